using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// Leave, overtime, duty and rota (contract reading 12): spans are half-open; without times they cover whole days, including the last.
/// </summary>
internal sealed class AttendanceFeed() : Feed<AttendanceRow>(FeedKind.Attendance, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Kind = Set.Required("類別"), From = Set.Required("起"), To = Set.Required("迄");
    private static readonly string InDoubt = RowNoteWords.AttendanceKind(AttendanceKindWords.All);

    static AttendanceFeed()
    {
        Set.Tell(Kind, "休假", Accepts.Words(AttendanceKindWords.All) + ColumnNotes.OtherLeave);
        Set.Tell(From, "2018-06-05 08:00", Accepts.Instant);
        Set.Tell(To, "2018-06-05 12:00", Accepts.Instant);
    }

    public override AttendanceRow? Convert(RowReader row)
    {
        var employee = row.Person(Person);
        var word = row.Required(Kind);
        var kind = AttendanceKindWords.Read(word);
        var from = row.Instant(From, out var fromDay);
        var to = row.Instant(To, out var toDay);
        // A day without a time extends to the end of the day.
        if (toDay) to = new CivilTime(to.Seconds + CivilTime.SecondsPerDay);
        else if (to == from && !row.Unread.Contains(From.Name) && !row.Unread.Contains(To.Name))
        {
            // Databases append 00:00:00 to days. Any other row that ends as it begins covers nothing, although it was meant to.
            if (from.SecondOfDay == 0) (fromDay, toDay, to) = (true, true, new CivilTime(to.Seconds + CivilTime.SecondsPerDay));
            else if (kind != AttendanceKind.ClockedIn) row.Fail(To, CommonProblems.EndsAsItBegins);
        }
        if (to < from) row.Fail(To, CommonProblems.EndBeforeStart);
        if (kind == AttendanceKind.Unknown && !row.Failed) row.File.Notes.AddOdd(Kind.Name, word, InDoubt, row.Source.Line, employee);
        return employee.Length > 0 ? new AttendanceRow(employee, new AttendanceSpan(kind, from, to, fromDay && toDay, row.Source)) : null;
    }

    public override SourceRow SourceOf(AttendanceRow fact) => fact.Span.Source;

    public override IEnumerable<string> PeopleOf(AttendanceRow fact) => [fact.Employee];

    /// <summary>
    /// If its times cannot be read, a refused row stands for any instants within the days it names, or any at all if it names none.
    /// </summary>
    public override object StandingOf(RowReader row, AttendanceRow fact)
    {
        var span = fact.Span;
        AttendanceKind? kind = row.Unread.Contains(Kind.Name) || span.Kind == AttendanceKind.Unknown ? null : span.Kind;
        if (!row.Unread.Contains(From.Name) && !row.Unread.Contains(To.Name))
            return new RefusedAttendance(kind, span.From, span.To, true, span.WholeDays);
        var first = row.DayNamed(From) ?? row.DayNamed(To);
        var last = row.DayNamed(To) ?? first;
        if (first is not { } from || last is not { } to) return RefusedAttendance.OfAnyDay(kind);
        if (to < from) (from, to) = (to, from);
        return new RefusedAttendance(kind, CivilTime.At(from), new CivilTime(CivilTime.At(to).Seconds + CivilTime.SecondsPerDay), false,
            false);
    }

    public override object ContentOf(AttendanceRow fact) => fact with { Span = fact.Span with { Source = default } };
}

/// <summary>A row of the attendance feed, with the person it is about.</summary>
internal sealed record AttendanceRow(string Employee, AttendanceSpan Span);
