using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// A place in a class or camp for somebody who has applied, is recommended if the plan asks for it, is not barred by level or history, and
/// is within the quota (contract reading 35).
/// </summary>
internal static class SeatRule
{
    /// <summary>What the note for somebody with priority begins with; the 角色 follows.</summary>
    public const string PriorityNote = AwardWords.Priority;

    public static AwardResult Judge(SeatAward award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var refused = person.Refused(FeedKind.Applicants).Where(entitlement.CouldApply).ToList();
        var isTold = person.Facts.Has(FeedKind.Applicants);
        var application = entitlement.ApplicationOf(person.Employee.Number);
        var open = entitlement.OpenApplicationsOf(person.Employee.Number).ToList();
        if (!isTold)
            trace?.Add(award, AwardWords.Application, FindingWords.FeedAbsent(AwardWords.Application), FindingVerdict.Unknown,
                lacks: FeedKind.Applicants);
        else if (application is null && refused.Count > 0)
            trace?.Add(award, AwardWords.Application, AwardWords.NoSureApplication(Phrases.Refused(refused, person.Facts)),
                FindingVerdict.Unknown, lacks: FeedKind.Applicants);
        else if (application is null && open.Count > 0)
            trace?.Add(award, AwardWords.Application, entitlement.IsFor(open[0]) == Standing.Perhaps
                ? FindingWords.NoSuchActivity(open[0].Activity) : AwardWords.ContradictingApplications, FindingVerdict.Unknown,
                [.. open.Select(a => trace.Fact(a.Activity, a.Source))], lacks: FeedKind.Applicants);
        else if (application is null) trace?.Add(award, AwardWords.Application, AwardWords.NoApplication, FindingVerdict.Unmet);
        else trace?.Add(award, AwardWords.Application, AwardWords.Applied, FindingVerdict.Met,
            [trace.Fact(application.Activity, application.Source)]);

        // level and history bar a person whether or not they applied
        var level = application is null ? Standing.Yes : Level(award, application, trace);
        var history = award.History is { } h
            ? History(h, entitlement, person, application, application is null && MayBeBy(h, refused, open), trace) : Standing.Yes;
        if (level == Standing.No || history == Standing.No) return AwardResult.Barred;
        if (application is null) return AwardResult.Unless(!isTold || refused.Count > 0 || open.Count > 0);
        var recommended = award.RecommendedOnly ? IsRecommended(award, application, trace) : Standing.Yes;
        if (recommended == Standing.No) return AwardResult.NotWon;
        var quota = award.Quota is { } q ? Quota(q, entitlement, application, trace) : Standing.Yes;
        if (award.Priority.Any(word => application.Role.Contains(word, StringComparison.Ordinal)))
            trace?.Note($"{PriorityNote}{application.Role}");
        var standing = level.And(history).And(recommended).And(quota);
        return standing == Standing.Yes ? new AwardResult(AwardState.Won) { Amount = 1, Unit = award.Unit } : AwardResult.Doubtful;
    }

    /// <summary>
    /// Whether an application asks, or may ask, for one of the places the quota counts: recommended if the plan asks for it, and of a level
    /// that may take part.
    /// </summary>
    public static bool CountsForQuota(SeatAward award, Applicant application) =>
        (application.Recommended != false || !award.RecommendedOnly) && Level(award, application, null) != Standing.No;

    private static Standing Level(SeatAward award, Applicant application, Trace? trace)
    {
        if (award.Levels.Count == 0) return Standing.Yes;
        var standing = application.Level.Length == 0 ? Standing.Perhaps : Standings.Of(award.Levels.Contains(application.Level));
        trace?.Add(award, AwardWords.Levels(award.Levels), application.Level.Length == 0 ? AwardWords.NoLevel : application.Level,
            Verdict(standing), lacks: FeedKind.Applicants);
        return standing;
    }

    private static Standing IsRecommended(SeatAward award, Applicant application, Trace? trace)
    {
        var standing = application.Recommended is { } said ? Standings.Of(said) : Standing.Perhaps;
        var observed = standing switch
        {
            Standing.Yes => AwardWords.Recommended,
            Standing.No => AwardWords.NotRecommended,
            _ => AwardWords.RecommendationUnread,
        };
        trace?.Add(award, AwardWords.ByRecommendation, observed, Verdict(standing), lacks: FeedKind.Applicants);
        return standing;
    }

    /// <summary>Whether an application that may or may not be for this class may have the 角色 that stands in for the history.</summary>
    private static bool MayBeBy(ClassHistory h, List<RefusedRow> refused, List<Applicant> open) => h.OrRoleHolds is { } role
        && (open.Exists(a => a.Role.Contains(role, StringComparison.Ordinal))
            || refused.Exists(row => !row.Says("角色") || ((Applicant)row.Fact!).Role.Contains(role, StringComparison.Ordinal)));

    private static Standing History(ClassHistory h, BoundEntitlement entitlement, PersonCase person, Applicant? application,
        bool mayBeByRole, Trace? trace)
    {
        var before = h.Before == HistoryBefore.PlanYear ? new DateOnly(person.Binding.Plan.RocYear + RocDate.RocOffset, 1, 1)
            : entitlement.Entitlement.Window.From;
        var required = AwardWords.History(h.Kind == HistoryKind.Never, h.Organisers, h.ClassHolds, h.OrRoleHolds);
        var asOf = person.Binding.AsOf;
        var taken = person.Facts.Classes[person.Employee.Number].Where(c => c.Date <= asOf).ToList();
        var attended = taken.Select(c => (Class: c, Counts: c.Date < before ? IsOf(h, c) : Standing.No)).Where(c => c.Counts != Standing.No)
            .OrderBy(c => c.Class.Date).ToList();
        var most = attended.Select(c => c.Counts).DefaultIfEmpty(Standing.No).Max();
        var byRole = h.OrRoleHolds is { } word
            && (application?.Role.Contains(word, StringComparison.Ordinal) == true
                || taken.Any(c => c.Role.Contains(word, StringComparison.Ordinal)));
        var known = person.Facts.Has(FeedKind.Classes);
        var open = most == Standing.Yes ? [] : person.Refused(FeedKind.Classes).Where(row => CouldBeOf(row, h, before, asOf)).ToList();
        var standing = byRole ? Standing.Yes : !known || open.Count > 0 || most == Standing.Perhaps
                || (mayBeByRole && most == Standing.No) ? Standing.Perhaps
            : Standings.Of(most == Standing.Yes == (h.Kind == HistoryKind.Ever));
        if (trace is not null)
        {
            var observed = byRole ? AwardWords.RoleFits : !known ? FindingWords.FeedAbsent(AwardWords.PastClasses) : most switch
            {
                Standing.Yes => AwardWords.Attended,
                Standing.Perhaps => AwardWords.OrganiserUnknown,
                _ => AwardWords.NeverAttended(Phrases.Refused(open, person.Facts)),
            };
            trace.Add(h, required, observed, Verdict(standing),
                [.. attended.Select(c => trace.Fact(AwardWords.ClassOf(c.Class.Class, c.Class.Organiser), c.Class.Date, c.Class.Source))],
                lacks: FeedKind.Classes);
        }
        return standing;
    }

    /// <summary>Whether a class is one of those the history asks about; perhaps if its organiser is unknown.</summary>
    private static Standing IsOf(ClassHistory h, ClassAttendance attended)
    {
        var (name, organiser) = (FeedWord.Fold(attended.Class), FeedWord.Fold(attended.Organiser));
        if (!h.ClassHolds.All(word => name.Contains(word, StringComparison.Ordinal))) return Standing.No;
        return organiser.Length == 0 ? Standing.Perhaps
            : Standings.Of(h.Organisers.Any(o => organiser.Contains(o, StringComparison.Ordinal)));
    }

    /// <summary>Whether a refused row could be a class that the history asks about, or names the 角色 that stands in for it.</summary>
    private static bool CouldBeOf(RefusedRow row, ClassHistory h, DateOnly before, DateOnly asOf)
    {
        if (row.Fact is not ClassAttendance c) return true;
        var hasDay = row.Says("日期");
        if (hasDay && c.Date > asOf) return false;
        return ((!hasDay || c.Date < before)
            && (!row.Says("班別") || h.ClassHolds.All(word => FeedWord.Fold(c.Class).Contains(word, StringComparison.Ordinal)))
            && (c.Organiser.Length == 0 // empty or unreadable
                || h.Organisers.Any(o => FeedWord.Fold(c.Organiser).Contains(o, StringComparison.Ordinal))))
            || (h.OrRoleHolds is { } role && (!row.Says("角色") || c.Role.Contains(role, StringComparison.Ordinal)));
    }

    private static Standing Quota(Quota q, BoundEntitlement entitlement, Applicant application, Trace? trace)
    {
        var asked = entitlement.ApplicantsOfGovernment(application);
        var standing = asked + entitlement.PossibleApplicationsBeside(application) <= q.PerGovernment ? Standing.Yes : Standing.Perhaps;
        trace?.Add(q, AwardWords.Quota(q.PerGovernment, q.MaxExtra),
            standing == Standing.Yes ? AwardWords.Asked(asked) : asked <= q.PerGovernment ? AwardWords.AskedWithDoubtful(asked)
                : AwardWords.AskedTooMany(asked, q.PerGovernment), Verdict(standing), lacks: FeedKind.Applicants);
        return standing;
    }

    private static FindingVerdict Verdict(Standing standing) => standing switch
    {
        Standing.Yes => FindingVerdict.Met,
        Standing.Perhaps => FindingVerdict.Unknown,
        _ => FindingVerdict.Unmet,
    };
}
