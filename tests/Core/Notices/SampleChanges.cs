using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Notices;
using LearningHours.Results;
using LearningHours.Tests.Core.Results;

namespace LearningHours.Tests.Core.Notices;

/// <summary>Handmade changes of a night.</summary>
internal static class SampleChanges
{
    public static readonly DateOnly Night = SampleNight.AsOf;

    public static DecisionChange New(Decision now) => new(now, DecisionRow.Of(now), null);

    public static DecisionChange Same(Decision now) => new(now, DecisionRow.Of(now), DecisionRow.Of(now));

    public static DecisionChange After(Decision before, Decision now) => new(now, DecisionRow.Of(now), DecisionRow.Of(before));

    public static Decision With(Decision decision, Verdict verdict) =>
        SampleNight.Row(decision.Employee, decision.Entitlement, verdict, plan: decision.Plan);

    /// <summary>The notices of a night whose plans are all released, after all previous results were mailed.</summary>
    public static IReadOnlyList<Notice> Compose(params DecisionChange[] changes) =>
        NoticePolicy.Compose(Terms(SampleNight.Facts(), Night, changes), changes);

    /// <summary>A night on which everybody may be written to.</summary>
    /// <param name="mailed">Changes whose previous results were mailed the day before.</param>
    public static NoticeTerms Terms(FactBook facts, DateOnly night, params IEnumerable<DecisionChange> mailed) =>
        Terms(facts, night, MemoryOf(night.AddDays(-1), mailed));

    public static NoticeTerms Terms(FactBook facts, DateOnly night, MailMemory memory)
    {
        string[] plans = ["kaohsiung-107", "kaohsiung-103", "tainan-101", "hualien-106", "rad-104"];
        var releases = plans.Select(p => new Release(p, "", DateOnly.MinValue.AddDays(1), "人事處", default));
        return new NoticeTerms(night, facts, memory,
            new ReleaseBook(releases, night, plans.ToDictionary(p => p, _ => night.AddDays(-10)), null,
                new Dictionary<string, DateOnly>()));
    }

    public static MailMemory MemoryOf(DateOnly night, IEnumerable<DecisionChange> mailed)
    {
        var memory = new MailMemory();
        memory.Add(night, mailed.Where(c => c.Before is not null).Select(c => new ToldLine(
            c.Row.Plan, 1, c.Row.Employee, c.Row.Entitlement, ToldEvent.Result, "", "",
            string.Join(';', c.Before!.Verdict, c.Before.Amount, c.Before.Unit, c.Before.CompletedOn, c.Before.ApplyBy, c.Before.UseBy,
                c.Before.FirstLapse, c.Before.LastUsableDay))));
        return memory;
    }

    /// <summary>What the mails told, as later nights remember it.</summary>
    public static MailMemory Remember(DateOnly night, params IEnumerable<Notice> sent)
    {
        var memory = new MailMemory();
        foreach (var notice in sent) memory.Add(night, [.. ToldLine.Read(ToldLine.Write(notice.Told))]);
        return memory;
    }

    public static IEnumerable<Notice> Staff(this IEnumerable<Notice> notices) => notices.Where(n => n.Kind == NoticeKind.Staff);

    public static IEnumerable<Notice> Personnel(this IEnumerable<Notice> notices) => notices.Where(n => n.Kind == NoticeKind.Personnel);

    /// <summary>
    /// A night that shows every part of both mails: one person is corrected, eligible, 待查 and not there yet, besides others.
    /// </summary>
    public static (IReadOnlyList<DecisionChange> Changes, FactBook Facts, DateOnly Night) Everything()
    {
        var night = new DateOnly(2018, 8, 20);
        var wang = SampleNight.Person(1, "王小明");
        var lin = SampleNight.Person(2, "林<小>美", email: "");
        var commendation = SampleNight.EligibleCommendation(wang).Rewarded(r => r with { CompletedOn = new DateOnly(2018, 8, 10) });
        var flags = SampleNight.Node(FindingVerdict.Unknown, "業務相關課程30小時", "機關尚未設定「公文寫作」是否與業務相關", "陸二(二)", "由各機關依該入口網站課程代碼之設定結果")
            with
        { Lacks = FeedKind.CourseFlags };
        var (completed, last) = (new DateOnly(2018, 8, 18), new DateOnly(2019, 2, 18));
        var leave = SampleNight.EligibleLeave(wang).Rewarded(
            r => r with { CompletedOn = completed, UseBy = last, FirstLapse = last, LastUsableDay = last }) with
        {
            Finding = SampleNight.Node(FindingVerdict.Met, "組裝課程10門均於公餘時間完成", "10門均於公餘時間完成",
                children: SampleNight.Node(FindingVerdict.Note, "", "加班、公差資料未提供，未比對")),
        };
        var missing = SampleNight.Row(wang, SampleNight.Draw.Entitlements[0] with { Window = SampleNight.Leave.Window }, Verdict.NotYet,
            plan: SampleNight.Draw, finding:
            SampleNight.Node(FindingVerdict.Unmet, "", "", children:
            [
                SampleNight.Node(FindingVerdict.Unmet, "指定課程3門中完成1門", "尚未完成任何一門", "陸7(二)1(1)", "完成1門獲得1次抽獎機會") with
                {
                    Records = [new FindingRecord("環境教育入門", SampleNight.Time("2018-02-13 13:31:17"), SampleNight.Time("2018-02-13 14:02:00"),
                        new FactSource("hours/a.csv", 3), "非指定平臺，不採計")],
                },
            ]));
        return (
            [
                After(commendation, SampleNight.Row(wang, SampleNight.Commendation, Verdict.Unknown, flags)),
                After(With(leave, Verdict.NotYet), leave),
                New(missing),
                New(SampleNight.EligibleCommendation(lin).Rewarded(r => r with { CompletedOn = new DateOnly(2018, 8, 10) })),
                Same(SampleNight.Row(SampleNight.Person(4, "黃大同"), SampleNight.Leave, Verdict.Excluded)),
            ], SampleNight.Facts(), night);
    }
}
