using System.Globalization;
using System.Net;
using LearningHours.Notices;
using LearningHours.Resilience;
using Polly;
using Polly.CircuitBreaker;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace LearningHours.Mail;

/// <summary>Mails through SendGrid: 202 is sent, other refusals of the mail itself are final, what is uncertain is said to be.</summary>
public sealed class SendGridMailer(ISendGridClient client, ResiliencePipeline<Response> resilience, string from) : IMailer
{
    public async Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
    {
        var message = new SendGridMessage { From = new EmailAddress(from), Subject = notice.Subject, PlainTextContent = notice.Text, HtmlContent = notice.Html };
        message.AddTo(new EmailAddress(notice.To, notice.ToName));
        message.AddCustomArg("night", night);
        message.AddCustomArg("notice", notice.Key);
        try
        {
            var response = await resilience.ExecuteAsync(async token => await client.SendEmailAsync(message, token), cancel);
            return Judge(response.StatusCode);
        }
        catch (BrokenCircuitException)
        {
            return new MailResult(MailOutcome.Closed, "circuit open");
        }
        catch (HttpRequestException failure)
        {
            return new MailResult(MailResilience.NeverLeft(failure) ? MailOutcome.NotNow : MailOutcome.Unclear, failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException)
        {
            // Ours to cancel or the client's timeout: either way the request may have been taken.
            return new MailResult(MailOutcome.Unclear, "no answer in time");
        }
    }

    private static MailResult Judge(HttpStatusCode status)
    {
        var reason = ((int)status).ToString(CultureInfo.InvariantCulture);
        return (int)status switch
        {
            >= 200 and < 300 => new MailResult(MailOutcome.Sent, reason),
            // The key, the account or the quota is wrong, not the mail: all of them wait for whoever mends that.
            401 or 403 or 429 => new MailResult(MailOutcome.Closed, reason),
            408 => new MailResult(MailOutcome.Unclear, reason),
            >= 400 and < 500 => new MailResult(MailOutcome.Refused, reason),
            // 5xx, also 502 and 503: what stands before the service answers so when the service took the mail and the answer got lost.
            _ => new MailResult(MailOutcome.Unclear, reason),
        };
    }
}
