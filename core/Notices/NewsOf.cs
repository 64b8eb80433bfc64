using LearningHours.Evaluation;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>Decides which changes of a decision are news.</summary>
public static class NewsOf
{
    /// <summary>
    /// Classifies a change. A change of the reasons alone is not news, so that a person who completes course after course does not get a
    /// mail every night.
    /// </summary>
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

    /// <summary>What a letter tells about a row.</summary>
    private static string Line(DecisionRow row) => string.Join('|',
        row.Plan, row.Entitlement, row.Employee, row.Verdict, row.Amount, row.Unit, row.CompletedOn, row.ApplyBy, row.UseBy, row.FirstLapse,
        row.LastUsableDay);

    private static bool SaysTheSame(DecisionRow a, DecisionRow b) => Line(a) == Line(b);
}
