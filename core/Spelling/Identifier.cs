using System.Buffers;

namespace LearningHours.Spelling;

/// <summary>
/// Normalises 員工編號 and 機關代碼: folds full width and removes what spreadsheets put around them (<c>="00123"</c>, <c>'00123</c>). Only letters,
/// digits, <c>-_./</c> and ideographs are allowed, at most 64 characters, because they become table keys and folder names.
/// </summary>
internal static class Identifier
{
    public const int MostCharacters = 64;

    private static readonly SearchValues<char> Usual =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_./");
    private static readonly SearchValues<char> Marks = SearchValues.Create("-_./");

    /// <summary>
    /// Returns the normalised identifier, the same instance if nothing changes; null if it is empty, has other characters, consists of
    /// marks only, or is too long.
    /// </summary>
    public static string? Of(string text)
    {
        var meant = IsUsual(text) ? text : CompatibilityForm.Fold(Unwrapped(CompatibilityForm.Fold(text).Trim())).Trim();
        if (IsWholeWithPoint(meant)) meant = meant[..^2];
        return meant.Length is > 0 and <= MostCharacters && HoldsOnlyAllowed(meant) && meant.AsSpan().ContainsAnyExcept(Marks) ? meant
            : null;
    }

    /// <summary>Like <see cref="Of"/>, but in upper case, for 機關代碼 (contract section 2).</summary>
    public static string? OfAgency(string text) => Of(text)?.ToUpperInvariant();

    /// <summary>Whether a spreadsheet turned the number into scientific notation, <c>1.02E+09</c>, so that the original is lost.</summary>
    public static bool IsPowerOfTen(string text)
    {
        var at = 0;
        var hasPoint = false;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'); at++) hasPoint |= text[at] == '.';
        if (at == 0 || at >= text.Length - 1 || text[at] is not ('E' or 'e')) return false;
        var power = text.AsSpan(at + 1);
        var hasSign = power[0] is '+' or '-';
        if (hasSign) power = power[1..];
        return (hasSign || hasPoint) && power.Length is 1 or 2 or 3 && !power.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether a spreadsheet wrote the number as a quantity, <c>1020000001.0</c>, which loses nothing.</summary>
    private static bool IsWholeWithPoint(string text) =>
        text.Length > 2 && text.EndsWith(".0", StringComparison.Ordinal)
        && !text.AsSpan(0, text.Length - 2).ContainsAnyExceptInRange('0', '9');

    private static bool IsUsual(string text) => !text.AsSpan().ContainsAnyExcept(Usual);

    private static string Unwrapped(string text)
    {
        if (text.StartsWith('=')) text = text[1..].TrimStart();
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"') text = text[1..^1];
        if (text.StartsWith('\'') || text.StartsWith('’') || text.StartsWith('‘')) text = text[1..];
        return text;
    }

    private static bool HoldsOnlyAllowed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii ? !Usual.Contains((char)rune.Value) : !IsIdeograph(rune.Value)) return false;
        }
        return true;
    }

    private static bool IsIdeograph(int value) =>
        value is 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFD);
}
