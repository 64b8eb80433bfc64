using System.Text;
using System.Text.Json;
using LearningHours.Web;
using Microsoft.AspNetCore.Http;

namespace LearningHours.Tests.Functions.Web;

/// <summary>Which claims of identity are believed.</summary>
public sealed class ClientPrincipalTests
{
    internal const string SoapEmail = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
        Oid = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    internal static string Header(string provider, params (string Type, string Value)[] claims) => Base64(JsonSerializer.Serialize(
        new
        {
            auth_typ = provider,
            claims = claims.Select(c => new { typ = c.Type, val = c.Value }),
            name_typ = "name",
            role_typ = "roles"
        }));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Entra_gives_the_sign_in_name_and_the_object_id() =>
        Assert.Equal(["hr@city.example", "0f-1"],
            ClientPrincipal.NamesIn(Header("aad", ("preferred_username", "HR@City.example"), (Oid, "0F-1"), ("name", "王小明"))));

    /// <summary>An e-mail claim from Entra is whatever the account's owner entered.</summary>
    [Theory]
    [InlineData("email")]
    [InlineData(SoapEmail)]
    [InlineData("name")]
    [InlineData("emails")]
    [InlineData("roles")]
    [InlineData("unique_name")]
    public void No_other_claim_of_Entra_names_anybody(string claim)
    {
        Assert.Empty(ClientPrincipal.NamesIn(Header("aad", (claim, "hr@city.example"))));
        Assert.Equal(["guest@x.example"],
            ClientPrincipal.NamesIn(Header("aad", (claim, "hr@city.example"), ("preferred_username", "guest@x.example"))));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Of_another_provider_a_verified_address_counts(string? verified, bool counts)
    {
        (string, string)[] claims = verified is null ? [("email", "hr@city.example")]
            : [("email", "hr@city.example"), ("email_verified", verified)];
        Assert.Equal(counts ? ["hr@city.example"] : [], ClientPrincipal.NamesIn(Header("oidc", claims)));
        Assert.Empty(ClientPrincipal.NamesIn(Header("oidc", ("preferred_username", "hr@city.example"), ("email_verified", "true"))));
    }

    [Fact]
    public void Who_says_two_different_things_is_nobody() =>
        Assert.Empty(ClientPrincipal.NamesIn(Header("aad", ("preferred_username", "a@x"), ("preferred_username", "b@x"), (Oid, "1"))));

    public static TheoryData<string> Broken => [.. BrokenHeaders()];

    private static IEnumerable<string> BrokenHeaders()
    {
        string[] texts =
        [
            "", "null", "1", "[]", "{}", "\"a\"", "{\"claims\":null}", "{\"claims\":{}}", "{\"claims\":[null,1,\"x\",[],{}]}",
            "{\"auth_typ\":\"aad\"}", "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"preferred_username\"}]}",
            "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"preferred_username\",\"val\":null}]}",
            "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"preferred_username\",\"val\":{}}]}",
            "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"preferred_username\",\"val\":\"\"}]}",
            "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"preferred_username\",\"val\":\" \"}]}",
            "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"preferred_username\",\"val\":\"a b\"}]}",
            "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"preferred_username\",\"val\":\"a\\u0000\"}]}",
            "{\"auth_typ\":[],\"claims\":[{\"typ\":\"preferred_username\",\"val\":\"a@x\"}]}",
            "{\"claims\":[{\"typ\":\"preferred_username\",\"val\":\"a@x\"}]}",
            "{\"auth_typ\":\"AAD\",\"claims\":[{\"typ\":\"preferred_username\",\"val\":\"a@x\"}]}",
            "{\"auth_typ\":\"aad\",\"claims\":[{\"typ\":\"Preferred_Username\",\"val\":\"a@x\"}]}", "{", "\u0000", new string('[', 2_000),
        ];
        foreach (var text in texts) yield return Base64(text);
        yield return "not base64";
        yield return "!!!!";
        yield return new string('A', 100_000);
        yield return Header("aad", ("preferred_username", new string('a', 300)));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_no_principal_names_nobody(string header) => Assert.Empty(ClientPrincipal.NamesIn(header));

    [Theory]
    [InlineData("True", true)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("False", false)]
    [InlineData("1", false)]
    [InlineData("yes", false)]
    public void The_header_is_believed_only_while_the_platform_stands_in_front(string? enabled, bool believed)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers[PlatformSignIn.Header] = Header("aad", ("preferred_username", "a@x"));
        Assert.Equal(believed, new PlatformSignIn(enabled).Of(request) is not null);
    }

    [Fact]
    public void Two_headers_are_none()
    {
        var request = new DefaultHttpContext().Request;
        var header = Header("aad", ("preferred_username", "a@x"));
        request.Headers[PlatformSignIn.Header] = new[] { header, header };
        Assert.Null(new PlatformSignIn("true").Of(request));
    }
}
