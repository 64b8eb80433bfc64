using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>What a slice holds of decisions besides their rows of <c>decisions.csv</c> and their counts.</summary>
[Flags]
public enum SliceContents
{
    None = 0,
    /// <summary>Lines of <c>decisions.jsonl</c> and rows of packs.</summary>
    Findings = 1,
    /// <summary>The decisions themselves with their table rows.</summary>
    Rows = 2,
}

/// <summary>
/// Decisions of neighbouring people as bytes of the result files and as counts. One thread fills a slice, another writes it, and then it
/// is used again.
/// </summary>
public sealed partial class DecisionSlice(FactBook facts, DateOnly asOf, SliceContents contents) : IDisposable
{
    private readonly OutputBuffer _csv = new(null), _jsonl = new(null);
    private readonly List<(Decision Decision, DecisionRow Row)> _rows = [];
    private readonly List<Decision> _decided = [];

    /// <summary>Rows of <c>decisions.csv</c>.</summary>
    public ReadOnlySpan<byte> Csv => _csv.Written;

    /// <summary>Lines of <c>decisions.jsonl</c>; empty if no findings are wanted.</summary>
    public ReadOnlySpan<byte> Jsonl => _jsonl.Written;

    /// <summary>Rows of packs; null if no findings are wanted.</summary>
    internal PackRows? PackRows { get; } = contents.HasFlag(SliceContents.Findings) ? new PackRows(facts, asOf) : null;

    /// <summary>
    /// The decisions in the order of results, with the hash of the finding tree in each row; empty if they are not wanted.
    /// </summary>
    public IReadOnlyList<(Decision Decision, DecisionRow Row)> Rows => _rows;

    /// <summary>Every decision without its finding, in the order of results; empty if no findings are wanted.</summary>
    public IReadOnlyList<Decision> Decided => _decided;

    public RunTally Tally { get; private set; } = new(asOf, facts.Calendar);

    public int Count { get; private set; }

    public void Add(Decision decision)
    {
        Take(decision, contents.HasFlag(SliceContents.Rows) ? DecisionRow.Of(decision) : null);
        if (PackRows is null) return;
        DecisionsJsonl.Write(_jsonl, decision);
        PackRows.Add(decision);
    }

    /// <summary>Empties the slice for reuse.</summary>
    public void Clear()
    {
        _csv.Clear();
        _jsonl.Clear();
        _rows.Clear();
        _decided.Clear();
        PackRows?.Clear();
        Tally = new RunTally(asOf, facts.Calendar);
        Count = 0;
    }

    /// <summary>Takes what a decision contributes without its finding.</summary>
    private void Take(Decision decision, DecisionRow? row)
    {
        DecisionsCsv.Write(_csv, decision);
        Tally.Add(decision);
        Count++;
        if (row is not null) _rows.Add((decision, row));
        if (PackRows is not null) _decided.Add(decision with { Finding = null });
    }

    public void Dispose()
    {
        _csv.Dispose();
        _jsonl.Dispose();
        PackRows?.Dispose();
    }
}
