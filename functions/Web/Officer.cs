using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>The person who signed in.</summary>
/// <param name="Names">
/// The names, in lower case, under which <c>staff-access</c> may list the account. The first is shown, and is hashed for logs.
/// </param>
public sealed record Officer(IReadOnlyList<string> Names)
{
    public string Account => Names[0];
}

/// <summary>Identifies the sender of a request.</summary>
public interface ISignIn
{
    /// <summary>Returns the officer, or null if nobody vouches for the sender.</summary>
    Officer? Of(HttpRequest request);
}
