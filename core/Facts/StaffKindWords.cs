using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>人員類別 as rosters and plan files write it.</summary>
public static class StaffKindWords
{
    private static readonly string[] Words = ["編制內", "約聘", "約僱", "教師", "職工", "臨時人員", "考試錄取人員", "其他"];

    // Other words that rosters print for these kinds. 約聘(僱) and 職員 are left out on purpose: they do not say which of two kinds is meant.
    private static readonly Dictionary<string, StaffKind> Others = new(StringComparer.Ordinal)
    {
        ["編制內人員"] = StaffKind.Establishment,
        ["編制內公務人員"] = StaffKind.Establishment,
        ["編制內職員"] = StaffKind.Establishment,
        ["正式"] = StaffKind.Establishment,
        ["正式人員"] = StaffKind.Establishment,
        ["正式公務人員"] = StaffKind.Establishment,
        ["約聘人員"] = StaffKind.Contract,
        ["聘用"] = StaffKind.Contract,
        ["聘用人員"] = StaffKind.Contract,
        ["約僱人員"] = StaffKind.Hired,
        ["僱用"] = StaffKind.Hired,
        ["僱用人員"] = StaffKind.Hired,
        ["臨時"] = StaffKind.Temporary,
    };

    /// <summary>The words that a plan may use and that rosters are asked for.</summary>
    public static IReadOnlyList<string> All { get; } = Words[..(int)StaffKind.Other];

    public static string Of(StaffKind kind) => Words[(int)kind];

    /// <summary>
    /// Reads a word as a roster writes it: in any width, with 雇 for 僱 or notes in parentheses. Returns <see cref="StaffKind.Other"/> for a
    /// word in no list.
    /// </summary>
    public static StaffKind Read(string text)
    {
        var whole = CompatibilityForm.Fold(text).Replace('雇', '僱');
        if (whole.Contains("(僱", StringComparison.Ordinal) || whole.Contains("(聘", StringComparison.Ordinal))
            return StaffKind.Other; // not a note: it may be either of two kinds
        var word = FeedWord.Normalise(whole);
        return Array.IndexOf(Words, word, 0, (int)StaffKind.Other) is >= 0 and var i ? (StaffKind)i
            : Others.GetValueOrDefault(word, StaffKind.Other);
    }
}
