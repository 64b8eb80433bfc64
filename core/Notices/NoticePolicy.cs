using LearningHours.Facts;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>Changes of the night → notices: whom to tell what, once. At most one mail a person and night (all plans together), one a personnel unit.</summary>
public static class NoticePolicy
{
    /// <param name="night">The as-of date of the night.</param>
    /// <param name="decisions">All decisions of the night with what stood before, in the order of results.</param>
    /// <param name="firstNightPlans">Plans evaluated for the first time: one summary to each personnel unit, no mail to staff about them.</param>
    /// <param name="resultLink">Base address of the night's results for links in personnel mails; empty for none.</param>
    public static IReadOnlyList<Notice> Compose(DateOnly night, IReadOnlyList<DecisionChange> decisions, FactBook facts, IReadOnlySet<string> firstNightPlans, string resultLink) => throw new NotImplementedException();
}
