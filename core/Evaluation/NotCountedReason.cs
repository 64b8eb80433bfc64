namespace LearningHours.Evaluation;

/// <summary>Why a learning record does not count, from what evidence can mend to what nothing can.</summary>
public enum NotCountedReason : byte
{
    /// <summary>Begun or completed in working time: a record of leave or of the rota could free it.</summary>
    NotOffHours,
    /// <summary>Not passed, or nothing was credited: a corrected record could pass it.</summary>
    NotPassed,
    /// <summary>Counts already, but its hours are uploaded and not credited yet.</summary>
    AwaitsCredit,
    /// <summary>The agency's own flag says that the course is not related to its business.</summary>
    Unrelated,
    /// <summary>Taken on another platform, or not online.</summary>
    Elsewhere,
    /// <summary>The course counts through another record.</summary>
    Repeated,
    /// <summary>The course belongs to a set that does not count towards the sum.</summary>
    OfSet,
    /// <summary>Dated after the as-of date.</summary>
    AfterAsOf,
    /// <summary>Before or after the window, or of a kind that does not count.</summary>
    Outside,
    /// <summary>The most that the plan grants is reached without it.</summary>
    BeyondMost,
}
