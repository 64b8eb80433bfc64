using LearningHours.Calendars;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// Decisions of neighbouring people as bytes of the result files and as counts: made by one thread, written by another, and then used again.
/// </summary>
/// <param name="findings">Whether lines of <c>decisions.jsonl</c> are wanted and the decisions are kept for lists and comparisons.</param>
public sealed class DecisionSlice(DateOnly asOf, OfficeCalendar calendar, bool findings) : IDisposable
{
    private readonly OutputBuffer _csv = new(null), _jsonl = new(null);
    private readonly List<Decision> _decisions = [];

    /// <summary>Rows of <c>decisions.csv</c>.</summary>
    public ReadOnlySpan<byte> Csv => _csv.Written;

    /// <summary>Lines of <c>decisions.jsonl</c>; empty where no findings are wanted.</summary>
    public ReadOnlySpan<byte> Jsonl => _jsonl.Written;

    /// <summary>The decisions themselves; empty where no findings are wanted.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    public RunTally Tally { get; private set; } = new(asOf, calendar);

    public int Count { get; private set; }

    public void Add(Decision decision)
    {
        DecisionsCsv.Write(_csv, decision);
        Tally.Add(decision);
        Count++;
        if (!findings) return;
        DecisionsJsonl.Write(_jsonl, decision);
        _decisions.Add(decision);
    }

    /// <summary>Empties the slice for another use.</summary>
    public void Clear()
    {
        _csv.Clear();
        _jsonl.Clear();
        _decisions.Clear();
        Tally = new RunTally(asOf, calendar);
        Count = 0;
    }

    public void Dispose()
    {
        _csv.Dispose();
        _jsonl.Dispose();
    }
}
