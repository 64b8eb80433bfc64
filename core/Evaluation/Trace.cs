using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// Collects the children of one finding while the code that decides runs. A null trace means that nobody asked: every use is behind
/// <c>trace?.</c> or <c>if (trace is not null)</c>, so that unasked texts cost nothing.
/// </summary>
internal sealed class Trace(Plan plan, IReadOnlyList<string> files)
{
    private readonly List<Finding> children = [];

    public IReadOnlyList<Finding> Children => children;

    /// <summary>A trace for the children of a child.</summary>
    public Trace Nested() => new(plan, files);

    /// <param name="lacks">The feed whose fact is missing, where the verdict is unknown.</param>
    /// <param name="oneIsEnough">Whether one of the nested findings suffices.</param>
    /// <param name="isGroup">Whether the node says nothing of its own beyond its children.</param>
    public void Add(ICited cited, string required, string observed, FindingVerdict verdict, IReadOnlyList<FindingRecord>? records = null, IReadOnlyList<Finding>? nested = null, FeedKind? lacks = null, bool oneIsEnough = false, bool isGroup = false) =>
        children.Add(Of(cited, required, observed, verdict, records, nested) with { Lacks = verdict == FindingVerdict.Unknown ? lacks : null, OneIsEnough = oneIsEnough, IsGroup = isGroup });

    /// <summary>Takes the children of another trace as its own.</summary>
    public void Adopt(Trace other) => children.AddRange(other.children);

    /// <summary>Something the reader should know that decided nothing.</summary>
    public void Note(string observed, IReadOnlyList<FindingRecord>? records = null) =>
        children.Add(new Finding("", "", "", "", observed, FindingVerdict.Note, records ?? [], []));

    public Finding Of(ICited cited, string required, string observed, FindingVerdict verdict, IReadOnlyList<FindingRecord>? records, IReadOnlyList<Finding>? nested)
    {
        var rule = cited.Rules.Count > 0 ? plan.Rule(cited.Rules[0]) : null;
        return new Finding(rule?.Id ?? "", rule?.Clause ?? "", rule?.Quote ?? "", required, observed, verdict, records ?? [], nested ?? []);
    }

    /// <summary>A learning record as readers see it.</summary>
    public FindingRecord Record(in LearningRecord record, string title, string? remark, RecordUse use) => new(
        $"{title}（{record.Total}小時）",
        record.DaysOnly ? RocDate.FormatWithWeekday(record.Start.Date) : CivilTimeText.Format(record.Start),
        record.DaysOnly ? RocDate.FormatWithWeekday(record.End.Date) : CivilTimeText.Format(record.End),
        Source(record.Source),
        remark)
    {
        Use = use,
        AwaitsCredit = record.Passed && record.NotYetUploaded,
    };

    /// <summary>What a standing makes of a record.</summary>
    public static RecordUse UseOf(Standing standing) => standing switch { Standing.Yes => RecordUse.Counted, Standing.No => RecordUse.NotCounted, _ => RecordUse.Open };

    /// <summary>A fact of one day.</summary>
    public FindingRecord Fact(string what, DateOnly day, SourceRow source, string? remark = null) =>
        new(what, null, RocDate.FormatWithWeekday(day), Source(source), remark);

    /// <summary><c>hours/a.csv 第12列</c>.</summary>
    public string? Source(SourceRow source) => (uint)source.File < (uint)files.Count ? $"{files[source.File]} 第{source.Line}列" : null;
}
