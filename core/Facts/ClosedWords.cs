namespace LearningHours.Facts;

/// <summary>
/// The closed lists that feeds print and plan files name, each word as the feeds print it. Lists whose words the code itself distinguishes
/// have their own classes: <see cref="StaffKindWords"/>, <see cref="AttendanceKindWords"/>, <see cref="RankWords"/>.
/// </summary>
public static class ClosedWords
{
    /// <summary>類別 of feed <c>certificates</c>.</summary>
    public static IReadOnlyList<string> Certificates { get; } = ["英語初級", "英語中級", "英語課程", "MOOC完課", "MOOC實體認證", "雲端視訊"];

    /// <summary>評等 of feed <c>projects</c>, best first.</summary>
    public static IReadOnlyList<string> ProjectGrades { get; } = ["特優", "優等", "良好"];

    /// <summary>類型 of feed <c>works</c>.</summary>
    public static IReadOnlyList<string> WorkKinds { get; } = ["數位教材", "行銷短片"];

    /// <summary>組別 of feed <c>works</c>.</summary>
    public static IReadOnlyList<string> WorkGroups { get; } = ["個人", AgencyGroup];

    /// <summary>The group whose theme a plan may prescribe.</summary>
    public const string AgencyGroup = "機關";

    /// <summary>名次 of feed <c>works</c>, best first.</summary>
    public static IReadOnlyList<string> WorkRanks { get; } = ["1", "2", "3", "佳作"];

    /// <summary>程度 of feed <c>applicants</c>, lowest first.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["初級", "中級", "中高級", "高級"];
}
