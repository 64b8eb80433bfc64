using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Kpis;

/// <summary>
/// One figure that a plan wants reached, with everything needed to check it by hand. What cannot be told is null, with the
/// reason in <see cref="Remark"/>.
/// </summary>
/// <param name="Definition">What was counted and over whom, zh-TW.</param>
public sealed record KpiFigure(Kpi Kpi, string Definition)
{
    /// <summary>N: the people of the plan on the as-of date; null for a figure that is a plain count.</summary>
    public int? Population { get; init; }
    /// <summary>n: people for a share, the sum of hours for a mean, otherwise the count itself.</summary>
    public decimal? Counted { get; init; }
    /// <summary>Percent, hours per head or the count; rounded for display, but never up to a target that is not reached.</summary>
    public decimal? Value { get; init; }
    public bool? IsReached { get; init; }
    /// <summary>How much <see cref="Counted"/> has to grow, in people, hours or things; 0 if the target is reached.</summary>
    public decimal? Short { get; init; }
    /// <summary>For a share: the fewest people with whom the target would be reached, those who lack the fewest hours first.</summary>
    public IReadOnlyList<KpiPerson> Nearest { get; init; } = [];
    public string Remark { get; init; } = "";

    /// <summary>A figure that a missing feed hides.</summary>
    public static KpiFigure Unknown(Kpi kpi, string definition, string why) => new(kpi, definition) { Remark = why };
}

/// <summary>Somebody on the roster with the digital hours counted and those still missing.</summary>
public sealed record KpiPerson(Employee Employee, Employment Employment, Hours Counted, Hours Missing);
