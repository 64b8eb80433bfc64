using LearningHours.Options;
using LearningHours.Wording;
using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>Writes pages and files to responses.</summary>
public static class PageAnswer
{
    public static async Task HtmlAsync(HttpContext context, int status, string page)
    {
        PageSecurity.Apply(context.Response.Headers);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>403: nothing is listed; somebody who is signed in is told how to ask for access.</summary>
    public static Task ForbiddenAsync(HttpContext context, Officer? officer, NightSettings settings)
    {
        string[] lines = officer is null ? [PageWords.NoSignIn]
            : [PageWords.NotYours, PageWords.HowToAsk, settings.OperatorEmail.Length > 0 ? PageWords.AskAt + settings.OperatorEmail : ""];
        return HtmlAsync(context, StatusCodes.Status403Forbidden,
            PageHtml.Of(PageWords.Forbidden, officer, false, PageHtml.Note("bad", lines)));
    }

    public static Task NotFoundAsync(HttpContext context, Visit visit) => HtmlAsync(
        context, StatusCodes.Status404NotFound,
        PageHtml.Of(PageWords.NotFound, visit.Officer, visit.Scope.LaysDown, PageHtml.Note("", PageWords.NotFoundText)));

    /// <summary>503: no data was given out or taken in.</summary>
    public static Task TroubleAsync(HttpContext context) =>
        HtmlAsync(context, StatusCodes.Status503ServiceUnavailable,
            PageHtml.Of(PageWords.Trouble, null, false, PageHtml.Note("bad", PageWords.TroubleText)));

    /// <summary>Sends a file as a stream.</summary>
    /// <param name="asPage">Whether it is shown as a sandboxed HTML page; otherwise it is saved as a download.</param>
    public static async Task FileAsync(HttpContext context, OpenedStream file, string name, bool asPage)
    {
        PageSecurity.Apply(context.Response.Headers, isReport: asPage);
        context.Response.ContentType = asPage ? "text/html; charset=utf-8" : file.ContentType;
        context.Response.ContentLength = file.Bytes;
        context.Response.Headers.ContentDisposition =
            $"{(asPage ? "inline" : "attachment")}; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        await file.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

/// <summary>A file that is open for sending.</summary>
public readonly record struct OpenedStream(Stream Content, long Bytes, string ContentType);
