using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>Who signed in: the names under which <c>staff-access</c> may know the account, in lower case; the first is shown, and hashed
/// for logs.</summary>
public sealed record Officer(IReadOnlyList<string> Names)
{
    public string Account => Names[0];
}

/// <summary>Tells who is behind a request.</summary>
public interface ISignIn
{
    /// <summary>Null where nobody vouches for anybody.</summary>
    Officer? Of(HttpRequest request);
}
