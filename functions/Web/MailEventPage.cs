using System.Text.Json;
using LearningHours.Mail;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LearningHours.Web;

/// <summary>
/// <c>POST /mail-events</c>: the event webhook of the mail service. Without a key in the settings, or with an invalid signature, the answer
/// is 401 and no event is read. A fault of ours is answered 503, so that the service sends again.
/// </summary>
public sealed class MailEventPage(NightSettings settings, MailSettlement settlement, TimeProvider time, ILogger<MailEventPage> log)
{
    public const string Path = "/mail-events";
    private const int MostBytes = 10_000_000;

    public async Task HandleAsync(HttpContext context)
    {
        var (request, cancel) = (context.Request, context.RequestAborted);
        if (settings.SendGridEventKey.Length == 0 || await RequestBody.ReadAsync(request, MostBytes, cancel) is not { } body)
        {
            Refuse(context, settings.SendGridEventKey.Length == 0 ? "no key is set" : "too long",
                settings.SendGridEventKey.Length == 0 ? StatusCodes.Status401Unauthorized : StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (!EventSignature.Holds(settings.SendGridEventKey, Header(request, EventSignature.SignatureHeader),
            Header(request, EventSignature.TimestampHeader), body, time.GetUtcNow()))
        {
            Refuse(context, "the signature does not hold, or is not of these minutes", StatusCodes.Status401Unauthorized);
            return;
        }
        try
        {
            await settlement.TakeInAsync(MailEvent.In(body), cancel);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException)
        {
            Refuse(context, "the body is no list of events", StatusCodes.Status400BadRequest);
        }
    }

    private void Refuse(HttpContext context, string reason, int status)
    {
        Log.MailEventsRefused(log, reason);
        context.Response.StatusCode = status;
    }

    /// <summary>The header's only value; null if there is none or more than one.</summary>
    private static string? Header(HttpRequest request, string name) => request.Headers[name] is [var only] ? only : null;
}
