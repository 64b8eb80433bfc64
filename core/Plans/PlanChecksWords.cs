using System.Text.RegularExpressions;
using LearningHours.Facts;

namespace LearningHours.Plans;

/// <summary>Words that feeds print must be written as feeds print them, or nothing would ever match.</summary>
internal static partial class PlanChecksWords
{
    private static readonly string[] StaffKinds = [.. StaffKindWords.All];
    private static readonly string[] RankNames = ["簡任", "薦任", "委任"];
    private static readonly string[] Certificates = ["英語初級", "英語中級", "英語課程", "MOOC完課", "MOOC實體認證", "雲端視訊"];
    private static readonly string[] Grades = ["特優", "優等", "良好"];
    private static readonly string[] WorkKinds = ["數位教材", "行銷短片"];
    private static readonly string[] WorkGroups = ["個人", "機關"];
    private static readonly string[] WorkRanks = ["1", "2", "3", "佳作"];
    private static readonly string[] Levels = ["初級", "中級", "中高級", "高級"];

    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            foreach (var (key, what, word, known) in Words(value))
                if (!known.Contains(word)) yield return scope.Error($"{path}.{key}", $"不認得的{what}「{word}」", NearestName.Advice(word, known));
            if (value is Platform platform)
                foreach (var (name, key) in platform.Includes.Select((n, i) => (n, $"includes[{i}]")).Prepend((platform.Name, "name")))
                    if (name.Length > 0 && !PlatformCatalogue.Knows(name))
                        yield return scope.Warning($"{path}.{key}", $"平臺目錄沒有「{name}」，僅採計平臺名稱與此或aliases相同之紀錄", NearestName.Advice(name, PlatformCatalogue.Names));
            if (value is OffHoursDefinition off)
                foreach (var both in off.BarredBy.Intersect(off.FreedBy))
                    yield return scope.Error($"{path}.freedBy", $"「{both}」既屬公餘又不得採計", "freedBy與barredBy擇一");
            if (value is SetCompleted { SetByRank: { } byRank })
                foreach (var rank in RankNames.Where(r => !byRank.ContainsKey(r)))
                    yield return scope.Error($"{path}.setByRank", $"{rank}沒有課程組", $"{string.Join("、", RankNames)}各一");
            if (value is Reading reading && !AmbForm().IsMatch(reading.Amb))
                yield return scope.Error($"{path}.amb", $"「{reading.Amb}」", "AMB-加兩位數字");
        }
    }

    private static IEnumerable<(string Key, string What, string Word, IReadOnlyCollection<string> Known)> Words(object value) => value switch
    {
        CoveredKind k => [("kind", "人員類別", k.Kind, StaffKinds)],
        DayTypeOffHours d => [.. Each("barredBy", "差勤類別", d.BarredBy, AttendanceKindWords.All), .. Each("freedBy", "差勤類別", d.FreedBy, AttendanceKindWords.All),
            .. Each("shiftRestDays", "差勤類別", d.ShiftRestDays, AttendanceKindWords.All)],
        OffHoursDefinition d => [.. Each("barredBy", "差勤類別", d.BarredBy, AttendanceKindWords.All), .. Each("freedBy", "差勤類別", d.FreedBy, AttendanceKindWords.All)],
        SetCompleted { SetByRank: { } byRank } => byRank.Keys.Select(r => ($"setByRank.{r}", "官等", r, (IReadOnlyCollection<string>)RankNames)),
        CertificateHeld c => [("category", "證書類別", c.Category, Certificates)],
        CertificatePair c => [("first", "證書類別", c.First, Certificates), ("second", "證書類別", c.Second, Certificates)],
        GradeAward g => [("grade", "評等", g.Grade, Grades)],
        WorkSpec w => [("kind", "作品類型", w.Kind, WorkKinds), .. Each("groups", "組別", w.Groups, WorkGroups)],
        RankAward r => Each("ranks", "作品名次", r.Ranks, WorkRanks),
        WorkHeadAward h => Each("ranks", "作品名次", h.Ranks, WorkRanks),
        BusinessRelated b => [.. Each("always", "課程類別", b.Always, CourseCategory.Groups), .. Each("byAgencyFlag", "課程類別", b.ByAgencyFlag, CourseCategory.Groups)],
        SeatAward s => Each("levels", "程度", s.Levels, Levels),
        _ => [],
    };

    private static IEnumerable<(string, string, string, IReadOnlyCollection<string>)> Each(string key, string what, IReadOnlyList<string> words, IReadOnlyCollection<string> known) =>
        words.Select((word, i) => ($"{key}[{i}]", what, word, known));

    [GeneratedRegex("^AMB-[0-9]{2}$")]
    private static partial Regex AmbForm();
}
