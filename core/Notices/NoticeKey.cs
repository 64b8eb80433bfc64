using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Notices;

/// <summary>
/// Keys of notices: the key is the same when the same night tells the same recipient the same thing; it reveals nothing about the person.
/// </summary>
internal static class NoticeKey
{
    private static readonly string[] Words = ["staff", "personnel", "operators", "head"];

    /// <param name="recipient">員工編號, 機關代碼 or the operators' address; only its hash becomes part of the key.</param>
    /// <param name="said">What the notice tells, line by line, apart from its wording, so that a reworded text is not told anew.</param>
    public static string Of(NoticeKind kind, DateOnly night, string recipient, IEnumerable<string> said)
    {
        var content = $"{kind}\n{recipient}\n{string.Join('\n', said)}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return string.Create(CultureInfo.InvariantCulture, $"{night:yyyyMMdd}-{Words[(int)kind]}-{hash[..32]}");
    }
}
