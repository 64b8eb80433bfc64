using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>
/// Identifies who signed in by App Service Authentication. Its header is trusted only while the platform says that it is in front
/// (<c>WEBSITE_AUTH_ENABLED</c>), because it then replaces whatever a caller sends under that name; otherwise nobody is signed in.
/// </summary>
/// <param name="enabled">The value of <c>WEBSITE_AUTH_ENABLED</c>.</param>
public sealed class PlatformSignIn(string? enabled) : ISignIn
{
    public const string Enabled = "WEBSITE_AUTH_ENABLED", Header = "X-MS-CLIENT-PRINCIPAL";

    private readonly bool _isInFront = string.Equals(enabled, "true", StringComparison.OrdinalIgnoreCase);

    public Officer? Of(HttpRequest request) =>
        _isInFront && request.Headers[Header] is [{ } header] && ClientPrincipal.NamesIn(header) is { Count: > 0 } names
            ? new Officer(names) : null;
}
