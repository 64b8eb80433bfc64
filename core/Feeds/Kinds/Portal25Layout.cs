using LearningHours.Dates;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// The portal's upload of 25 columns, in use since 2015: dates and times are separate; 實際上課 takes precedence over 開課 where given.
/// </summary>
internal sealed class Portal25Layout : PortalLayout
{
    public static Portal25Layout Instance { get; } = new();

    private readonly Moment _actualStart, _actualEnd, _start, _end;

    private Portal25Layout() : base("課程名稱", [])
    {
        _start = Pair("開課起始日期", "開課起始時間");
        _end = Pair("開課結束日期", "開課結束時間");
        _actualStart = Pair("實際上課起始日期", "實際上課起始時間");
        _actualEnd = Pair("實際上課結束日期", "實際上課結束時間");
        Set.RequireAny(_start.Date, _actualStart.Date);
        Set.RequireAny(_start.Time, _actualStart.Time);
        Set.RequireAny(_end.Date, _actualEnd.Date);
        Set.RequireAny(_end.Time, _actualEnd.Time);
        Set.Title = ColumnNotes.Portal25Title;
        Tell(_start, "19:01:11");
        Tell(_end, "20:01:41");
        Tell(_actualStart, "19:01:11");
        Tell(_actualEnd, "20:01:41");
    }

    private readonly record struct Moment(Column Date, Column Time);

    protected override void ReadTimes(RowReader row, out CivilTime start, out CivilTime end, ref RecordMarks marks)
    {
        var actual = !row.Bytes(_actualStart.Date).IsEmpty && !row.Bytes(_actualEnd.Date).IsEmpty;
        start = Read(row, actual ? _actualStart : _start);
        end = Read(row, actual ? _actualEnd : _end);
        if (end < start) row.Fail((actual ? _actualEnd : _end).Date, CommonProblems.EndBeforeStart);
    }

    protected override RecordMarks TimesLackingOf(IReadOnlyList<string> unread) =>
        (Fails(_start, unread) || Fails(_actualStart, unread) ? RecordMarks.AnyStart : RecordMarks.None)
        | (Fails(_end, unread) || Fails(_actualEnd, unread) ? RecordMarks.AnyEnd : RecordMarks.None);

    private static bool Fails(Moment moment, IReadOnlyList<string> unread) =>
        unread.Contains(moment.Date.Name) || unread.Contains(moment.Time.Name);

    private static CivilTime Read(RowReader row, Moment moment)
    {
        var date = row.Date(moment.Date);
        if (date < CivilTime.FirstDate || date > CivilTime.LastDate)
        {
            row.Fail(moment.Date, CommonProblems.Date);
            return default;
        }
        var text = row.Utf8(moment.Time);
        if (CivilTimeText.TryParseTime(text, out var second)) return CivilTime.At(date, second);
        row.Fail(moment.Time, text.IsEmpty ? CommonProblems.Empty : CommonProblems.Clock);
        return default;
    }

    private void Tell(Moment moment, string time)
    {
        Set.Tell(moment.Date, "1070302", Accepts.Date);
        Set.Tell(moment.Time, time, Accepts.Clock);
    }

    private Moment Pair(string date, string time)
    {
        var moment = new Moment(Set.Optional(date), Set.Optional(time));
        Set.Are(ColumnKind.Date, moment.Date);
        Set.Are(ColumnKind.Clock, moment.Time);
        return moment;
    }
}
