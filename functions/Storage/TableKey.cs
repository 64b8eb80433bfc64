using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Storage;

/// <summary>
/// Makes valid table keys. Keys must not contain <c>/ \ # ?</c> or control characters; these, surrogates and <c>%</c> itself are written in
/// hex as <c>%XX</c>, so that no code of a roster is lost or confused with another. A key that is too long for a table keeps its beginning,
/// followed by a hash of the whole that tells it apart.
/// </summary>
public static class TableKey
{
    /// <summary>In characters; a table takes twice as many if they are single-byte.</summary>
    private const int Longest = 512, HashBytes = 16;

    public static string Of(string text)
    {
        if (text.Length <= Longest && !text.Any(MustEscape)) return text;
        var key = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (MustEscape(c)) key.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else key.Append(c);
        }
        if (key.Length <= Longest) return key.ToString();
        // Escaped text never contains "%~". The hash is taken of the escaped text, because UTF-8 encodes all lone surrogates of
        // plain text alike.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, HashBytes));
        return $"{key.ToString(0, Longest - 2 - hash.Length)}%~{hash}";
    }

    private static bool MustEscape(char c) => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c) || char.IsSurrogate(c);
}
