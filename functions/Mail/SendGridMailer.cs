using System.Globalization;
using System.Net;
using LearningHours.Notices;
using LearningHours.Resilience;
using Polly;
using Polly.CircuitBreaker;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace LearningHours.Mail;

/// <summary>
/// Sends mails through SendGrid: a 2xx status means sent, a refusal of the mail itself is final, and what is uncertain is reported as such.
/// </summary>
/// <param name="pace">Shared by all concurrent senders.</param>
public sealed class SendGridMailer(ISendGridClient client, ResiliencePipeline<Response> resilience, MailPace pace, string from,
    string fromName) : IMailer
{
    /// <summary>The number of personalizations that the service accepts in one request.</summary>
    public int MostTogether => 1000;

    public Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel) => SendTogetherAsync(night, [notice], cancel);

    public async Task<MailResult> SendTogetherAsync(string night, IReadOnlyList<Notice> notices, CancellationToken cancel)
    {
        var message = MessageOf(night, notices);
        try
        {
            var response = await resilience.ExecuteAsync(
                async token =>
                {
                    await pace.WaitAsync(token);
                    var answer = await client.SendEmailAsync(message, token);
                    pace.Learn((int)answer.StatusCode, answer.Headers);
                    return answer;
                },
                cancel);
            return Judge(response.StatusCode);
        }
        catch (BrokenCircuitException)
        {
            return new MailResult(MailOutcome.Closed, "circuit open");
        }
        catch (HttpRequestException failure)
        {
            return new MailResult(MailResilience.NeverLeft(failure) ? MailOutcome.NotNow : MailOutcome.Unclear,
                failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException)
        {
            // Cancelled by us or timed out in the client: either way, the service may have accepted the request.
            return new MailResult(MailOutcome.Unclear, "no answer in time");
        }
    }

    /// <summary>
    /// One text for all; each recipient has a personalization of their own, so that nobody sees anybody else, and with it the keys for what
    /// the service reports later.
    /// </summary>
    private SendGridMessage MessageOf(string night, IReadOnlyList<Notice> notices)
    {
        var text = notices[0];
        var message = new SendGridMessage
        {
            From = new EmailAddress(from, fromName.Length > 0 ? fromName : null),
            Subject = text.Subject,
            PlainTextContent = text.Text,
            HtmlContent = text.Html,
            Headers = MailHeaders.Of(text).ToDictionary(h => h.Name, h => h.Value, StringComparer.Ordinal),
            Personalizations =
            [
                .. notices.Select(n => new Personalization
                {
                    Tos = [new EmailAddress(n.To, n.ToName)],
                    CustomArgs = new Dictionary<string, string> { ["night"] = night, ["notice"] = n.Key },
                }),
            ],
        };
        if (text.ReplyTo.Length > 0) message.ReplyTo =
            new EmailAddress(text.ReplyTo, text.ReplyToName.Length > 0 ? text.ReplyToName : null);
        foreach (var file in CalendarFile.Of(night, text.Calendar))
            message.AddAttachment(file.Name, Convert.ToBase64String(file.Bytes), file.MediaType);
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        return message;
    }

    private static MailResult Judge(HttpStatusCode status)
    {
        var reason = ((int)status).ToString(CultureInfo.InvariantCulture);
        return (int)status switch
        {
            >= 200 and < 300 => new MailResult(MailOutcome.Sent, reason),
            // The key, the account or the quota is wrong, not the mail: all mails wait until somebody fixes that.
            401 or 403 or 429 => new MailResult(MailOutcome.Closed, reason),
            408 => new MailResult(MailOutcome.Unclear, reason),
            >= 400 and < 500 => new MailResult(MailOutcome.Refused, reason),
            // 5xx, including 502 and 503: a gateway in front of the service answers so even if the service accepted the mail and the
            // answer got lost.
            _ => new MailResult(MailOutcome.Unclear, reason),
        };
    }
}
