using System.Runtime.InteropServices;
using LearningHours.Calendars;
using LearningHours.Exports.Feeds;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// Calendar files as whole years (contract reading 20): of each year the file whose name sorts last is used, and only if it says every day of
/// the year; otherwise the calendar that comes with the product stays.
/// </summary>
internal static class CalendarBuilder
{
    public static OfficeCalendar Build(Night night, OfficeCalendar builtIn)
    {
        var years = new List<CalendarYear>();
        foreach (var year in FeedReader.Read(new CalendarFeed(), night).GroupBy(static d => d.Date.Year).OrderBy(static y => y.Key))
        {
            var files = year.GroupBy(static d => d.Source.File).OrderBy(f => NameOf(night.Files[f.Key]), StringComparer.Ordinal).ThenBy(static f => f.Key).ToList();
            foreach (var superseded in files.SkipLast(1).SelectMany(static f => f)) night.Duplicate(superseded.Source);
            if (Whole(year.Key, [.. files[^1]], night) is { } whole) years.Add(whole);
        }
        return years.Count == 0 ? builtIn : builtIn.With(years);
    }

    private static CalendarYear? Whole(int year, List<CalendarDay> days, Night night)
    {
        var said = new CalendarDay?[DateTime.IsLeapYear(year) ? 366 : 365];
        var disputed = new bool[said.Length];
        foreach (var day in days)
        {
            ref var first = ref said[day.Date.DayOfYear - 1];
            first ??= day;
            disputed[day.Date.DayOfYear - 1] |= day.IsOff != first.IsOff;
        }
        var off = new bool[said.Length];
        var notes = new Dictionary<DateOnly, string>();
        var missing = -1;
        for (var i = 0; i < said.Length; i++)
        {
            if (said[i] is { } day && !disputed[i])
            {
                off[i] = day.IsOff;
                if (day.Note.Length > 0) notes[day.Date] = day.Note;
            }
            else if (missing < 0) missing = i;
        }
        if (missing < 0) return new CalendarYear(year, ImmutableCollectionsMarshal.AsImmutableArray(off), notes, night.Files[days[0].Source.File].File.Path);

        var gap = Dates.RocDate.Format(new DateOnly(year, 1, 1).AddDays(missing));
        var incomplete = new Problem("YEAR-INCOMPLETE", $"本年度辦公日曆不完整（缺{gap}），全年不採用，沿用系統內建日曆。", "請改用人事總處公布的全年辦公日曆表。");
        foreach (var day in days) night.RejectLate(day.Source, "西元日期", disputed[day.Date.DayOfYear - 1] ? CommonProblems.Contradiction : incomplete);
        night.Warnings.Add(FeedKind.Calendar, "YEAR-INCOMPLETE", $"民國{year - 1911}年辦公日曆不完整（缺{gap}），全年不採用。");
        return null;
    }

    private static string NameOf(FileTally tally) => tally.File.Path[(tally.File.Path.LastIndexOf('/') + 1)..];
}
