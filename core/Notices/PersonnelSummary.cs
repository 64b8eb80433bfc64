using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>What a night has for one personnel unit. People are named for plans that were judged before; first-night plans are counted only.</summary>
internal sealed record PersonnelSummary(DateOnly Night, Agency Agency)
{
    /// <summary>Rows for each plan, entitlement and verdict, in the order of results.</summary>
    public required IReadOnlyList<(Decision Sample, int[] ByVerdict)> Counts { get; init; }
    public required IReadOnlyList<string> FirstNightPlans { get; init; }
    public required IReadOnlyList<DecisionChange> NewlyEligible { get; init; }
    /// <summary>Changed or taken back.</summary>
    public required IReadOnlyList<DecisionChange> Corrected { get; init; }
    /// <summary>Everyone who is 待查 tonight, not the new ones only: the list is there to be worked off.</summary>
    public required IReadOnlyList<Decision> Open { get; init; }
    public required IReadOnlyList<(DecisionChange Change, string Reason)> Unreached { get; init; }
    /// <summary>What the mail tells, for its key.</summary>
    public required IReadOnlyList<string> Said { get; init; }

    public bool HasNews => Said.Count > 0;

    public static PersonnelSummary Of(
        DateOnly night, Agency agency, IReadOnlyList<DecisionChange> decisions, IReadOnlySet<string> firstNightPlans, IReadOnlyList<(DecisionChange Change, string Reason)> unreached)
    {
        var counts = new List<(Decision Sample, int[] ByVerdict)>();
        var rows = new Dictionary<(string Plan, string Entitlement), int[]>();
        foreach (var change in decisions)
        {
            var key = (change.Now.Plan.Id, change.Now.Entitlement.Id);
            if (!rows.TryGetValue(key, out var row))
            {
                rows[key] = row = new int[Enum.GetValues<Verdict>().Length];
                counts.Add((change.Now, row));
            }
            row[(int)change.Now.Verdict]++;
        }
        var known = decisions.Where(c => !firstNightPlans.Contains(c.Now.Plan.Id)).ToList();
        var news = known.Select(c => (News: NewsOf.Change(c), Change: c)).Where(n => n.News != News.None).ToList();
        var first = counts.Select(c => c.Sample.Plan).Where(p => firstNightPlans.Contains(p.Id)).DistinctBy(p => p.Id).ToList();
        return new PersonnelSummary(night, agency)
        {
            Counts = counts,
            FirstNightPlans = [.. first.Select(p => p.Title)],
            NewlyEligible = [.. news.Where(n => n.News == News.NewlyEligible).Select(n => n.Change)],
            Corrected = [.. news.Where(n => n.News is News.Changed or News.Reversed).Select(n => n.Change)],
            Open = [.. known.Where(c => c.Now.Verdict == Verdict.Unknown).Select(c => c.Now)],
            Unreached = unreached,
            Said = [.. first.Select(p => p.Id), .. news.Select(n => NewsOf.Said(n.Change))],
        };
    }
}
