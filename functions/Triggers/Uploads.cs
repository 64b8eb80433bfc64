using LearningHours.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>
/// The upload form and uploads by program. They are protected not by a key but by the sign-in of the platform in
/// front: <see cref="PlatformSignIn"/>.
/// </summary>
public sealed class Uploads(Pages pages)
{
    [Function(nameof(Uploads))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", Route = "uploads/{*path}")] HttpRequest request)
    {
        await pages.UploadsAsync(request.HttpContext);
        return new EmptyResult();
    }
}
