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
                if (!known.Contains(word)) yield return scope.Error($"{path}.{key}", $"unknown {what} \"{word}\"", NearestName.Advice(word, known));
            if (value is OffHoursDefinition off)
                foreach (var both in off.BarredBy.Intersect(off.FreedBy))
                    yield return scope.Error($"{path}.freedBy", $"\"{both}\" frees and bars", "one of freedBy and barredBy");
            if (value is SetCompleted { SetByRank: { } byRank })
                foreach (var rank in RankNames.Where(r => !byRank.ContainsKey(r)))
                    yield return scope.Error($"{path}.setByRank", $"no set for {rank}", $"one for each of {string.Join(", ", RankNames)}");
            if (value is Reading reading && !AmbForm().IsMatch(reading.Amb))
                yield return scope.Error($"{path}.amb", $"\"{reading.Amb}\"", "AMB- and two digits");
        }
    }

    private static IEnumerable<(string Key, string What, string Word, IReadOnlyCollection<string> Known)> Words(object value) => value switch
    {
        CoveredKind k => [("kind", "kind of staff", k.Kind, StaffKinds)],
        DayTypeOffHours d => [.. Each("barredBy", "attendance word", d.BarredBy, AttendanceKindWords.All), .. Each("freedBy", "attendance word", d.FreedBy, AttendanceKindWords.All),
            .. Each("shiftRestDays", "attendance word", d.ShiftRestDays, AttendanceKindWords.All)],
        OffHoursDefinition d => [.. Each("barredBy", "attendance word", d.BarredBy, AttendanceKindWords.All), .. Each("freedBy", "attendance word", d.FreedBy, AttendanceKindWords.All)],
        SetCompleted { SetByRank: { } byRank } => byRank.Keys.Select(r => ($"setByRank.{r}", "rank", r, (IReadOnlyCollection<string>)RankNames)),
        CertificateHeld c => [("category", "certificate", c.Category, Certificates)],
        CertificatePair c => [("first", "certificate", c.First, Certificates), ("second", "certificate", c.Second, Certificates)],
        GradeAward g => [("grade", "grade", g.Grade, Grades)],
        WorkSpec w => [("kind", "kind of work", w.Kind, WorkKinds), .. Each("groups", "group", w.Groups, WorkGroups)],
        RankAward r => Each("ranks", "rank of a work", r.Ranks, WorkRanks),
        WorkHeadAward h => Each("ranks", "rank of a work", h.Ranks, WorkRanks),
        SeatAward s => Each("levels", "level", s.Levels, Levels),
        _ => [],
    };

    private static IEnumerable<(string, string, string, IReadOnlyCollection<string>)> Each(string key, string what, IReadOnlyList<string> words, IReadOnlyCollection<string> known) =>
        words.Select((word, i) => ($"{key}[{i}]", what, word, known));

    [GeneratedRegex("^AMB-[0-9]{2}$")]
    private static partial Regex AmbForm();
}
