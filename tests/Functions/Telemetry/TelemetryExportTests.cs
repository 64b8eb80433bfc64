using System.Diagnostics;
using LearningHours.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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

    private static ServiceCollection Services(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddNightTelemetry(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services;
    }
}
