using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>What an award came to for one person, before windows turn the rest into notYet or missed.</summary>
internal enum AwardState : byte
{
    /// <summary>Certain facts alone bring it.</summary>
    Won,
    /// <summary>A missing fact could bring it.</summary>
    Doubtful,
    /// <summary>Nothing known could.</summary>
    NotWon,
    /// <summary>A clause keeps the person out.</summary>
    Barred,
}

/// <summary>Amount and dates are those of certain facts; dates of leave only where the award is leave.</summary>
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

    /// <summary>Not won for certain: doubtful where a missing fact could win it.</summary>
    public static AwardResult Unless(bool possible) => possible ? Doubtful : NotWon;
}
