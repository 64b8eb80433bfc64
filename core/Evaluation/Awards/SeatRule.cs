using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>A place in a class or camp: applied, recommended where the plan asks, not barred by level or history, inside the quota (contract reading 35).</summary>
internal static class SeatRule
{
    public static AwardResult Judge(SeatAward award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        if (!person.Facts.Has(FeedKind.Applicants))
        {
            trace?.Add(award, "報名", FindingWords.FeedAbsent("報名"), FindingVerdict.Unknown, lacks: FeedKind.Applicants);
            return AwardResult.Doubtful;
        }
        if (entitlement.ApplicationOf(person.Employee.Number) is not { } application)
        {
            trace?.Add(award, "報名", "無報名紀錄", FindingVerdict.Unmet);
            return AwardResult.NotWon;
        }
        trace?.Add(award, "報名", "已報名", FindingVerdict.Met, [trace.Fact(application.Activity, application.Source)]);

        var level = Level(award, application, trace);
        var history = award.History is { } h ? History(h, person, application, trace) : Standing.Yes;
        if (level == Standing.No || history == Standing.No) return AwardResult.Barred;
        if (award.RecommendedOnly)
        {
            trace?.Add(award, "採推薦方式", application.Recommended ? "已獲推薦" : "未獲推薦", application.Recommended ? FindingVerdict.Met : FindingVerdict.Unmet);
            if (!application.Recommended) return AwardResult.NotWon;
        }
        var quota = award.Quota is { } q ? Quota(q, entitlement, application, trace) : Standing.Yes;
        if (award.Priority.Any(word => application.Role.Contains(word, StringComparison.Ordinal))) trace?.Note($"優先對象：{application.Role}");
        var standing = level.And(history).And(quota);
        return standing == Standing.Yes ? new AwardResult(AwardState.Won) { Amount = 1, Unit = award.Unit } : AwardResult.Doubtful;
    }

    /// <summary>Whether an application asks for one of the places the quota counts: recommended, and of a level that may take part.</summary>
    public static bool CountsForQuota(SeatAward award, Applicant application) =>
        (application.Recommended || !award.RecommendedOnly) && Level(award, application, null) != Standing.No;

    private static Standing Level(SeatAward award, Applicant application, Trace? trace)
    {
        if (award.Levels.Count == 0) return Standing.Yes;
        var standing = application.Level.Length == 0 ? Standing.Perhaps : Standings.Of(award.Levels.Contains(application.Level));
        trace?.Add(award, $"程度：{string.Join("、", award.Levels)}", application.Level.Length == 0 ? "未載明程度" : application.Level, Verdict(standing), lacks: FeedKind.Applicants);
        return standing;
    }

    private static Standing History(ClassHistory h, PersonCase person, Applicant application, Trace? trace)
    {
        var before = new DateOnly(person.Binding.Plan.RocYear + 1911, 1, 1);
        var required = $"{(h.Kind == HistoryKind.Never ? "未曾" : "曾")}參加{string.Join("、", h.Organisers)}歷年辦理之「{string.Concat(h.ClassHolds)}」相關班別{(h.OrRoleHolds is { } role ? $"，或為{role}人員" : "")}";
        var attended = person.Facts.Classes[person.Employee.Number].Where(c =>
            c.Date < before && h.ClassHolds.All(word => c.Class.Contains(word, StringComparison.Ordinal)) && h.Organisers.Any(o => c.Organiser.Contains(o, StringComparison.Ordinal))).OrderBy(c => c.Date).ToList();
        var byRole = h.OrRoleHolds is { } word
            && (application.Role.Contains(word, StringComparison.Ordinal) || person.Facts.Classes[person.Employee.Number].Any(c => c.Role.Contains(word, StringComparison.Ordinal)));
        var known = person.Facts.Has(FeedKind.Classes);
        var standing = byRole ? Standing.Yes : !known ? Standing.Perhaps : Standings.Of(attended.Count > 0 == (h.Kind == HistoryKind.Ever));
        if (trace is not null)
        {
            var observed = byRole ? "角色符合" : !known ? FindingWords.FeedAbsent("歷年參訓") : attended.Count > 0 ? "曾參加" : "無參加紀錄";
            trace.Add(h, required, observed, Verdict(standing), [.. attended.Select(c => trace.Fact($"{c.Class}（{c.Organiser}）", c.Date, c.Source))], lacks: FeedKind.Classes);
        }
        return standing;
    }

    private static Standing Quota(Quota q, BoundEntitlement entitlement, Applicant application, Trace? trace)
    {
        var asked = entitlement.ApplicantsOfGovernment(application);
        var standing = asked <= q.PerGovernment ? Standing.Yes : Standing.Perhaps;
        trace?.Add(q, $"每一地方政府至多{q.PerGovernment}人；餘額調配，增額上限{q.MaxExtra}人",
            asked <= q.PerGovernment ? $"該政府推薦{asked}人" : $"該政府推薦{asked}人，超過{q.PerGovernment}人，由主辦機關調配後確認", Verdict(standing), lacks: FeedKind.Applicants);
        return standing;
    }

    private static FindingVerdict Verdict(Standing standing) => standing switch
    {
        Standing.Yes => FindingVerdict.Met,
        Standing.Perhaps => FindingVerdict.Unknown,
        _ => FindingVerdict.Unmet,
    };
}
