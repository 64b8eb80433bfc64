using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>The official office calendar, one row per day.</summary>
internal sealed class CalendarFeed() : Feed<CalendarDay>(FeedKind.Calendar, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column Date = Set.Required("西元日期"), Weekday = Set.Optional("星期"), Off = Set.Required("是否放假"),
        Note = Set.Optional("備註");

    static CalendarFeed()
    {
        Set.Tell(Date, "20180101", ColumnNotes.CalendarDate);
        Set.Tell(Weekday, "一", Accepts.Ignored);
        Set.Tell(Off, "2", ColumnNotes.IsOff);
        Set.Tell(Note, "開國紀念日");
    }

    public override CalendarDay Convert(RowReader row)
    {
        var off = row.NumberOrNull(Off);
        if (off is not (0 or 2)) row.Fail(Off, FeedProblems.NeitherWorkNorOff);
        return new CalendarDay(row.Date(Date), off == 2, row.Text(Note), row.Source);
    }

    public override SourceRow SourceOf(CalendarDay fact) => fact.Source;

    /// <summary>
    /// Files are not merged (contract reading 20): the same day in two files counts as two facts, because one file prevails for each year.
    /// </summary>
    public override object ContentOf(CalendarDay fact) => fact with { Source = fact.Source with { Line = 0 } };
}

/// <summary>A day as given by one calendar file.</summary>
internal sealed record CalendarDay(DateOnly Date, bool IsOff, string Note, SourceRow Source);
