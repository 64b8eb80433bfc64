using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Intake;

/// <summary>
/// Finds unknown names of lists, plans, entitlements, activities, platforms and governments in feeds, so that whoever typed them is told.
/// </summary>
public static class KnownNames
{
    /// <param name="plans">Returns every plan there is, not only those judged; called only if a feed names something.</param>
    public static IEnumerable<Warning> Unknown(FactBook facts, Func<IEnumerable<Plan>> plans)
    {
        var platforms = facts.Courses.Variants.Where(static v => v.Platform.Length > 0 && !PlatformCatalogue.KnowsSpelling(v.Platform))
            .GroupBy(static v => v.Platform).ToList();
        var governments = facts.Agencies.Values.Where(static a => a.Government.Length > 0 && !GovernmentName.IsCurrent(a.Government))
            .GroupBy(static a => a.Government).ToList();
        var followers = facts.Agencies.Values.Where(static a => a.FollowsPlans.Count > 0).ToList();
        if (facts.Lists.Count + facts.LeaveUses.Count + facts.Decisions.Count + facts.Applicants.Count + platforms.Count
            + governments.Count + followers.Count + facts.Releases.Count == 0) return [];
        List<Plan> all = [.. plans()];
        var lists = all.SelectMany(static p => p.Lists).SelectMany(static l => l.Names).Select(ListName.Normalise).ToHashSet(
            StringComparer.Ordinal);
        var activities = all.SelectMany(static p => p.Entitlements).Select(static e => e.Award).OfType<SeatAward>()
            .SelectMany(static a => a.Activities).Select(FeedWord.Normalise).ToHashSet(StringComparer.Ordinal);
        var log = new Log(facts.Files);
        foreach (var row in facts.Lists.SelectMany(static l => l).Where(l => !lists.Contains(ListName.Normalise(l.List))))
            log.Add("L-NAME", "清單", row.List, IntakeWords.NoList, row.Source, "");
        foreach (var row in facts.LeaveUses.SelectMany(static u => u).Where(u => !all.Exists(a => a.Id == u.Plan)))
            log.Add("U-NAME", "計畫", row.Plan, IntakeWords.NoPlan, row.Source, row.Employee);
        foreach (var row in facts.Decisions.SelectMany(static d => d).Where(d => !Has(all, d)))
            log.Add("D-NAME", IntakeWords.PlanAndEntitlement, $"{row.Plan}／{row.Entitlement}", IntakeWords.NoPlanOrEntitlement,
                row.Source, row.Employee);
        foreach (var row in facts.Applicants.Where(a => !activities.Contains(a.Activity)))
            log.Add("Q-NAME", "活動", row.Activity, IntakeWords.NoActivity, row.Source, row.Employee);
        foreach (var agency in followers)
            foreach (var plan in agency.FollowsPlans.Where(f => !all.Exists(a => a.Id == f)))
                log.Add("A-NAME", IntakeWords.FollowedPlan, plan, IntakeWords.NoPlanFollowed, agency.Source, "");
        foreach (var row in facts.Releases.Where(r => !all.Exists(a => a.Id == r.Plan)))
            log.Add("V-NAME", "計畫", row.Plan, IntakeWords.NoPlanReleased, row.Source, "");
        var ofPlans = all.SelectMany(static p => p.Platforms).SelectMany(static p => p.Aliases.Concat(p.Includes).Append(p.Name))
            .Select(PlatformName.Normalise).ToHashSet(StringComparer.Ordinal);
        var covered = all.Select(static p => p.Coverage)
            .Concat(all.SelectMany(static p => p.Entitlements).Select(static e => e.Coverage).OfType<Coverage>())
            .SelectMany(static c => c.Governments).ToHashSet(StringComparer.Ordinal);
        return [.. governments.Where(g => !covered.Contains(g.Key)).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(
            static g => new Warning("G-GOVERNMENT", AgencyWords.UnknownGovernment(g.Key, g.Count()), g.Count())),
            .. platforms.Where(p => !ofPlans.Contains(p.Key)).OrderBy(static p => p.Key, StringComparer.Ordinal).Select(OfPlatform),
            .. log.ToList()];
    }

    private static Warning OfPlatform(IGrouping<string, CourseVariant> courses) =>
        new("H-PLATFORM", CourseWords.UnknownPlatform(courses.Key, courses.Count(),
            courses.Select(static c => c.Title).Min(StringComparer.Ordinal)!), courses.Count());

    private static bool Has(List<Plan> all, HumanDecision decision) =>
        all.Exists(p => p.Id == decision.Plan && p.Entitlements.Any(e => e.Id == decision.Entitlement || e.Title == decision.Entitlement));

    /// <summary>Collects one warning for each file and value, with its first rows.</summary>
    private sealed class Log(IReadOnlyList<string> files)
    {
        private const int MostExamples = 5;

        private readonly Dictionary<(int File, string Code, string Column, string Value), Rows> _found = [];

        public void Add(string code, string column, string value, string consequence, SourceRow source, string employee)
        {
            var key = (source.File, code, column, value);
            if (!_found.TryGetValue(key, out var found)) _found[key] = found = new Rows(consequence);
            found.Count++;
            found.First[source.Line] = employee;
            if (found.First.Count > MostExamples) found.First.RemoveAt(MostExamples);
        }

        public IReadOnlyList<Warning> ToList() =>
        [
            .. _found.OrderBy(static f => "LUDQAV".IndexOf(f.Key.Code[0])).ThenBy(static f => f.Key.Value, StringComparer.Ordinal)
                .ThenBy(static f => f.Key.File)
                .Select(f => new Warning(
                    f.Key.Code,
                    IntakeWords.UnknownName(files[f.Key.File], f.Key.Column, f.Key.Value, f.Value.Consequence, f.Value.Examples),
                    f.Value.Count)),
        ];

        private sealed class Rows(string consequence)
        {
            public string Consequence => consequence;
            public int Count { get; set; }
            public SortedList<int, string> First { get; } = [];
            public string Examples =>
                RowNoteWords.Examples(First.Select(
                    static r => r.Value.Length > 0 ? RowNoteWords.LineOf(r.Key, r.Value) : RowNoteWords.Line(r.Key)),
                    Count > First.Count);
        }
    }
}
