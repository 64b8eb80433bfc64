using System.Diagnostics;
using LearningHours.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace LearningHours.Tests.Functions.Telemetry;

public sealed class TelemetryExportTests
{
    [Fact]
    public void Without_an_address_nothing_is_collected() => Assert.Empty(Services([]));

    [Fact]
    public void With_a_collector_the_spans_of_nights_and_of_the_worker_are_both_taken_up()
    {
        using var services = Services(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9" }).BuildServiceProvider();
        _ = services.GetRequiredService<TracerProvider>();
        using var worker = new ActivitySource("Microsoft.Azure.Functions.Worker");

        using var invocation = worker.StartActivity("function");
        using var night = NightTelemetry.Source.StartActivity("night");

        Assert.NotNull(invocation);
        Assert.Equal(invocation.TraceId, night?.TraceId);
    }

    /// <summary>
    /// The queries of <c>infra/modules/alerts.bicep</c> read the table, event and properties from what is exported here.
    /// </summary>
    [Fact]
    public async Task What_alerts_look_for_is_what_leaves_for_Azure_Monitor()
    {
        await using var monitor = await MonitorEndpoint.StartAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] =
                $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={monitor.Address}/;LiveEndpoint={monitor.Address}/",
        }).Build();
        // Composed as in the host: the exporter takes its settings from the services.
        var composed = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddNightTelemetry(settings);
        await using (var services = composed.BuildServiceProvider())
        {
            var log = services.GetRequiredService<ILogger<TelemetryExportTests>>();
            foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(CancellationToken.None);
            Log.NightDone(log, "2018-09-01|001", 5, 3, 1);
            Log.NightHeld(log, "2018-09-01|001", "shrink: less");
            Log.NightFailed(log, "2018-09-01|001", new InvalidDataException("why"));
            // The host samples traces; a log record must never be dropped together with an unsampled trace.
            using var leftOut = new Activity("a trace that is not sampled").Start();
            leftOut.ActivityTraceFlags = ActivityTraceFlags.None;
            Log.MailsSetAside(log, 7);
        }

        var told = monitor.Told();
        Assert.Equal(("MessageData", "2018-09-01|001"), (told["NightDone"].Type, told["NightDone"].Properties["Run"]));
        Assert.Equal(("MessageData", "shrink: less"), (told["NightHeld"].Type, told["NightHeld"].Properties["Reasons"]));
        Assert.Equal(("ExceptionData", "2018-09-01|001"), (told["NightFailed"].Type, told["NightFailed"].Properties["Run"]));
        Assert.Equal("7", told["MailsSetAside"].Properties["Count"]);
    }

    private static ServiceCollection Services(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddNightTelemetry(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services;
    }
}
