using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Results;

/// <summary>
/// Names of folders and files from data that anybody may have written: safe as part of a blob name and on every file system, including
/// those that ignore case. Ordinary names stay as they are; any other is shown as far as possible and told apart by a hash of the whole.
/// </summary>
internal static class SafeName
{
    /// <summary>The most bytes of UTF-8 that the strictest file system allows.</summary>
    public const int Longest = 255;

    private const int LongestCode = 64, HashBytes = 16;
    private const string Mark = "~"; // not part of any ordinary code

    /// <summary>Names that mean something else in the result folder.</summary>
    private static readonly string[] Taken = [Kpis.KpiFiles.Folder, "REJECTS"];

    /// <summary>
    /// The folder of a code; no two codes share one. Digits, capital letters, letters without case, <c>-</c> and <c>_</c> are ordinary;
    /// small letters are not, because a file system may treat them as capitals, and neither is a dot, because files have one.
    /// </summary>
    public static string OfCode(string code) =>
        code.Length is > 0 and <= LongestCode && code.All(IsOrdinary) && !Taken.Contains(code) && !IsDevice(code)
            ? code
            : Marked(Shown(code, static c => IsOrdinary(c) || char.IsAsciiLetterLower(c)), code, "", LongestCode);

    /// <summary>The name of a file with its ending; two names that differ only in characters to be replaced may get the same one.</summary>
    /// <param name="ending">Appended to the name, with its dot.</param>
    public static string OfFile(string name, string ending)
    {
        var shown = Shown(name, static c => !char.IsControl(c) && !char.IsSurrogate(c) && c != '\uFFFD' && "/\\:*?\"<>|".IndexOf(c) < 0);
        if (shown.Length == 0 || shown[0] == '.' || shown[^1] is '.' or ' ' || IsDevice(shown)) shown = "_" + shown + "_";
        return Encoding.UTF8.GetByteCount(shown) + ending.Length <= Longest ? shown + ending : OfTwin(name, ending, 0);
    }

    /// <summary>A name for a file whose own is taken: a different one for each value of <paramref name="asked"/>.</summary>
    public static string OfTwin(string name, string ending, int asked) =>
        Marked(Shown(name, static c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '(' or ')'), $"{name}/{asked}", ending,
            Longest - Mark.Length - 2 * HashBytes - ending.Length);

    private static bool IsOrdinary(char c) =>
        char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)
        || c is '-' or '_' or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');

    /// <summary>Whether Windows takes the name for a device, with or without an ending.</summary>
    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && stem[..3] is "COM" or "LPT" && char.IsDigit(stem[3]));
    }

    private static string Shown(string text, Func<char, bool> stays) => string.Create(text.Length, (text, stays), static (to, of) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = of.stays(of.text[i]) ? of.text[i] : '_';
    });

    /// <summary>As much of a name as fits into <paramref name="most"/> bytes of UTF-8, followed by the hash and the ending.</summary>
    private static string Marked(string shown, string whole, string ending, int most)
    {
        var length = shown.Length;
        while (Encoding.UTF8.GetByteCount(shown.AsSpan(0, length)) > most) length--;
        return $"{shown[..length]}{Mark}"
            + $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Spelled(whole))).AsSpan(0, HashBytes))}{ending}";
    }

    /// <summary>Spells out surrogates, because lone ones would all become the same replacement character in UTF-8.</summary>
    private static string Spelled(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(
            text.Select(static c => char.IsSurrogate(c) ? $"\\{(int)c:x4}" : c == '\\' ? "\\\\" : $"{c}")) : text;
}
