using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>The headers of everything that the page sends: no script, no other origin, nothing kept.</summary>
public static class PageSecurity
{
    /// <summary>Of our own pages: the one style sheet in them, and forms to us.</summary>
    private static readonly string OfPages =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Sheet)))}'; "
        + $"form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Of a report that is opened: it stands alone, with the styles in it, and can do nothing.</summary>
    private const string OfReports =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + "sandbox allow-downloads";

    /// <param name="isReport">A result that is shown as a page.</param>
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

    /// <summary>Whether a browser says that another site made it send this; whoever is no browser says nothing.</summary>
    public static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [{ } site, ..] && site is not ("same-origin" or "none");
}
