namespace LearningHours.Evaluation;

/// <summary>Kinds of reasons for which a learning record does not count, from what evidence can mend to what nothing can.</summary>
public enum NotCountedReason : byte
{
    /// <summary>Begun or completed in working time: a record of leave or of the rota could free it.</summary>
    NotOffHours,
    /// <summary>Not passed or nothing credited: a corrected record could pass it.</summary>
    NotPassed,
    /// <summary>Counts already, its hours are uploaded but not credited yet.</summary>
    AwaitsCredit,
    /// <summary>The agency's own flag says that it has nothing to do with its business.</summary>
    Unrelated,
    /// <summary>Taken on another platform, or not online.</summary>
    Elsewhere,
    /// <summary>The course counts by another record.</summary>
    Repeated,
    /// <summary>Of a set that does not count into the sum.</summary>
    OfSet,
    /// <summary>Dated after the night.</summary>
    AfterAsOf,
    /// <summary>Before or after the window, or of no kind that counts.</summary>
    Outside,
}
