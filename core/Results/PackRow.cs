namespace LearningHours.Results;

/// <summary>What a row that a decision brings to its agency's pack is of.</summary>
internal enum PackRow : byte
{
    /// <summary>One for each decision: who, under what, how it came out.</summary>
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
