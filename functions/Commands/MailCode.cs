using System.Security.Cryptography;
using System.Text;
using LearningHours.Storage;

namespace LearningHours.Commands;

/// <summary>A short, typable name for a mail: the first 10 hex digits of a SHA-256 hash of its night and key.</summary>
public static class MailCode
{
    private const int Letters = 10;

    public static string Of(OutboxMail mail) => Whole(mail)[..Letters];

    /// <summary>A code for a set of mails and what is to become of them; it differs for any other set or outcome.</summary>
    public static string OfAll(IEnumerable<OutboxMail> mails, string end) =>
        Hash(string.Join('\n', mails.Select(Whole).Order(StringComparer.Ordinal).Prepend(end)))[..Letters];

    /// <summary>
    /// Returns a function that finds the mails a code may mean: the key itself, or the first digits of the hash in either case.
    /// </summary>
    public static Func<string, IReadOnlyList<OutboxMail>> Finder(IEnumerable<OutboxMail> mails)
    {
        var known = mails.Select(static mail => (Mail: mail, Whole: Whole(mail))).ToList();
        var byCode = known.ToLookup(static k => k.Whole[..Letters], static k => k.Mail, StringComparer.OrdinalIgnoreCase);
        var byKey = known.ToLookup(static k => k.Mail.Notice.Key, static k => k.Mail, StringComparer.Ordinal);
        return code =>
            code.Length == 0 ? []
            : byKey[code].ToList() is { Count: > 0 } ofKey ? ofKey
            : code.Length == Letters ? [.. byCode[code]]
            : [.. known.Where(k => k.Whole.StartsWith(code, StringComparison.OrdinalIgnoreCase)).Select(static k => k.Mail)];
    }

    private static string Whole(OutboxMail mail) => Hash($"{mail.Night}\n{mail.Notice.Key}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
