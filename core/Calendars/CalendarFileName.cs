using System.Text.RegularExpressions;
using LearningHours.Dates;
using LearningHours.Spelling;

namespace LearningHours.Calendars;

/// <summary>
/// Tells from their names which of two calendar files of one year is the later edition (contract reading 20): one with 修正 or 更新 is later
/// than one without; then the later date in the name decides, then 修正 or 更新 in the name of the part, then the name that sorts last with
/// digits compared by value, <c>(1)</c> after no number.
/// </summary>
internal sealed partial class CalendarFileName : IComparable<CalendarFileName>
{
    private readonly bool _isRevised, _isPartRevised;
    private readonly DateOnly _date;
    private readonly string _stem, _part, _name;

    /// <param name="path">The path of the file that was handed in, with or without folders.</param>
    /// <param name="part">The part of an archive, or of a workbook with several parts; either name may tell the edition.</param>
    public CalendarFileName(string path, string part = "")
    {
        _name = path[(path.LastIndexOf('/') + 1)..];
        (_stem, _part) = (StemOf(_name), StemOf(part));
        _isPartRevised = IsRevised(_part);
        _isRevised = _isPartRevised || IsRevised(_stem);
        _date = new[] { DateIn(_stem), DateIn(_part) }.Max();
    }

    public int CompareTo(CalendarFileName? other)
    {
        if (other is null) return 1;
        var order = _isRevised.CompareTo(other._isRevised);
        if (order == 0) order = _date.CompareTo(other._date);
        if (order == 0) order = _isPartRevised.CompareTo(other._isPartRevised);
        if (order == 0) order = ByValue(_stem, other._stem);
        if (order == 0) order = string.CompareOrdinal(_name, other._name);
        return order != 0 ? order : ByValue(_part, other._part);
    }

    public override string ToString() => _name;

    private static string StemOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return FeedWord.Fold(dot > 0 ? name[..dot] : name);
    }

    private static bool IsRevised(string stem) =>
        stem.Contains("修正", StringComparison.Ordinal) || stem.Contains("更新", StringComparison.Ordinal);

    private static DateOnly DateIn(string stem)
    {
        var latest = default(DateOnly);
        foreach (Match match in DateForm().Matches(stem))
            if (RocDate.TryParse(match.ValueSpan, out var date) && date > latest) latest = date;
        return latest;
    }

    /// <summary>
    /// Ordinal, except that runs of digits compare by value: 表(9) before 表(10); a longer name comes after its own beginning.
    /// </summary>
    private static int ByValue(string a, string b)
    {
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                ReadOnlySpan<char> x = DigitsAt(a, ref i), y = DigitsAt(b, ref j);
                var order = x.Length != y.Length ? x.Length - y.Length : x.SequenceCompareTo(y);
                if (order != 0) return order;
            }
            else if (a[i] != b[j]) return a[i].CompareTo(b[j]);
            else (i, j) = (i + 1, j + 1);
        }
        return (a.Length - i).CompareTo(b.Length - j);
    }

    private static ReadOnlySpan<char> DigitsAt(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(from, at - from).TrimStart('0');
    }

    [GeneratedRegex("(?<![0-9])(?:[0-9]{7,8}|[0-9]{2,4}[-/._年][0-9]{1,2}[-/._月][0-9]{1,2}日?)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();
}
