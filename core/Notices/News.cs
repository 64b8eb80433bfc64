namespace LearningHours.Notices;

/// <summary>What a night has to tell about one decision.</summary>
public enum News
{
    /// <summary>Nothing: the result is the same as before, or one that nobody needs to be told.</summary>
    None,
    /// <summary>Eligible now but not before.</summary>
    NewlyEligible,
    /// <summary>Eligible before and now, but with another amount or other dates.</summary>
    Changed,
    /// <summary>Eligible before but not now: what was said is taken back.</summary>
    Reversed,
    /// <summary>待查 now but not before.</summary>
    Questioned,
    /// <summary>待查 before, now settled against the person.</summary>
    Settled,
    /// <summary>People made a decision, whatever the result is.</summary>
    Decided,
}
