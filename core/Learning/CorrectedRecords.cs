using LearningHours.Feeds;
using LearningHours.Feeds.People;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// The records of reject files that came back corrected (contract section 3). 行號 and 欄位 say which refused row each of them was, so that
/// it is known even where course or start of that row could not be read. Thread-safe while files are read.
/// </summary>
internal sealed class CorrectedRecords(PeopleIndex people)
{
    private readonly Lock _gate = new();
    private readonly List<(int Person, int Line, string Column, LearningRecord Record)> _read = [];
    private ILookup<(int Person, int Line, string Column), LearningRecord>? _records;

    /// <param name="row">An accepted row of a reject file.</param>
    public void Add(RowReader row, in LearningRecord record)
    {
        if (row.FrontLine is not { } line) return;
        var column = row.FrontColumn;
        lock (_gate)
        {
            foreach (var number in row.Named()) _read.Add((people.PersonOf(number), line, column, record));
        }
    }

    /// <summary>Gives the courses their numbers in the catalogue. To be called once, after the last row is read.</summary>
    public void Renumber(int[] placeOf) => _records = _read.ToLookup(
        static r => (r.Person, r.Line, r.Column), r => r.Record with { Variant = placeOf[r.Record.Variant] });

    /// <summary>
    /// Whether a row is the correction of a refused one: of its place and person, and it agrees with everything that could be read.
    /// Later files may have other rows in the same place.
    /// </summary>
    /// <param name="column">The column that the row was refused for.</param>
    public bool Hold(in LearningRecord refused, int person, string column, RecordReconciliation reconciliation)
    {
        foreach (var record in _records![(person, refused.Source.Line, column)])
        {
            if ((refused.Variant < 0 || reconciliation.AreOfOneCourse(refused, record))
                && (refused.Lacks(RecordMarks.AnyStart) || refused.Start == record.Start)
                && (refused.Lacks(RecordMarks.AnyEnd) || refused.End == record.End)
                && (refused.Lacks(RecordMarks.AnyHours) || refused.Total == record.Total)) return true;
        }
        return false;
    }
}
