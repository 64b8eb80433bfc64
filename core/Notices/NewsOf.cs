using LearningHours.Evaluation;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>Which change of a decision is news.</summary>
public static class NewsOf
{
    /// <summary>A change of the reasons alone is no news: whoever learns course by course is not written to each night.</summary>
    public static News Change(DecisionChange change)
    {
        return (change.Before?.ReadVerdict(), change.Now.Verdict) switch
        {
            (Verdict.Eligible, Verdict.Eligible) => SaysTheSame(change.Row, change.Before!) ? News.None : News.Changed,
            (_, Verdict.Eligible) => News.NewlyEligible,
            (Verdict.Eligible, _) => News.Reversed,
            (null or Verdict.Unknown, Verdict.Unknown) => News.None,
            (_, Verdict.Unknown) => News.Questioned,
            (Verdict.Unknown, _) => News.Settled,
            _ => News.None,
        };
    }

    /// <summary>What a letter tells of a row.</summary>
    private static string Line(DecisionRow row) => string.Join('|',
        row.Plan, row.Entitlement, row.Employee, row.Verdict, row.Amount, row.Unit, row.CompletedOn, row.ApplyBy, row.UseBy, row.FirstLapse,
        row.LastUsableDay);

    private static bool SaysTheSame(DecisionRow a, DecisionRow b) => Line(a) == Line(b);
}
