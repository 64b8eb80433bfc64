using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace LearningHours;

/// <summary>The isolated worker: starts only with valid settings, readable plans and its containers and tables in place; otherwise it stops and says why.</summary>
public static class FunctionsHost
{
    /// <summary>OpenTelemetry's own name for the address of a collector; without one nothing is exported.</summary>
    private const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.Services.AddLearningHours();
        using var telemetry = string.IsNullOrEmpty(builder.Configuration[CollectorSetting])
            ? null
            : OpenTelemetrySdk.Create(t => t.WithTracing(t => t.AddSource(NightTelemetry.Name)).WithMetrics(m => m.AddMeter(NightTelemetry.Name)).UseOtlpExporter());
        using var host = builder.Build();
        _ = host.Services.GetRequiredService<PlanShelf>();
        await host.Services.GetRequiredService<StorageAccount>().EnsureAsync(CancellationToken.None);
        await host.RunAsync();
        return 0;
    }
}
