using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Evaluation;

/// <summary>
/// Collects the children of one finding while the code that decides runs. A null trace means that nobody asked: every use is behind
/// <c>trace?.</c> or <c>if (trace is not null)</c>, so that unasked texts cost nothing.
/// </summary>
internal sealed class Trace(FindingTexts texts, int capacity = 4)
{
    private readonly List<Finding> _children = new(capacity);

    /// <summary>What was added so far, as it is now.</summary>
    public Finding[] Children => [.. _children];

    public bool IsEmpty => _children.Count == 0;

    public FindingTexts Texts => texts;

    /// <summary>A trace for the children of a child.</summary>
    /// <param name="capacity">How many they will be, as far as that is known.</param>
    public Trace Nested(int capacity = 4) => new(texts, capacity);

    /// <param name="required">What the rule that the part of the plan rests on requires.</param>
    /// <param name="lacks">The feed whose fact is missing, where the verdict is unknown.</param>
    /// <param name="oneIsEnough">Whether one of the nested findings suffices.</param>
    /// <param name="isGroup">Whether the node says nothing of its own beyond its children.</param>
    public void Add(ICited cited, FindingText required, FindingText observed, FindingVerdict verdict,
        IReadOnlyList<FindingRecord>? records = null, IReadOnlyList<Finding>? nested = null, FeedKind? lacks = null,
        bool oneIsEnough = false, bool isGroup = false) =>
        Add(texts.Of(cited, required), observed, verdict, records, nested, lacks, oneIsEnough, isGroup);

    /// <summary>The same for a criterion that is there already.</summary>
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

    /// <summary>Something the reader should know that decided nothing.</summary>
    public void Note(FindingText observed, IReadOnlyList<FindingRecord>? records = null) =>
        _children.Add(new Finding(Criterion.None, observed, FindingVerdict.Note, records ?? [], []));

    /// <summary>A learning record as readers see it.</summary>
    /// <param name="why">The kind of reason, of a record that does not count.</param>
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

    /// <summary>What a standing makes of a record.</summary>
    public static RecordUse UseOf(Standing standing) =>
        standing switch { Standing.Yes => RecordUse.Counted, Standing.No => RecordUse.NotCounted, _ => RecordUse.Open };

    /// <summary>A fact of one day.</summary>
    public FindingRecord Fact(string what, DateOnly day, SourceRow source, string? remark = null) =>
        new(what, default, FactTime.Of(day), texts.Source(source), remark);

    /// <summary>A fact of which no time is told.</summary>
    public FindingRecord Fact(string what, SourceRow source) => new(what, default, default, texts.Source(source), default);
}
