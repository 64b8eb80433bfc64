using System.Runtime.InteropServices;
using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Feeds;
using LearningHours.Feeds.Kinds;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Intake;

/// <summary>
/// Builds calendars from whole years of calendar files (contract reading 20); files are not merged. For each year the latest edition by
/// file name is used if it covers every day of the year, or else the next one; if none does, the product's own calendar remains. Where
/// files disagree, a warning names the one used and the days.
/// </summary>
internal static class CalendarBuilder
{
    private const int MostDays = 20;

    public static OfficeCalendar Build(Night night, OfficeCalendar builtIn)
    {
        var years = new List<CalendarYear>();
        foreach (var year in FeedReader.Read(new CalendarFeed(), night).GroupBy(static d => d.Date.Year).OrderBy(static y => y.Key))
        {
            var editions = year.GroupBy(static d => d.Source.File).Select(f => new Edition(night.Files[f.Key], [.. f]))
                .OrderByDescending(static e => e.Name).ToList();
            CalendarYear? used = null;
            foreach (var edition in editions)
            {
                if (used is null && (used = Whole(year.Key, edition.Days, night)) is not null) continue;
                if (used is null) continue;
                foreach (var day in edition.Days) night.Duplicate(day.Source);
                WarnOfDifferences(used, edition, night);
            }
            if (used is not null) years.Add(used);
        }
        return years.Count == 0 ? builtIn : builtIn.With(years);
    }

    private static void WarnOfDifferences(CalendarYear used, Edition other, Night night)
    {
        List<DateOnly> days = [.. other.Days.Where(d => d.IsOff != used.IsOff[d.Date.DayOfYear - 1]).Select(static d => d.Date).Distinct()
            .Order()];
        if (days.Count == 0) return;
        var named = string.Join("、", days.Take(MostDays).Select(Dates.RocDate.Format));
        night.Warnings.Add(FeedKind.Calendar, "EDITIONS",
            IntakeWords.CalendarEditions(used.Year - RocDate.RocOffset, used.Source, other.Path, named, days.Count > MostDays ? days.Count
                : 0));
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
        if (missing < 0) return new CalendarYear(year, ImmutableCollectionsMarshal.AsImmutableArray(off), notes,
            night.Files[days[0].Source.File].File.Path);

        var gap = Dates.RocDate.Format(new DateOnly(year, 1, 1).AddDays(missing));
        var incomplete = FeedProblems.YearIncomplete(gap);
        foreach (var day in days) night.RejectLate(day.Source, "西元日期",
            disputed[day.Date.DayOfYear - 1] ? CommonProblems.Contradiction : incomplete);
        night.Warnings.Add(FeedKind.Calendar, "YEAR-INCOMPLETE",
            IntakeWords.CalendarIncomplete(night.Files[days[0].Source.File].File.Path, year - RocDate.RocOffset, gap));
        return null;
    }

    /// <summary>What one file, or one part of it, says about a year.</summary>
    private sealed record Edition(FileTally File, List<CalendarDay> Days)
    {
        public CalendarFileName Name { get; } = new(File.Part.File.Path, File.Part.Name);
        public string Path => File.File.Path;
    }
}
