using LearningHours.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>What the mail service tells of our mails. No key guards it, but the service's signature.</summary>
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
