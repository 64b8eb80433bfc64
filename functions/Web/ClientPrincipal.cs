using System.Text.Json;

namespace LearningHours.Web;

/// <summary>
/// The principal that App Service Authentication adds to a request: base64 of <c>{"auth_typ", "claims": [{"typ", "val"}]}</c>. From
/// Microsoft Entra, the sign-in name and the object id count, which the tenant assigns; an e-mail claim does not, because people can set it
/// themselves. From other providers, an e-mail address counts if they say that it is verified.
/// </summary>
public static class ClientPrincipal
{
    private const string Entra = "aad", Soap = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private const int Longest = 64 * 1024, LongestName = 256;

    private static readonly string[] SignInNames = ["preferred_username"];
    private static readonly string[] PrincipalNames = ["upn", Soap + "upn"];
    private static readonly string[] ObjectIds = ["http://schemas.microsoft.com/identity/claims/objectidentifier", "oid"];
    private static readonly string[] Emails = ["email", Soap + "emailaddress"];
    private static readonly string[] Verified = ["email_verified"];

    /// <summary>The names of the account, in lower case; empty if the header is not a principal or contradicts itself.</summary>
    public static IReadOnlyList<string> NamesIn(string header)
    {
        if (header.Length is 0 or > Longest) return [];
        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(header));
            return json.RootElement.ValueKind == JsonValueKind.Object ? NamesIn(json.RootElement) : [];
        }
        catch (Exception broken) when (broken is FormatException or JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static IReadOnlyList<string> NamesIn(JsonElement principal)
    {
        if (!principal.TryGetProperty("claims", out var list) || list.ValueKind != JsonValueKind.Array) return [];
        var claims = new List<(string Type, string Value)>();
        foreach (var claim in list.EnumerateArray())
            if (Text(claim, "typ") is { } type && Text(claim, "val") is { } value) claims.Add((type, value));

        var names = Text(principal, "auth_typ") == Entra
            ? new[] { Only(claims, SignInNames), Only(claims, PrincipalNames), Only(claims, ObjectIds) }
            : [Only(claims, Verified) is "true" ? Only(claims, Emails) : ""];
        return names.Contains(null) ? [] : [.. names.OfType<string>().Where(static n => n.Length > 0).Distinct()];
    }

    /// <summary>The one value of a claim under any of its types; empty if none, null if values differ or cannot be a name.</summary>
    private static string? Only(List<(string Type, string Value)> claims, string[] types)
    {
        var values = claims.Where(c => types.Contains(c.Type)).Select(static c => c.Value.Trim().ToLowerInvariant()).Distinct().ToList();
        if (values.Count == 0) return "";
        return values is [{ Length: > 0 and <= LongestName } only] && !only.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c))
            ? only : null;
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
