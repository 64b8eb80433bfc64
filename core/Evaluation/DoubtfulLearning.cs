using System.Runtime.InteropServices;
using LearningHours.Facts;
using LearningHours.Records;

namespace LearningHours.Evaluation;

/// <summary>
/// The learning records of a person whom refused rows name: records of refused rows that may count stand among the certain ones, marked
/// <see cref="RecordMarks.Doubted"/>, as do certain records that a refused row of a delta could replace. Reused from person to person by
/// one thread.
/// </summary>
internal sealed class DoubtfulLearning
{
    private readonly List<LearningRecord> _records = [];
    private readonly List<LearningRecord> _ofAnyCourse = [];

    /// <summary>In the order of 迄; records without one come first.</summary>
    public ReadOnlySpan<LearningRecord> Records => CollectionsMarshal.AsSpan(_records);

    /// <summary>Records whose course cannot be read: each may be any one course.</summary>
    public ReadOnlySpan<LearningRecord> OfAnyCourse => CollectionsMarshal.AsSpan(_ofAnyCourse);

    /// <summary>Whether there may be further records of which nothing is known, not even how many.</summary>
    public bool MayHoldMore { get; private set; }

    /// <param name="certain">The person's records in the ledger.</param>
    public void Take(ReadOnlySpan<LearningRecord> certain, IReadOnlyList<RefusedRow> refused, FactBook facts, bool mayHoldMore)
    {
        _records.Clear();
        _ofAnyCourse.Clear();
        MayHoldMore = mayHoldMore;
        foreach (ref readonly var record in certain)
            _records.Add(CouldBeReplaced(record, refused, facts) ? record with { Marks = record.Marks | RecordMarks.Doubted } : record);
        foreach (var row in refused)
        {
            if (row.Fact is not LearningRecord record) MayHoldMore = true;
            else if (!record.Passed) continue;
            else if (record.Variant < 0) _ofAnyCourse.Add(record);
            else _records.Add(record.Lacks(RecordMarks.AnyEnd) ? record with { End = new Dates.CivilTime(int.MinValue) } : record);
        }
        var records = CollectionsMarshal.AsSpan(_records);
        records.Sort(static (a, b) => (a.End.Seconds, a.Source.File, a.Source.Line).CompareTo(
            (b.End.Seconds, b.Source.File, b.Source.Line)));
    }

    private static bool CouldBeReplaced(in LearningRecord record, IReadOnlyList<RefusedRow> refused, FactBook facts)
    {
        foreach (var row in refused)
        {
            if (!row.IsDelta || (row.Source.File < record.Source.File && IsDelta(facts.Files[record.Source.File]))) continue;
            if (row.Fact is not LearningRecord delta
                || (IsOfCourse(delta, record, facts.Courses) && (delta.Lacks(RecordMarks.AnyStart) || delta.Start == record.Start)))
                return true;
        }
        return false;
    }

    private static bool IsOfCourse(in LearningRecord delta, in LearningRecord record, CourseCatalogue courses)
    {
        if (delta.Variant < 0) return true;
        CourseVariant a = courses.Variants[delta.Variant], b = courses.Variants[record.Variant];
        return a.Course == b.Course && a.Platform == b.Platform;
    }

    private static bool IsDelta(string path) => path.Contains("_delta", StringComparison.OrdinalIgnoreCase);
}
