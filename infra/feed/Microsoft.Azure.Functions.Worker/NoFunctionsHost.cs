using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Stops a start under a Functions host at once: a stand-in that seemed to serve would be worse than none.</summary>
internal sealed class NoFunctionsHost : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => throw new NotSupportedException(
        "This build holds stand-ins for Microsoft.Azure.Functions.Worker and cannot serve a Functions host. Build it where the genuine packages can be restored.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
