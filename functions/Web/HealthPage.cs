using LearningHours.Storage;
using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>
/// <c>/health</c>: 200 while the program runs and its storage answers, otherwise 503, and no details. Storage is asked at most once in
/// 15 s, however often somebody probes.
/// </summary>
public sealed class HealthPage(StorageAccount storage, TimeProvider time)
{
    public const string Path = "/health";
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(15), Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asking = new(1);
    private (DateTimeOffset At, bool IsWell)? _last;

    public async Task HandleAsync(HttpContext context)
    {
        var isWell = await IsWellAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(isWell ? "ok" : "unavailable", context.RequestAborted);
    }

    private async Task<bool> IsWellAsync(CancellationToken cancel)
    {
        await _asking.WaitAsync(cancel);
        try
        {
            if (_last is { } last && time.GetUtcNow() - last.At < Holds) return last.IsWell;
            var isWell = await AskAsync();
            _last = (time.GetUtcNow(), isWell);
            return isWell;
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<bool> AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await storage.Exports.IsThereAsync(patience.Token);
        }
        catch (Exception failure) when (failure is Azure.RequestFailedException or OperationCanceledException or AggregateException
            or Azure.Identity.AuthenticationFailedException)
        {
            return false;
        }
    }
}
