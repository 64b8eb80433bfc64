namespace LearningHours.Storage;

/// <summary>The runs so far, as the night that begins sees them.</summary>
public sealed class RunHistory(IReadOnlyList<RunRecord> runs)
{
    public IReadOnlyList<RunRecord> Runs => runs;

    /// <summary>The newest night that came to its end and moved the tables.</summary>
    public RunRecord? LastDone { get; } =
        runs.Where(r => r.State == RunState.Done && !r.Past).OrderBy(r => r.Id.AsOf).ThenBy(r => r.Id.Number).LastOrDefault();

    /// <summary>Runs whose writes count for nothing. None of them ever comes to a good end: a night that is begun again is another
    /// run.</summary>
    public IReadOnlySet<string> Unfinished { get; } =
        runs.Where(r => r.State != RunState.Done).Select(r => r.Id.ToString()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the last night before a date that came to an end found no plan in force either.</summary>
    public bool WasWithoutPlans(DateOnly asOf) =>
        runs.Where(r => r.State is RunState.Done or RunState.Held && r.Id.AsOf < asOf).OrderBy(r => r.Id.AsOf).ThenBy(r => r.Id.Number)
            .LastOrDefault() is { Plans.Count: 0 };

    /// <summary>The first night of each plan that a finished run has judged.</summary>
    public IReadOnlyDictionary<string, DateOnly> FirstNights { get; } = runs.Where(r => r.State == RunState.Done && !r.Past)
        .SelectMany(r => r.Plans.Keys.Select(plan => (Plan: plan, r.Id.AsOf))).GroupBy(p => p.Plan, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Min(p => p.AsOf), StringComparer.Ordinal);

    /// <summary>Nights before a date that were held since the last one that came to its end.</summary>
    public IReadOnlyList<DateOnly> HeldBefore(DateOnly asOf) =>
        [.. runs.Where(r => r.State == RunState.Held && r.Id.AsOf < asOf && r.Id.AsOf > (LastDone?.Id.AsOf ?? DateOnly.MinValue))
            .Select(r => r.Id.AsOf).Distinct().Order()];

    public RunRecord? NewestOf(DateOnly asOf) => runs.Where(r => r.Id.AsOf == asOf).MaxBy(r => r.Id.Number);

    /// <summary>
    /// Of each date before a date the newest run that judged by a plan and came to its end when it was its turn, the oldest first: what
    /// that date's results can be held against, tonight and whenever they are made again.
    /// </summary>
    public IReadOnlyList<RunRecord> FinishedBefore(DateOnly asOf) =>
    [
        .. runs.Where(r => r.State == RunState.Done && !r.Past && r.Plans.Count > 0 && r.Id.AsOf < asOf)
            .GroupBy(r => r.Id.AsOf).Select(g => g.MaxBy(r => r.Id.Number)!).OrderBy(r => r.Id.AsOf),
    ];

    /// <summary>Plans that no finished night has judged yet (contract section 4: their first night is quiet).</summary>
    public IReadOnlySet<string> FirstNightOf(IEnumerable<string> plans)
    {
        var known = runs.Where(r => r.State == RunState.Done && !r.Past).SelectMany(r => r.Plans.Keys).ToHashSet(StringComparer.Ordinal);
        return plans.Where(p => !known.Contains(p)).ToHashSet(StringComparer.Ordinal);
    }
}
