using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace LearningHours.Telemetry;

/// <summary>
/// Exports traces, metrics and logs; host, function and night are one trace. They go to a collector if its address is set, and to Azure
/// Monitor if its connection string is set; if neither is, nothing is exported and nothing collected.
/// </summary>
public static class TelemetryExport
{
    /// <summary>OpenTelemetry's own name for the address of a collector.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The platform's own names: the resource, and how to sign in to it, e.g. <c>Authorization=AAD;ClientId=…</c>.</summary>
    private const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING", SignIn = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public static IServiceCollection AddNightTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var toCollector = IsSet(configuration, Collector);
        var toAzureMonitor = IsSet(configuration, AzureMonitor);
        if (!toCollector && !toAzureMonitor) return services;
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(static t => t.AddSource(NightTelemetry.Name))
            .WithMetrics(static m => m.AddMeter(NightTelemetry.Name));
        if (toCollector) telemetry.UseOtlpExporter();
        if (toAzureMonitor) telemetry.UseAzureMonitorExporter(options =>
        {
            // Alerts are derived from logs: a log must not be left out because its trace was.
            options.EnableTraceBasedLogsSampler = false;
            SignInTo(options, configuration[SignIn]);
        });
        return services;
    }

    private static bool IsSet(IConfiguration configuration, string name) => !string.IsNullOrEmpty(configuration[name]);

    private static void SignInTo(AzureMonitorExporterOptions options, string? text)
    {
        var parts = (text ?? "").Split(';', StringSplitOptions.TrimEntries).Select(static p => p.Split('=', 2))
            .Where(static p => p.Length == 2)
            .ToLookup(static p => p[0], static p => p[1], StringComparer.OrdinalIgnoreCase);
        if (!parts["Authorization"].Contains("AAD", StringComparer.OrdinalIgnoreCase)) return;
        options.Credential = new ManagedIdentityCredential(parts["ClientId"].FirstOrDefault() is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);
    }
}
