using LearningHours.Facts;

namespace LearningHours.Evaluation;

/// <summary>An agency together with its row in the course flags, so that each person costs a single look-up.</summary>
/// <param name="Agency">Null if the agencies feed does not have it.</param>
/// <param name="FlagsRow">-1 if the agency said nothing about courses.</param>
internal sealed record BoundAgency(Agency? Agency, int FlagsRow)
{
    public static BoundAgency Unknown { get; } = new(null, -1);

    /// <summary>The agencies of the agencies and course-flags feeds, by 機關代碼.</summary>
    public static Dictionary<string, BoundAgency> All(FactBook facts)
    {
        var all = new Dictionary<string, BoundAgency>(facts.Agencies.Count, StringComparer.Ordinal);
        foreach (var (code, agency) in facts.Agencies) all[code] = new BoundAgency(agency, facts.Flags.RowOf(code));
        foreach (var code in facts.Flags.Agencies) if (!all.ContainsKey(code)) all[code] = new BoundAgency(null, facts.Flags.RowOf(code));
        return all;
    }
}
