using Azure;
using LearningHours.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LearningHours.Web;

/// <summary>
/// The single entry to all pages, for both the Functions host and <c>./run web</c>. A failure is answered 503 and logged without the
/// details of the request.
/// </summary>
public sealed class Pages(ResultPages results, UploadPages uploads, MailEventPage mailEvents, HealthPage health, ILogger<Pages> log)
{
    public Task ResultsAsync(HttpContext context) => GuardAsync(context, results.HandleAsync);

    public Task UploadsAsync(HttpContext context) => GuardAsync(context, uploads.HandleAsync);

    public Task MailEventsAsync(HttpContext context) => GuardAsync(context, mailEvents.HandleAsync);

    public Task HealthAsync(HttpContext context) => GuardAsync(context, health.HandleAsync);

    private async Task GuardAsync(HttpContext context, Func<HttpContext, Task> handle)
    {
        try
        {
            await handle(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            // The message of a storage exception contains addresses of blobs; its status and code say enough.
            Log.PageFailed(log, failure is RequestFailedException refused ? $"{refused.Status} {refused.ErrorCode}"
                : failure.GetType().Name);
            context.Response.Clear();
            await PageAnswer.TroubleAsync(context);
        }
    }
}
