using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>Changes of the night → notices: whom to tell what, once. At most one mail a person and night (all plans together), one a personnel unit.</summary>
public static class NoticePolicy
{
    /// <summary>Besides the nights with news, every personnel unit is written to on this day of the month.</summary>
    public const int MonthlyDay = 20;

    private const int PeopleAtOnce = 10_000, AgenciesAtOnce = 500;

    /// <summary>
    /// Staff mails first, then those to personnel units, each in the order of the results. Staff hear of what became eligible, changed, was taken
    /// back, became 待查 or was settled after 待查; a changed reason alone, and plans on their first night, are no mail. Personnel units hear when
    /// any of that happened in their agency, on the first night of a plan (counts only), and monthly.
    /// </summary>
    /// <param name="night">The as-of date of the night.</param>
    /// <param name="decisions">
    /// All decisions of the night with what stood before, in the order of results. They are gone through again for every so many people and agencies, and
    /// notices are made as they are taken: a night of 740,000 decisions is never in memory at once.
    /// </param>
    /// <param name="firstNightPlans">Plans evaluated for the first time: one summary to each personnel unit, no mail to staff about them.</param>
    /// <param name="resultLink">Base address of the night's results for links in personnel mails; empty for none.</param>
    /// <param name="undeliverable">Addresses that earlier mail did not reach; personnel units learn whose they are. Null for none known.</param>
    /// <param name="explain">Gives a decision its finding, where the caller has not kept it: asked only for decisions that a mail explains. Null where they have it.</param>
    public static IEnumerable<Notice> Compose(
        DateOnly night, IEnumerable<DecisionChange> decisions, FactBook facts, IReadOnlySet<string> firstNightPlans, string resultLink,
        IReadOnlySet<string>? undeliverable = null, Func<Decision, Decision>? explain = null)
    {
        explain ??= static decision => decision;
        var spoken = decisions.Where(c => !firstNightPlans.Contains(c.Now.Plan.Id));
        var withNews = spoken.Where(c => NewsOf.Change(c) != News.None).Select(c => c.Now.Employee.Person).Distinct().ToList();
        var unreached = new List<(DecisionChange Change, string Reason)>();
        var advice = new AdviceBook(facts, night);
        foreach (var some in withNews.Chunk(PeopleAtOnce).Select(static c => c.ToHashSet()))
        {
            foreach (var person in spoken.Where(c => some.Contains(c.Now.Employee.Person)).GroupBy(c => c.Now.Employee.Person))
            {
                var own = person.ToList();
                if (own.Find(c => Mailbox.IsUsable(c.Now.Employment.Email)) is { } reachable)
                    yield return ToStaff(night, [.. own.Select(c => c with { Now = explain(c.Now) })], reachable, facts, advice);
                else unreached.Add((own[0], "名冊無可用之電子郵件地址"));
            }
        }
        if (undeliverable is { Count: > 0 })
        {
            unreached.AddRange(decisions.Where(c => undeliverable.Contains(c.Now.Employment.Email)).DistinctBy(c => c.Now.Employee.Number).Select(c => (c, "先前通知無法寄達")));
        }
        foreach (var notice in ToPersonnel(night, decisions, facts, firstNightPlans, resultLink, explain, unreached)) yield return notice;
    }

    private static Notice ToStaff(DateOnly night, List<DecisionChange> decisions, DecisionChange reachable, FactBook facts, AdviceBook advice)
    {
        var letter = StaffLetter.Compose(night, decisions, facts, advice);
        var said = decisions.Where(c => NewsOf.Change(c) != News.None).Select(NewsOf.Said);
        var (to, name) = (reachable.Now.Employment.Email, reachable.Now.Employment.Name);
        return Notice(NoticeKind.Staff, night, reachable.Now.Employee.Number, said, to, name, letter);
    }

    private static IEnumerable<Notice> ToPersonnel(
        DateOnly night, IEnumerable<DecisionChange> decisions, FactBook facts, IReadOnlySet<string> firstNightPlans, string resultLink, Func<Decision, Decision> explain,
        List<(DecisionChange Change, string Reason)> unreached)
    {
        foreach (var some in decisions.Select(static c => c.Now.Employment.Agency).Distinct().ToList().Chunk(AgenciesAtOnce).Select(static c => c.ToHashSet()))
        {
            foreach (var group in decisions.Where(c => some.Contains(c.Now.Employment.Agency)).GroupBy(static c => c.Now.Employment.Agency))
            {
                if (!facts.Agencies.TryGetValue(group.Key, out var agency) || !Mailbox.IsUsable(agency.PersonnelEmail)) continue;
                var own = unreached.Where(u => u.Change.Now.Employment.Agency == agency.Code);
                var summary = PersonnelSummary.Of(night, agency, [.. group], firstNightPlans, [.. own]);
                if (!summary.HasNews && night.Day != MonthlyDay) continue;
                var letter = PersonnelLetter.Compose(summary, resultLink, explain);
                yield return Notice(NoticeKind.Personnel, night, agency.Code, summary.Said, agency.PersonnelEmail, $"{agency.Name}人事單位", letter);
            }
        }
    }

    private static Notice Notice(NoticeKind kind, DateOnly night, string recipient, IEnumerable<string> said, string to, string toName, Letter letter) =>
        new(NoticeKey.Of(kind, night, recipient, said), kind, to, toName, letter.Subject, LetterText.Render(letter), LetterHtml.Render(letter));
}
