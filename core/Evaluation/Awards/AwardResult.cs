using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>What an award comes to for one person, before the window turns what is not won into notYet or missed.</summary>
internal enum AwardState : byte
{
    /// <summary>Certain facts alone earn it.</summary>
    Won,
    /// <summary>A missing fact could earn it.</summary>
    Doubtful,
    /// <summary>No fact known to be missing could earn it.</summary>
    NotWon,
    /// <summary>A clause excludes the person.</summary>
    Barred,
}

/// <summary>Amount and dates come from certain facts; leave dates are set only if the award is leave.</summary>
internal readonly record struct AwardResult(AwardState State)
{
    public decimal? Amount { get; init; }
    public Unit Unit { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public DateOnly? UseBy { get; init; }
    public DateOnly? FirstLapse { get; init; }

    public static AwardResult NotWon => new(AwardState.NotWon);
    public static AwardResult Doubtful => new(AwardState.Doubtful);
    public static AwardResult Barred => new(AwardState.Barred);

    /// <summary>Not certainly won: doubtful if a missing fact could win it, otherwise not won.</summary>
    public static AwardResult Unless(bool possible) => possible ? Doubtful : NotWon;
}
