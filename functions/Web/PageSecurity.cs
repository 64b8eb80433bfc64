using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>The headers of everything that the pages send: no scripts, no other origins, no caching.</summary>
public static class PageSecurity
{
    /// <summary>The policy of our own pages: only their one style sheet, and forms only to us.</summary>
    private static readonly string OfPages =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Sheet)))}'; "
        + $"form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The policy of an opened report: it is self-contained, with inline styles, and sandboxed.</summary>
    private const string OfReports =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + "sandbox allow-downloads";

    /// <param name="isReport">Whether the response is a result shown as a page.</param>
    public static void Apply(IHeaderDictionary headers, bool isReport = false)
    {
        headers.ContentSecurityPolicy = isReport ? OfReports : OfPages;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.StrictTransportSecurity = "max-age=31536000";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>Whether a browser says that another site made it send this request; other clients say nothing.</summary>
    public static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [{ } site, ..] && site is not ("same-origin" or "none");
}
