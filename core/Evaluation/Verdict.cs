using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>The verdict of a row: the closed set of contract section 3.</summary>
public enum Verdict
{
    /// <summary>符合: recommended, never granted by us.</summary>
    Eligible,
    /// <summary>尚未: the window is still open.</summary>
    NotYet,
    /// <summary>不符合: the window is closed.</summary>
    Missed,
    /// <summary>待查: a missing fact could change it.</summary>
    Unknown,
    /// <summary>不適用: inside the government, but the clause does not cover the person.</summary>
    Excluded,
}

/// <summary>The words that results print for verdicts.</summary>
public static class VerdictWords
{
    private static readonly string[] Words = ["eligible", "notYet", "missed", "unknown", "excluded"];

    public static string Word(this Verdict verdict) => Words[(int)verdict];
    public static string InChinese(this Verdict verdict) => FindingWords.Verdicts[(int)verdict];
}
