using LearningHours.Dates;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>The portal's upload of 19 columns, used before 2015: days without times (contract reading 15).</summary>
internal sealed class Portal19Layout : PortalLayout
{
    public static Portal19Layout Instance { get; } = new();

    private readonly Column _start, _end;

    private Portal19Layout() : base("名稱", ["課程名稱"])
    {
        _start = Set.Required("起始日期");
        _end = Set.Required("終迄日期");
        Set.Are(ColumnKind.Date, _start, _end);
        Set.Title = ColumnNotes.Portal19Title;
        Set.Tell(_start, "1070302", Accepts.Date);
        Set.Tell(_end, "1070302", Accepts.Date);
    }

    protected override void ReadTimes(RowReader row, out CivilTime start, out CivilTime end, ref RecordMarks marks)
    {
        marks |= RecordMarks.DaysOnly;
        start = Day(row, _start);
        end = Day(row, _end);
        if (end < start) row.Fail(_end, CommonProblems.EndBeforeStart);
    }

    protected override RecordMarks TimesLackingOf(IReadOnlyList<string> unread) =>
        (unread.Contains(_start.Name) ? RecordMarks.AnyStart : RecordMarks.None) | (unread.Contains(_end.Name) ? RecordMarks.AnyEnd
            : RecordMarks.None);

    private static CivilTime Day(RowReader row, Column column)
    {
        var date = row.Date(column);
        if (date >= CivilTime.FirstDate && date <= CivilTime.LastDate) return CivilTime.At(date);
        row.Fail(column, CommonProblems.Date);
        return default;
    }
}
