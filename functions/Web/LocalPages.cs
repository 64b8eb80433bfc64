using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningHours.Web;

/// <summary>Serves the pages on this machine only, without the Functions host: same handlers, same addresses, bound to 127.0.0.1.</summary>
public sealed class LocalPages : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalPages(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <param name="port">0 for any free port.</param>
    public static async Task<LocalPages> StartAsync(Pages pages, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(context => Route(context, pages));
        await app.StartAsync(cancel);
        return new LocalPages(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task Route(HttpContext context, Pages pages)
    {
        var path = context.Request.Path.Value ?? "";
        if (!IsLocal(context.Request.Host.Host)) return RefuseAsync(context, StatusCodes.Status400BadRequest);
        if (path is "/" or PagePaths.SignOut)
        {
            context.Response.Redirect(PagePaths.Results);
            return Task.CompletedTask;
        }
        Func<HttpContext, Task>? page =
            PagePaths.Behind(PagePaths.Results, path) is not null && HttpMethods.IsGet(context.Request.Method) ? pages.ResultsAsync
            : PagePaths.Behind(PagePaths.Uploads, path) is not null && context.Request.Method is ("GET" or "POST" or "PUT")
            ? pages.UploadsAsync
            : path == MailEventPage.Path && HttpMethods.IsPost(context.Request.Method) ? pages.MailEventsAsync
            : path == HealthPage.Path && HttpMethods.IsGet(context.Request.Method) ? pages.HealthAsync
            : null;
        return page is null ? RefuseAsync(context, StatusCodes.Status404NotFound) : page(context);
    }

    /// <summary>Whether the host name is a local one. Another site may point its own name to 127.0.0.1 and gets no answer.</summary>
    private static bool IsLocal(string host) => host is "127.0.0.1" or "localhost" or "[::1]";

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
