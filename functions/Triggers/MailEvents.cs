using LearningHours.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>Receives what the mail service reports about our mails. It is protected by the service's signature, not by a key.</summary>
public sealed class MailEvents(Pages pages)
{
    [Function(nameof(MailEvents))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mail-events")] HttpRequest request)
    {
        await pages.MailEventsAsync(request.HttpContext);
        return new EmptyResult();
    }
}
