using System.Text.RegularExpressions;
using LearningHours.Facts;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>Words that feeds print must be written as feeds print them, or nothing would ever match.</summary>
internal static partial class PlanChecksWords
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            foreach (var (key, what, word, known) in Words(value))
                if (!known.Contains(word))
                    yield return scope.Error($"{path}.{key}", PlanCheckWords.UnknownWord(what, word), NearestName.Advice(word, known));
            if (value is Platform platform)
                foreach (var (name, key) in platform.Includes.Select((n, i) => (n, $"includes[{i}]")).Prepend((platform.Name, "name")))
                    if (name.Length > 0 && !PlatformCatalogue.Knows(name))
                        yield return scope.Warning($"{path}.{key}", PlanCheckWords.UnknownPlatform(name),
                            NearestName.Advice(name, PlatformCatalogue.Names));
            if (value is OffHoursDefinition off)
                foreach (var both in off.BarredBy.Intersect(off.FreedBy))
                    yield return scope.Error($"{path}.freedBy", PlanCheckWords.FreedAndBarred(both), PlanCheckWords.FreedOrBarred);
            if (value is SetCompleted { SetByRank: { } byRank })
                foreach (var rank in RankWords.All.Where(r => !byRank.ContainsKey(r)))
                    yield return scope.Error($"{path}.setByRank", PlanCheckWords.RankWithoutSet(rank),
                        PlanCheckWords.OneOfEach(RankWords.All));
            if (value is Reading reading && !AmbForm().IsMatch(reading.Amb))
                yield return scope.Error($"{path}.amb", PlanCheckWords.Quoted(reading.Amb), PlanCheckWords.AmbForm);
        }
    }

    private static IEnumerable<(string Key, string What, string Word, IReadOnlyCollection<string> Known)> Words(object value) =>
        value switch
        {
            CoveredKind k => [("kind", PlanPartWords.StaffKind, k.Kind, StaffKindWords.All)],
            DayTypeOffHours d =>
                [.. Each("barredBy", PlanPartWords.AttendanceKind, d.BarredBy, AttendanceKindWords.All),
                .. Each("freedBy", PlanPartWords.AttendanceKind, d.FreedBy, AttendanceKindWords.All),
            .. Each("shiftRestDays", PlanPartWords.AttendanceKind, d.ShiftRestDays, AttendanceKindWords.All)],
            OffHoursDefinition d =>
                [.. Each("barredBy", PlanPartWords.AttendanceKind, d.BarredBy, AttendanceKindWords.All),
                .. Each("freedBy", PlanPartWords.AttendanceKind, d.FreedBy, AttendanceKindWords.All)],
            SetCompleted { SetByRank: { } byRank } =>
                byRank.Keys.Select(r => ($"setByRank.{r}", PlanPartWords.Rank, r, (IReadOnlyCollection<string>)RankWords.All)),
            CertificateHeld c => [("category", PlanPartWords.Certificate, c.Category, ClosedWords.Certificates)],
            CertificatePair c =>
                [("first", PlanPartWords.Certificate, c.First, ClosedWords.Certificates),
                    ("second", PlanPartWords.Certificate, c.Second, ClosedWords.Certificates)],
            GradeAward g => [("grade", PlanPartWords.Grade, g.Grade, ClosedWords.ProjectGrades)],
            WorkSpec w => [("kind", PlanPartWords.WorkKind, w.Kind, ClosedWords.WorkKinds),
                .. Each("groups", PlanPartWords.Group, w.Groups, ClosedWords.WorkGroups)],
            RankAward r => Each("ranks", PlanPartWords.WorkRank, r.Ranks, ClosedWords.WorkRanks),
            WorkHeadAward h => Each("ranks", PlanPartWords.WorkRank, h.Ranks, ClosedWords.WorkRanks),
            BusinessRelated b =>
                [.. Each("always", PlanPartWords.Category, b.Always, CourseCategory.Groups),
                .. Each("byAgencyFlag", PlanPartWords.Category, b.ByAgencyFlag, CourseCategory.Groups)],
            SeatAward s => Each("levels", PlanPartWords.Level, s.Levels, ClosedWords.Levels),
            _ => [],
        };

    private static IEnumerable<(string, string, string, IReadOnlyCollection<string>)> Each(string key, string what,
        IReadOnlyList<string> words, IReadOnlyCollection<string> known) =>
        words.Select((word, i) => ($"{key}[{i}]", what, word, known));

    [GeneratedRegex("^AMB-[0-9]{2}$")]
    private static partial Regex AmbForm();
}
