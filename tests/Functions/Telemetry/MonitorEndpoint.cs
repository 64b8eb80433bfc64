using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LearningHours.Tests.Functions.Telemetry;

/// <summary>A record sent to the monitor: its kind and its properties.</summary>
public sealed record ToldRecord(string Type, IReadOnlyDictionary<string, string> Properties);

/// <summary>A monitor on this machine that accepts everything.</summary>
public sealed class MonitorEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _lines = [];

    private MonitorEndpoint(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<MonitorEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static server => server.Listen(IPAddress.Loopback, 0));
        var endpoint = new MonitorEndpoint(builder.Build());
        endpoint._app.Run(endpoint.TakeAsync);
        await endpoint._app.StartAsync();
        return endpoint;
    }

    /// <summary>The records by the name of their event.</summary>
    public IReadOnlyDictionary<string, ToldRecord> Told() => _lines
        .Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("data"))
        .Select(static data => new ToldRecord(data.GetProperty("baseType").GetString()!,
            data.GetProperty("baseData").TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.GetString()!) : []))
        .Where(static told => told.Properties.ContainsKey("EventName")).ToDictionary(static told => told.Properties["EventName"]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var isPacked = context.Request.Headers.ContentEncoding.Contains("gzip");
        await using var body = isPacked ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var text = new StreamReader(body);
        var count = 0;
        foreach (var line in (await text.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _lines.Enqueue(line);
            count++;
        }
        await context.Response.WriteAsJsonAsync(new { itemsReceived = count, itemsAccepted = count, errors = Array.Empty<object>() });
    }
}
