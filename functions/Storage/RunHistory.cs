namespace LearningHours.Storage;

/// <summary>The runs so far, as seen by the night that is beginning.</summary>
public sealed class RunHistory(IReadOnlyList<RunRecord> runs)
{
    public IReadOnlyList<RunRecord> Runs => runs;

    /// <summary>The run of the newest night that finished and updated the tables; null if there is none.</summary>
    public RunRecord? LastDone { get; } =
        runs.Where(r => r.State == RunState.Done && !r.Past).OrderBy(r => r.Id.AsOf).ThenBy(r => r.Id.Number).LastOrDefault();

    /// <summary>
    /// Ids of the runs that are not done, whose writes do not count. Apart from the run under way, none of them ever will be done: a night
    /// that is started again is another run.
    /// </summary>
    public IReadOnlySet<string> Unfinished { get; } =
        runs.Where(r => r.State != RunState.Done).Select(r => r.Id.ToString()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the last night before a date (exclusive) that ended, done or held, also found no plan in force.</summary>
    public bool WasWithoutPlans(DateOnly asOf) =>
        runs.Where(r => r.State is RunState.Done or RunState.Held && r.Id.AsOf < asOf).OrderBy(r => r.Id.AsOf).ThenBy(r => r.Id.Number)
            .LastOrDefault() is { Plans.Count: 0 };

    /// <summary>Plan id → the first night on which a finished run judged the plan.</summary>
    public IReadOnlyDictionary<string, DateOnly> FirstNights { get; } = runs.Where(r => r.State == RunState.Done && !r.Past)
        .SelectMany(r => r.Plans.Keys.Select(plan => (Plan: plan, r.Id.AsOf))).GroupBy(p => p.Plan, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Min(p => p.AsOf), StringComparer.Ordinal);

    /// <summary>The nights held since the last finished one and before a date (both exclusive), in order of date.</summary>
    public IReadOnlyList<DateOnly> HeldBefore(DateOnly asOf) =>
        [.. runs.Where(r => r.State == RunState.Held && r.Id.AsOf < asOf && r.Id.AsOf > (LastDone?.Id.AsOf ?? DateOnly.MinValue))
            .Select(r => r.Id.AsOf).Distinct().Order()];

    /// <summary>
    /// Whether a night's results are the newest: no later date has any by a plan from a run that came to its end when it was its turn, held
    /// or not. A night without a plan judged nothing and leaves nothing newer.
    /// </summary>
    public bool IsNewest(DateOnly asOf) =>
        !runs.Any(r => r.State is RunState.Done or RunState.Held && !r.Past && r.Plans.Count > 0 && r.Id.AsOf > asOf);

    /// <summary>The newest run of a date that came to its end; one that failed or died counts for nothing.</summary>
    public RunRecord? NewestEndedOf(DateOnly asOf) =>
        runs.Where(r => r.Id.AsOf == asOf && r.State is RunState.Done or RunState.Held).MaxBy(r => r.Id.Number);

    public RunRecord? NewestOf(DateOnly asOf) => runs.Where(r => r.Id.AsOf == asOf).MaxBy(r => r.Id.Number);

    /// <summary>
    /// For each night before a date (exclusive), the newest run that judged by a plan and finished when it was that night's turn, oldest
    /// first: what the results of <paramref name="asOf"/> can be compared with, tonight and whenever they are produced again.
    /// </summary>
    public IReadOnlyList<RunRecord> FinishedBefore(DateOnly asOf) =>
    [
        .. runs.Where(r => r.State == RunState.Done && !r.Past && r.Plans.Count > 0 && r.Id.AsOf < asOf)
            .GroupBy(r => r.Id.AsOf).Select(g => g.MaxBy(r => r.Id.Number)!).OrderBy(r => r.Id.AsOf),
    ];

    /// <summary>The given plans that no finished night has judged yet (contract section 4: their first night is quiet).</summary>
    public IReadOnlySet<string> FirstNightOf(IEnumerable<string> plans)
    {
        var known = runs.Where(r => r.State == RunState.Done && !r.Past).SelectMany(r => r.Plans.Keys).ToHashSet(StringComparer.Ordinal);
        return plans.Where(p => !known.Contains(p)).ToHashSet(StringComparer.Ordinal);
    }
}
