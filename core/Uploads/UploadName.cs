using System.Globalization;
using LearningHours.Spelling;

namespace LearningHours.Uploads;

/// <summary>
/// Makes the name under which an upload is stored: the sender's name, as far as it is harmless, then the time of arrival and the
/// beginning of its hash. It thus coexists with every other file of the feed, later uploads of a name sort after earlier ones, and
/// <c>_delta</c> is preserved.
/// </summary>
public static class UploadName
{
    private const string Delta = "_delta";
    private const int LongestStem = 60, LongestEnding = 6;

    /// <param name="name">As sent; leading folders are dropped.</param>
    /// <param name="taipei">Taipei civil time of its arrival.</param>
    /// <param name="sha256">Hash of its bytes, hexadecimal.</param>
    public static string Of(string name, DateTime taipei, string sha256)
    {
        var file = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var dot = file.LastIndexOf('.');
        var ending = dot < 0 ? "" : Letters(file[(dot + 1)..]).ToLowerInvariant();
        var stem = Letters(dot < 0 ? file : file[..dot]);
        if (stem.Length > LongestStem) stem = stem[..LongestStem];
        if (stem.Length == 0) stem = "upload";
        if (file.Contains(Delta, StringComparison.OrdinalIgnoreCase) && !stem.Contains(Delta, StringComparison.OrdinalIgnoreCase))
            stem += Delta;
        var time = taipei.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return $"{stem}_{time}_{sha256[..8]}{(ending.Length is > 0 and <= LongestEnding ? "." + ending : "")}";
    }

    private static string Letters(string text) => string.Concat(CompatibilityForm.Fold(text).Where(IsHarmless));

    private static bool IsHarmless(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or (>= '\u4E00' and <= '\u9FFF');
}
