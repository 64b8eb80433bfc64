using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Bench;

/// <summary>The stages of a night over one folder of feeds, each callable separately.</summary>
internal sealed class NightStages(string folder)
{
    private static readonly DateOnly AsOf = new(2018, 9, 1);
    private static readonly Plan Plan = PlanCatalog.BuiltIn.First(p => p.Plan!.Id == "kaohsiung-107").Plan!;

    private readonly IReadOnlyList<FeedFile> _files = Feeds.Of(folder);
    private readonly byte[] _buffer = new byte[1 << 19];
    private FactBook? _facts;

    /// <summary>Reads the hours file and counts its lines: the lower bound for whatever reads it.</summary>
    public long Scan()
    {
        long lines = 0;
        using var file = File.OpenHandle(Feeds.Hours(folder));
        for (long at = 0; RandomAccess.Read(file, _buffer, at) is > 0 and var read;
        at += read) lines += _buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    /// <summary>Splits, checks, hashes and converts every row of every feed; discards the records.</summary>
    public NightFacts Parse() => FactReader.Read(_files, OfficeCalendar.BuiltIn, store: new DroppingStore(),
        workers: Environment.ProcessorCount);

    /// <summary>Does the same and settles the records into a ledger.</summary>
    public NightFacts ParseAndFold()
    {
        var night = FactReader.Read(_files, OfficeCalendar.BuiltIn, workers: Environment.ProcessorCount);
        _facts = night.Facts;
        return night;
    }

    /// <summary>Decides both entitlements for everybody; discards the decisions.</summary>
    public int Evaluate(bool findings)
    {
        var decided = 0;
        foreach (var slice in Evaluator.EvaluateSlices(Plan, Facts, AsOf, findings, static () => new int[1],
            static (slice, _) => slice[0]++)) decided += slice[0];
        return decided;
    }

    /// <summary>Does the same and produces the bytes of decisions.csv and, with findings, of decisions.jsonl.</summary>
    public int EvaluateAndPublish(bool findings)
    {
        var decided = 0;
        using var csv = new DecisionsCsv(Stream.Null);
        using var jsonl = new DecisionsJsonl(Stream.Null);
        foreach (var slice in Evaluator.EvaluateSlices(Plan, Facts, AsOf, findings,
            () => new DecisionSlice(Facts, AsOf, findings ? SliceContents.Findings : SliceContents.None),
            static (slice, decision) => slice.Add(decision)))
        {
            csv.Add(slice);
            jsonl.Add(slice);
            decided += slice.Count;
            slice.Dispose();
        }
        return decided;
    }

    private FactBook Facts => _facts ?? ParseAndFold().Facts;
}
