using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Storage;

/// <summary>
/// Keys of tables forbid <c>/ \ # ?</c> and control characters; they, halves of characters and <c>%</c> itself are written as <c>%XX</c>,
/// so that no code of a roster is lost or confused. Of a key that is too long for a table the beginning stays, and a hash of the whole
/// tells it apart.
/// </summary>
public static class TableKey
{
    /// <summary>Characters; a table takes twice as many of one byte.</summary>
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
        // What was escaped has no "%~". The hash is of the escaped text: that of the plain one would take all halves of characters for one.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, HashBytes));
        return $"{key.ToString(0, Longest - 2 - hash.Length)}%~{hash}";
    }

    private static bool MustEscape(char c) => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c) || char.IsSurrogate(c);
}
