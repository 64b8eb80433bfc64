using LearningHours.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>
/// The download page. It is protected not by a key but by the sign-in of the platform in front: <see cref="PlatformSignIn"/>.
/// </summary>
public sealed class Results(Pages pages)
{
    [Function(nameof(Results))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/{*path}")] HttpRequest request)
    {
        await pages.ResultsAsync(request.HttpContext);
        return new EmptyResult();
    }
}
