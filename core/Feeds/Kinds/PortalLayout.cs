using LearningHours.Dates;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Records;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// What both upload layouts of the lifelong-learning portal share: hours in 訓練總數, including a digital part. Their rows with more than 0
/// hours count as passed and credited; a row with a unit other than 1 (小時) is rejected (contract reading 19).
/// </summary>
internal abstract class PortalLayout : HoursLayout
{
    private readonly Column _total, _unit, _nature, _digital, _physical;

    protected PortalLayout(string title, string[] otherTitles) : base(title, otherTitles, ["班別類別"])
    {
        _total = Set.Required("訓練總數");
        _unit = Set.Required("訓練總數單位");
        _nature = Set.Optional("學習性質");
        _digital = Set.Optional("數位時數");
        _physical = Set.Optional("實體時數");
        foreach (var known in (string[])["期別", "訓練成績", "證件字號", "出勤上課狀況", "生日"]) Set.Optional(known);
        Set.Tell(_total, "1", Accepts.Hours);
        Set.Tell(_unit, "1", ColumnNotes.HourUnit);
        Set.Tell(_nature, "1", ColumnNotes.Nature);
        Set.Tell(_digital, "1", Accepts.Hours);
        Set.Tell(_physical, "0", Accepts.Hours);
        Set.Are(ColumnKind.Number, _total, _unit, _nature, _digital, _physical, Set.Optional("學位學分"), Set.Optional("上課縣市"));
    }

    public sealed override HoursCells Read(RowReader row)
    {
        var total = row.HoursOf(_total);
        if (!IsHours(row)) row.Fail(_unit, row.Bytes(_unit).IsEmpty ? CommonProblems.Empty : HoursProblems.Unit);
        var digital = Digital(row, total);
        var marks = total > Hours.Zero ? RecordMarks.Passed : RecordMarks.None;
        ReadTimes(row, out var start, out var end, ref marks);
        return new HoursCells(start, end, total, digital, marks);
    }

    public sealed override RecordMarks LackingOf(IReadOnlyList<string> unread) =>
        (unread.Contains(_total.Name) || unread.Contains(_digital.Name) || unread.Contains(_physical.Name) ? RecordMarks.AnyHours
            : RecordMarks.None) | TimesLackingOf(unread);

    public sealed override bool MayHavePassed(RowReader row, RecordMarks marks) =>
        (marks & RecordMarks.AnyHours) != 0 || row.HoursOf(_total) > Hours.Zero;

    /// <summary>Which of 起 and 迄 a refused row leaves open.</summary>
    protected abstract RecordMarks TimesLackingOf(IReadOnlyList<string> unread);

    protected abstract void ReadTimes(RowReader row, out CivilTime start, out CivilTime end, ref RecordMarks marks);

    private bool IsHours(RowReader row)
    {
        var unit = row.Bytes(_unit);
        return unit.SequenceEqual("1"u8) || (unit.Length > 1 && CompatibilityForm.Fold(row.Text(_unit)) is "1" or "小時");
    }

    private Hours Digital(RowReader row, Hours total)
    {
        var digital = row.HoursOrNull(_digital);
        var physical = row.HoursOrNull(_physical);
        if (digital > total) row.Fail(_digital, HoursProblems.Parts);
        if (physical > total) row.Fail(_physical, HoursProblems.Parts);
        if (digital is { } said) return said;
        if (physical is { } rest) return total - rest;
        return row.Bytes(_nature).SequenceEqual("1"u8) ? total : Hours.Zero;
    }
}
