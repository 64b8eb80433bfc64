using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// Tonight's decisions beside what stood before: what each changes for its person, what must be written, and which rows are left over. A
/// person who moved to another agency is the same person: the row of the former agency is what stood before.
/// </summary>
public sealed class NightChanges
{
    private readonly List<DecisionChange> decisions = [];
    private readonly List<DecisionWrite> writes = [];

    private readonly string night, run;
    // Keys are texts that rows share: those of the table, put together for every row, would be the larger part of what a night holds.
    private readonly Dictionary<(string Plan, string Agency, string Employee, string Entitlement), StoredDecision> left;
    private readonly Dictionary<(string Plan, string Employee, string Entitlement), DecisionVersion> before;

    /// <param name="stored">What stands under tonight's plans.</param>
    public NightChanges(IEnumerable<StoredDecision> stored, RunId run, IReadOnlySet<string> unfinishedRuns)
    {
        (night, this.run) = (run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), run.ToString());
        left = stored.ToDictionary(static s => PlaceOf(s.Current.Row));
        before = Before(left.Values, unfinishedRuns);
    }

    /// <summary>Every decision of the night, in the order of results, without its finding: who has news gets it once more.</summary>
    public IReadOnlyList<DecisionChange> Decisions => decisions;

    /// <summary>Only what differs from what is stored.</summary>
    public IReadOnlyList<DecisionWrite> Writes => writes;

    /// <summary>Stored rows of tonight's plans that tonight has no decision for; complete once every decision was added.</summary>
    public IReadOnlyList<StoredDecision> Gone => [.. left.Values];

    public int Changed => decisions.Count(d => d.IsChanged);

    /// <summary>Takes the next decision in the order of results.</summary>
    public void Add(Decision decision, DecisionRow row)
    {
        var was = before.GetValueOrDefault(PersonOf(row));
        left.Remove(PlaceOf(row), out var stands);
        if (was?.Row == row) row = was.Row; // one of the two is enough to keep
        decisions.Add(new DecisionChange(decision with { Finding = null }, row, was?.Row, was?.Run ?? ""));

        var becomes = was?.Row == row ? was : new DecisionVersion(row, night, run);
        if (stands?.Current != becomes) writes.Add(new DecisionWrite(becomes, was?.Row == row ? null : was, stands?.ETag));
    }

    /// <summary>What the change guard counts: plans judged before, changes of what people are told, not those that a closing window brings by itself.</summary>
    public ChangeFigures Figures(IReadOnlySet<string> firstNightPlans, IReadOnlySet<string> unfinishedRuns)
    {
        var compared = decisions.Where(d => !firstNightPlans.Contains(d.Row.Plan)).ToList();
        var still = decisions.Select(static d => PersonOf(d.Row)).ToHashSet();
        var gone = Gone.Count(g => g.AsOfLastDone(unfinishedRuns) is { } v && !still.Contains(PersonOf(v.Row)));
        return new ChangeFigures(compared.Count + gone, compared.Count(IsSurprising) + gone);
    }

    private static bool IsSurprising(DecisionChange change) =>
        change.Before is not { } before || (before with { FindingHash = "" } != change.Row with { FindingHash = "" } && (before.Verdict, change.Row.Verdict) != ("notYet", "missed"));

    private static (string, string, string, string) PlaceOf(DecisionRow row) => (row.Plan, row.Agency, row.Employee, row.Entitlement);
    private static (string, string, string) PersonOf(DecisionRow row) => (row.Plan, row.Employee, row.Entitlement);

    /// <summary>By plan, employee and entitlement: what the last finished night said, whichever agency the row stood under.</summary>
    private static Dictionary<(string, string, string), DecisionVersion> Before(IEnumerable<StoredDecision> stored, IReadOnlySet<string> unfinishedRuns)
    {
        var before = new Dictionary<(string, string, string), DecisionVersion>();
        // Who moved has two rows until the former agency's is deleted: the newer run's holds. Run ids sort by date and number.
        foreach (var version in stored.Select(s => s.AsOfLastDone(unfinishedRuns)).OfType<DecisionVersion>().OrderBy(v => v.Run, StringComparer.Ordinal))
            before[PersonOf(version.Row)] = version;
        return before;
    }
}
