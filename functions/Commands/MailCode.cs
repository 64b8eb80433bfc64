using System.Security.Cryptography;
using System.Text;
using LearningHours.Storage;

namespace LearningHours.Commands;

/// <summary>A short name for a mail, to be typed: the beginning of a hash of its night and key.</summary>
public static class MailCode
{
    private const int Letters = 10;

    public static string Of(OutboxMail mail) => Whole(mail)[..Letters];

    /// <summary>The mails that a code may mean: the beginning of the hash, or the key itself.</summary>
    public static IReadOnlyList<OutboxMail> Find(IEnumerable<OutboxMail> mails, string code) =>
        code.Length == 0 ? [] : [.. mails.Where(
            m => m.Notice.Key == code || Whole(m).StartsWith(code, StringComparison.OrdinalIgnoreCase))];

    private static string Whole(OutboxMail mail) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{mail.Night}\n{mail.Notice.Key}")));
}
