using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// Graded projects: the best role in each counts, projects add up per unit, and there is no day of completion (S3-11 to S3-13, contract
/// reading 33).
/// </summary>
internal static class ProjectRule
{
    public static AwardResult Judge(ProjectAward award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var required = AwardWords.ProjectGrades(award.Grades.Select(g => g.Grade));
        if (!person.Facts.Has(FeedKind.Projects))
        {
            trace?.Add(award, required, FindingWords.FeedAbsent(AwardWords.ProjectGrade), FindingVerdict.Unknown, lacks: FeedKind.Projects);
            return AwardResult.Doubtful;
        }
        var sum = new AwardSum();
        var number = person.Employee.Number;
        foreach (var project in entitlement.ProjectsOf(number))
        {
            var grade = award.Grades.FirstOrDefault(g => g.Grade == project.Grade);
            var asLeader = project.Leader == number ? grade?.Leader : null;
            var asMember = project.Members.Contains(number) ? grade?.Member : null;
            var best = Better(asLeader, asMember);
            if (best is not null) sum.Add(best.Unit, best.Amount, null);
            var role = project.Leader == number ? AwardWords.Leader : AwardWords.Member;
            trace?.Add((ICited?)best ?? (ICited?)grade ?? award, AwardWords.RoleUnder(project.Grade, role),
                best is null ? AwardWords.NoAwardForRole : Phrases.Amount(best.Unit, best.Amount),
                best is null ? FindingVerdict.Unmet : FindingVerdict.Met, [trace.Fact(AwardWords.Project(project.Number), project.Source)]);
        }
        var open = person.Refused(FeedKind.Projects).Where(row => CouldWin(row, award, number)).ToList();
        if (open.Count > 0)
            trace?.Add(award, required, AwardWords.NoSureGrade(Phrases.Refused(open, person.Facts)), FindingVerdict.Unknown,
                lacks: FeedKind.Projects);
        else if (!entitlement.ProjectsOf(number).Any()) trace?.Add(award, required, AwardWords.NoGrade, FindingVerdict.Unmet);
        return sum.Result(possible: open.Count > 0);
    }

    /// <summary>Whether a refused row could earn an award for the person it names.</summary>
    private static bool CouldWin(RefusedRow row, ProjectAward award, string number)
    {
        if (row.Fact is not Project project) return true;
        foreach (var grade in award.Grades)
        {
            if (row.Says("評等") && grade.Grade != project.Grade) continue;
            if (grade.Leader is not null && (!row.Says("主持人員工編號") || project.Leader == number)) return true;
            if (grade.Member is not null && (!row.Says("成員員工編號") || project.Members.Contains(number))) return true;
        }
        return false;
    }

    private static AwardAmount? Better(AwardAmount? a, AwardAmount? b) =>
        a is null ? b : b is null ? a : (a.Unit, a.Amount).CompareTo((b.Unit, b.Amount)) >= 0 ? a : b;
}
