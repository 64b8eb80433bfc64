using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// The places of one government in a class: how many it has, asks for and leaves unused, and how many more it could be given from what
/// others leave.
/// </summary>
/// <param name="Asked">Applicants the quota counts: recommended if the plan asks for it, and of a level that may take part, as far as can
/// be told.</param>
/// <param name="Proposed">Extra places proposed, at most what the plan allows; a human allots them.</param>
public sealed record SeatQuota(Plan Plan, Entitlement Entitlement, string Government, int Places, int Asked, int Proposed)
{
    public int Unused => Math.Max(0, Places - Asked);
    public int Over => Math.Max(0, Asked - Places);

    /// <summary>Every government that asked, for every class with places, ordered by entitlement id and government name.</summary>
    public static IReadOnlyList<SeatQuota> Of(Plan plan, FactBook facts, DateOnly asOf)
    {
        if (!plan.Entitlements.Any(static e => e.Award is SeatAward { Quota: not null })) return [];
        var binding = new PlanBinding(plan, facts, asOf);
        return [.. plan.Entitlements.OrderBy(static e => e.Id, StringComparer.Ordinal).SelectMany(e => Of(plan, e, binding))];
    }

    private static IEnumerable<SeatQuota> Of(Plan plan, Entitlement entitlement, PlanBinding binding)
    {
        if (entitlement.Award is not SeatAward { Quota: { } quota }) return [];
        var asked = new BoundEntitlement(binding, entitlement).ApplicantsByGovernment;
        var quotas = asked.Where(static g => g.Key.Length > 0).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => new SeatQuota(plan, entitlement, g.Key, quota.PerGovernment, g.Value, 0)).ToArray();
        Propose(quotas, quota.MaxExtra);
        return quotas;
    }

    /// <summary>
    /// Gives one place at a time to each government that asks for more, while places are left: coming first is worth one place at most.
    /// </summary>
    private static void Propose(SeatQuota[] quotas, int most)
    {
        var left = quotas.Sum(static q => q.Unused);
        for (var round = 0; round < most; round++)
        {
            for (var i = 0; i < quotas.Length && left > 0; i++)
            {
                if (quotas[i].Over <= quotas[i].Proposed) continue;
                quotas[i] = quotas[i] with { Proposed = quotas[i].Proposed + 1 };
                left--;
            }
        }
    }
}
