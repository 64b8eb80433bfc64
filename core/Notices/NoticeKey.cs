using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Notices;

/// <summary>Keys of notices: the same night saying the same thing to the same recipient gives the same key; nothing personal can be read
/// from it.</summary>
internal static class NoticeKey
{
    private static readonly string[] Words = ["staff", "personnel", "operators", "head"];

    /// <param name="recipient">員工編號, 機關代碼 or operators' address; only its hash goes in.</param>
    /// <param name="said">What the notice tells, line by line, without wording: a text that is worded anew is not told anew.</param>
    public static string Of(NoticeKind kind, DateOnly night, string recipient, IEnumerable<string> said)
    {
        var content = $"{kind}\n{recipient}\n{string.Join('\n', said)}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return string.Create(CultureInfo.InvariantCulture, $"{night:yyyyMMdd}-{Words[(int)kind]}-{hash[..32]}");
    }
}
