namespace LearningHours.Facts;

/// <summary>人員類別 of the roster. <see cref="Other"/> stands for a word in no list: neither covered nor excluded by guesswork.</summary>
public enum StaffKind
{
    Establishment, // 編制內
    Contract,      // 約聘
    Hired,         // 約僱
    Teacher,       // 教師
    Worker,        // 職工
    Temporary,     // 臨時人員
    ExamPassed,    // 考試錄取人員
    Other,
}

/// <summary>官等 as a set, because an empty or ambiguous cell is judged under each.</summary>
[Flags]
public enum Ranks
{
    None = 0,
    Senior = 1,      // 簡任 or equivalent
    Recommended = 2, // 薦任 or equivalent
    Delegated = 4,   // 委任 or equivalent
    All = 7,
}
