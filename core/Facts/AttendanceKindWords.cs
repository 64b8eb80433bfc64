namespace LearningHours.Facts;

/// <summary>類別 of the attendance feed as words: what feeds print, plans name and findings say.</summary>
public static class AttendanceKindWords
{
    private static readonly string[] Words =
    [
        "休假", "補休", "輪休", "例假", "加班", "公假", "公差", "事假", "病假", "在勤", "輪值", "停班", "刷卡",
    ];

    /// <summary>Every word, in the order of <see cref="AttendanceKind"/>.</summary>
    public static IReadOnlyList<string> All => Words;

    public static string Word(this AttendanceKind kind) => Words[(int)kind];

    /// <summary>The kind a word names (exactly, without surrounding blanks); false for a word the contract does not know.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out AttendanceKind kind)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (!word.SequenceEqual(Words[i])) continue;
            kind = (AttendanceKind)i;
            return true;
        }
        kind = default;
        return false;
    }
}
