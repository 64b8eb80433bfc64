using LearningHours.Exports;
using LearningHours.Facts;

namespace LearningHours.Plans;

/// <summary>Names that feeds use for lists, plans, entitlements and activities and no plan has: such rows decide nothing, so whoever typed them is told.</summary>
public static class KnownNames
{
    /// <param name="plans">Every plan there is, not only those judged; asked only where a feed names something.</param>
    public static IEnumerable<Warning> Unknown(FactBook facts, Func<IEnumerable<Plan>> plans)
    {
        if (facts.Lists.Count + facts.LeaveUses.Count + facts.Decisions.Count + facts.Applicants.Count == 0) return [];
        List<Plan> all = [.. plans()];
        var lists = all.SelectMany(static p => p.Lists).SelectMany(static l => l.Names).Select(ListName.Normalise).ToHashSet(StringComparer.Ordinal);
        var activities = all.SelectMany(static p => p.Entitlements).Select(static e => e.Award).OfType<SeatAward>().SelectMany(static a => a.Activities).Select(FeedWord.Normalise).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Of("L-NAME", "清單", "任何計畫均無此清單，所列課程未採計", facts.Lists.SelectMany(static l => l).Where(l => !lists.Contains(ListName.Normalise(l.List))).Select(static l => l.List)),
            .. Of("U-NAME", "計畫", "沒有這個計畫", facts.LeaveUses.SelectMany(static u => u).Select(static u => u.Plan).Where(p => !all.Exists(a => a.Id == p))),
            .. Of("D-NAME", "計畫及項目", "沒有這個計畫或項目", facts.Decisions.SelectMany(static d => d).Where(d => !Has(all, d)).Select(static d => $"{d.Plan}／{d.Entitlement}")),
            .. Of("Q-NAME", "活動", "任何計畫均無此活動，該項報名未採計", facts.Applicants.Select(static a => a.Activity).Where(a => !activities.Contains(a))),
        ];
    }

    private static bool Has(List<Plan> all, HumanDecision decision) =>
        all.Exists(p => p.Id == decision.Plan && p.Entitlements.Any(e => e.Id == decision.Entitlement || e.Title == decision.Entitlement));

    private static IEnumerable<Warning> Of(string code, string what, string consequence, IEnumerable<string> names) =>
        names.GroupBy(static n => n, StringComparer.Ordinal).OrderBy(static n => n.Key, StringComparer.Ordinal).Select(n => new Warning(code, $"{what}「{n.Key}」：{consequence}，請查對名稱。", n.Count()));
}
