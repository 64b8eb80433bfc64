using LearningHours.Facts;

namespace LearningHours.Evaluation;

/// <summary>An agency with its row in the course flags, so that a person costs one look-up.</summary>
/// <param name="Agency">Null where the agencies feed does not hold it.</param>
/// <param name="FlagsRow">-1 where it said nothing about courses.</param>
internal sealed record BoundAgency(Agency? Agency, int FlagsRow)
{
    public static BoundAgency Unknown { get; } = new(null, -1);

    /// <summary>By 機關代碼.</summary>
    public static Dictionary<string, BoundAgency> All(FactBook facts)
    {
        var all = new Dictionary<string, BoundAgency>(facts.Agencies.Count, StringComparer.Ordinal);
        foreach (var (code, agency) in facts.Agencies) all[code] = new BoundAgency(agency, facts.Flags.RowOf(code));
        foreach (var code in facts.Flags.Agencies) if (!all.ContainsKey(code)) all[code] = new BoundAgency(null, facts.Flags.RowOf(code));
        return all;
    }
}
