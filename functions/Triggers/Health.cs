using LearningHours.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>For probes: open to everybody, and says no more than whether the application works.</summary>
public sealed class Health(Pages pages)
{
    [Function(nameof(Health))]
    public async Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request)
    {
        await pages.HealthAsync(request.HttpContext);
        return new EmptyResult();
    }
}
