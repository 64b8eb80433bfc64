namespace LearningHours.Results;

/// <summary>The kind of a row that a decision contributes to its agency's pack.</summary>
internal enum PackRow : byte
{
    /// <summary>One per decision: the year, the entitlement and the outcome.</summary>
    Verdict,
    Award,
    Leave,
    OpenQuestion,
    Progress,
    NotCounted,
    /// <summary>How many records one decision did not count for one reason.</summary>
    Reason,
    Activity,
    /// <summary>What became different since the last night.</summary>
    Difference,
}
