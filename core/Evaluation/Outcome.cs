namespace LearningHours.Evaluation;

/// <summary>
/// How a condition stands on the facts at hand, as two bounds. <see cref="Sure"/> is the day on which certain facts alone met it;
/// <see cref="Possible"/> is the day on which it would have been met if every missing fact were in the person's favour. The condition is
/// unmet if both are null, and 待查 only if the second alone is set (contract reading 3).
/// </summary>
internal readonly record struct Outcome(DateOnly? Sure, DateOnly? Possible)
{
    public static readonly Outcome Unmet = new(null, null);

    public static Outcome Met(DateOnly day) => new(day, day);
    public static Outcome Unknown(DateOnly possibly) => new(null, possibly);

    public bool IsMet => Sure is not null;
    public bool IsPossible => Possible is not null;

    public FindingVerdict Verdict => IsMet ? FindingVerdict.Met : IsPossible ? FindingVerdict.Unknown : FindingVerdict.Unmet;

    /// <summary>Both conditions: met on the later of their days.</summary>
    public static Outcome Both(Outcome a, Outcome b) => new(Later(a.Sure, b.Sure), Later(a.Possible, b.Possible));

    /// <summary>Either condition: met on the earlier of their days.</summary>
    public static Outcome Either(Outcome a, Outcome b) => new(Earlier(a.Sure, b.Sure), Earlier(a.Possible, b.Possible));

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b is null ? null : a > b ? a : b;
    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}

/// <summary>Whether one fact counts for a condition: certainly, not at all, or possibly.</summary>
internal enum Standing : byte { No, Perhaps, Yes }

internal static class Standings
{
    public static Standing And(this Standing a, Standing b) => a < b ? a : b;
    public static Standing Of(bool holds) => holds ? Standing.Yes : Standing.No;
}
