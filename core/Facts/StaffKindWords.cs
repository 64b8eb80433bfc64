namespace LearningHours.Facts;

/// <summary>人員類別 as rosters and plan files write it.</summary>
public static class StaffKindWords
{
    private static readonly string[] Words = ["編制內", "約聘", "約僱", "教師", "職工", "臨時人員", "考試錄取人員", "其他"];

    public static string Of(StaffKind kind) => Words[(int)kind];

    /// <summary>The kind of a word; null for one the contract does not know.</summary>
    public static StaffKind? Parse(string word) => Array.IndexOf(Words, word, 0, (int)StaffKind.Other) is >= 0 and var i ? (StaffKind)i : null;
}
