using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>
/// Collects the children of one finding while the deciding code runs. A null trace means that nobody asked for findings: every use is
/// guarded by <c>trace?.</c> or <c>if (trace is not null)</c>, so that texts nobody asked for cost nothing.
/// </summary>
internal sealed class Trace(FindingTexts texts, int capacity = 4)
{
    private readonly List<Finding> _children = new(capacity);

    /// <summary>A copy of what has been added so far.</summary>
    public Finding[] Children => [.. _children];

    public FindingTexts Texts => texts;

    /// <summary>A trace for the children of a child.</summary>
    /// <param name="capacity">The number of children, as far as it is known.</param>
    public Trace Nested(int capacity = 4) => new(texts, capacity);

    /// <param name="required">What the rule behind this part of the plan requires.</param>
    /// <param name="lacks">The feed whose fact is missing; kept only if the verdict is unknown.</param>
    /// <param name="oneIsEnough">Whether one of the nested findings suffices.</param>
    /// <param name="isGroup">Whether the node says nothing of its own beyond its children.</param>
    public void Add(ICited cited, FindingText required, FindingText observed, FindingVerdict verdict,
        IReadOnlyList<FindingRecord>? records = null, IReadOnlyList<Finding>? nested = null, FeedKind? lacks = null,
        bool oneIsEnough = false, bool isGroup = false) =>
        Add(texts.Of(cited, required), observed, verdict, records, nested, lacks, oneIsEnough, isGroup);

    /// <summary>The same for a criterion that already exists.</summary>
    public void Add(Criterion criterion, FindingText observed, FindingVerdict verdict, IReadOnlyList<FindingRecord>? records = null,
        IReadOnlyList<Finding>? nested = null, FeedKind? lacks = null, bool oneIsEnough = false, bool isGroup = false)
    {
        _children.Add(new Finding(criterion, observed, verdict, records is List<FindingRecord> list ? list.ToArray() : records ?? [],
            nested ?? [])
        {
            Lacks = verdict == FindingVerdict.Unknown ? lacks : null,
            OneIsEnough = oneIsEnough,
            IsGroup = isGroup,
        });
    }

    /// <summary>Takes the children of another trace as its own.</summary>
    public void Adopt(Trace other) => _children.AddRange(other._children);

    /// <summary>Adds something that the reader should know but that decided nothing.</summary>
    public void Note(FindingText observed, IReadOnlyList<FindingRecord>? records = null) =>
        _children.Add(new Finding(Criterion.None, observed, FindingVerdict.Note, records ?? [], []));

    /// <summary>A learning record as readers see it.</summary>
    /// <param name="why">The kind of reason, if the record does not count.</param>
    public FindingRecord Record(in LearningRecord record, FindingText remark, RecordUse use, NotCountedReason why = default) => new(
        texts.Course(record.Variant, record.Total),
        FactTime.StartOf(record),
        FactTime.EndOf(record),
        texts.Source(record.Source),
        remark,
        use,
        AwaitsCredit: record.Passed && record.NotYetUploaded,
        why)
    {
        Course = texts.TitleOf(record.Variant),
    };

    /// <summary>A learning record of a course that counts through another one.</summary>
    public FindingRecord Repeated(in LearningRecord record) =>
        Record(record, RecordWords.Repeated, RecordUse.NotCounted, NotCountedReason.Repeated);

    /// <summary>What a standing makes of a record.</summary>
    public static RecordUse UseOf(Standing standing) =>
        standing switch { Standing.Yes => RecordUse.Counted, Standing.No => RecordUse.NotCounted, _ => RecordUse.Open };

    /// <summary>A fact of one day.</summary>
    public FindingRecord Fact(string what, DateOnly day, SourceRow source, string? remark = null) =>
        new(what, default, FactTime.Of(day), texts.Source(source), remark);

    /// <summary>A fact whose time is not known.</summary>
    public FindingRecord Fact(string what, SourceRow source) => new(what, default, default, texts.Source(source), default);
}
