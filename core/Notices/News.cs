namespace LearningHours.Notices;

/// <summary>What a night has to tell about one decision.</summary>
public enum News
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
    /// <summary>People decided, whatever the result is.</summary>
    Decided,
}
