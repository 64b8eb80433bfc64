using LearningHours.Evaluation;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>What a night has to tell about one decision.</summary>
internal enum News
{
    /// <summary>Nothing: the same result as before, or one that nobody needs to be told.</summary>
    None,
    /// <summary>Eligible now and not before.</summary>
    NewlyEligible,
    /// <summary>Eligible before and now, with another amount or other dates.</summary>
    Changed,
    /// <summary>Eligible before, not now: what was said is taken back.</summary>
    Reversed,
    /// <summary>待查 now and not before.</summary>
    Questioned,
    /// <summary>待查 before, settled now against the person.</summary>
    Settled,
}

internal static class NewsOf
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

    /// <summary>What a letter tells of a row, as one line for <see cref="NoticeKey"/>.</summary>
    public static string Line(DecisionRow row) => string.Join('|',
        row.Plan, row.Entitlement, row.Employee, row.Verdict, row.Amount, row.Unit, row.CompletedOn, row.ApplyBy, row.UseBy, row.FirstLapse, row.LastUsableDay);

    private static bool SaysTheSame(DecisionRow a, DecisionRow b) => Line(a) == Line(b);
}
