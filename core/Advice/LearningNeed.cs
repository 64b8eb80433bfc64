using LearningHours.Dates;
using LearningHours.Plans;

namespace LearningHours.Advice;

/// <summary>
/// Learning that a step asks for: how many hours and of which kind, so that what counts for several conditions is planned only once.
/// </summary>
/// <param name="Set">The set that the course belongs to; null for free hours.</param>
/// <param name="Asked">The sum that the hours belong to; null for a course.</param>
internal sealed record LearningNeed(AdviceStep Step, Hours Hours, string? Platform, string? Set, HoursReached? Asked)
{
    /// <summary>Whether these hours, once learned, also count in a sum.</summary>
    public bool CountsIn(HoursReached sum)
    {
        if (sum.Platform is not null && sum.Platform != Platform) return false;
        if (sum.Nature == HourNature.Digital && Asked is { Nature: HourNature.Any }) return false;
        if (sum.BusinessRelated is not null && sum.BusinessRelated != Asked?.BusinessRelated) return false;
        return Set is null ? sum.ExcludeSets.All(s => Asked is not null && Asked.ExcludeSets.Contains(s)) : !sum.ExcludeSets.Contains(Set);
    }
}
