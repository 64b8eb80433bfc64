using System.Buffers;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Spelling;

namespace LearningHours.Feeds.Columns;

/// <summary>Tells whether a cell may belong to a column of a given kind; an empty cell always may.</summary>
internal static class CellLook
{
    private static readonly SearchValues<byte> CodeBytes =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"u8);
    private static readonly string[] PlatformWords = ["平臺", "平台", "學苑", "學院", "學習網", "大學"];

    public static bool Fits(ReadOnlySpan<byte> cell, ColumnKind kind, SourceEncoding encoding)
    {
        cell = cell.Trim(" \t"u8);
        if (cell.IsEmpty || kind is ColumnKind.Text or ColumnKind.Title) return true;
        switch (kind)
        {
            case ColumnKind.Id: return NationalId.TryPack(cell, out _);
            case ColumnKind.Clock: return CivilTimeText.TryParseTime(cell, out _);
            case ColumnKind.Number: return HoursText.TryParse(cell, out _) || cell.SequenceEqual("--"u8);
            case ColumnKind.Code: return cell.IndexOfAnyExcept(CodeBytes) < 0;
        }
        if (!encoding.TryDecode(cell, out var text)) return false;
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        return kind switch
        {
            ColumnKind.Date => CivilTimeText.TryParseDate(utf8, out _),
            ColumnKind.Instant => CivilTimeText.TryParse(utf8, out _, out _),
            ColumnKind.Period => PeriodText.TryParse(utf8, out _, out _, out _, out _),
            ColumnKind.Category => CourseCategory.IsGroup(CourseCategory.LeadingGroup(text)),
            ColumnKind.Platform => text.Contains('e', StringComparison.OrdinalIgnoreCase)
                || Array.Exists(PlatformWords, word => text.Contains(word, StringComparison.Ordinal)),
            ColumnKind.CourseType => text.EndsWith('式'),
            _ => text.Contains('/', StringComparison.Ordinal),
        };
    }
}
