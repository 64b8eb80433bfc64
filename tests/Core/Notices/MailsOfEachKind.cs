using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Notices;
using LearningHours.Results;
using LearningHours.Tests.Core.Results;
using static LearningHours.Tests.Core.Notices.SampleChanges;

namespace LearningHours.Tests.Core.Notices;

/// <summary>A mail of each kind, composed by the policy itself from handmade decisions.</summary>
internal static class MailsOfEachKind
{
    private static readonly DateOnly Monday = new(2018, 9, 3);
    private static readonly Employee Wang = SampleNight.Person(1, "王小明"), Lin = SampleNight.Person(2, "林<小>美");

    public static IReadOnlyDictionary<string, Notice> All()
    {
        var leave = SampleNight.EligibleLeave(Wang);
        var soon = leave.Rewarded(r =>
            r with
            {
                CompletedOn = new DateOnly(2018, 3, 10),
                UseBy = Monday.AddDays(7),
                FirstLapse = Monday.AddDays(7),
                LastUsableDay = Monday.AddDays(7)
            });
        var commendation = SampleNight.EligibleCommendation(Wang);
        var rota = SampleNight.Node(FindingVerdict.Unknown, "起迄時間均為公餘時間", "輪班人員當日無班表資料，無法確認") with
        {
            Lacks = FeedKind.Attendance,
            Records = [new FindingRecord("社會安定計畫（1小時）", SampleNight.Time("2018-02-13 13:31:17"), SampleNight.Time("2018-02-13 14:02:00"),
                new FactSource("hours/a.csv", 3), "無班表", RecordUse.Open) { Course = "社會安定計畫" }],
        };
        var failed = SampleNight.Node(FindingVerdict.Unmet, "社會安定計畫（1小時）", "有紀錄但不能採計：未通過或無認證時數，不採計") with
        {
            Records = [new FindingRecord("社會安定計畫（1小時）", SampleNight.Time("2018-02-13 19:31:17"), SampleNight.Time("2018-02-13 20:02:00"),
                new FactSource("hours/eplus_delta.csv", 2), "未通過或無認證時數，不採計", RecordUse.NotCounted)],
        };
        var advance = SampleNight.FactsWith(
            [new LeaveUse("E001", "kaohsiung-107", null, new DateOnly(2018, 8, 20), Hours.Whole(2), default)]);
        var open = SampleNight.Leave with { Window = SampleNight.Leave.Window with { To = Monday.AddDays(20) } };
        return new Dictionary<string, Notice>
        {
            ["staff-eligible"] = Staff([New(commendation), New(leave)]),
            ["staff-deadline"] = Staff([Same(soon)]),
            ["staff-correction"] = Staff([After(commendation, SampleNight.Row(Wang, SampleNight.Commendation, Verdict.Missed, failed)),
                After(leave.Rewarded(r => r with { Amount = 3 }), leave)]),
            ["staff-approved"] = Staff([Same(commendation)], Decided([Granted])),
            ["staff-refused"] = Staff([Same(leave)], Decided([Refused])),
            ["staff-grant-withdrawn"] = Withdrawn(commendation),
            ["staff-question"] = Staff([New(SampleNight.Row(Wang, SampleNight.Leave, Verdict.Unknown, rota))]),
            ["staff-evidence"] = Staff([New(SampleNight.Row(Wang, open, Verdict.NotYet))], advance),
            ["staff-used-up"] = UsedUp(soon),
            ["unit-first-night"] = Unit([New(commendation), New(soon), New(SampleNight.Row(Lin, SampleNight.Leave, Verdict.Unknown, rota))],
                t => t with { FirstNightPlans = new HashSet<string> { "kaohsiung-107" } }),
            ["unit-decisions"] = Assert.Single(NoticePolicy.Compose(Terms(Decided([Granted, Refused]), Monday, new MailMemory()),
                [Same(commendation), Same(leave)]).Personnel()),
            ["unit-digest"] = Unit(
                [After(commendation, SampleNight.Row(Wang, SampleNight.Commendation, Verdict.Missed, failed)), Same(soon),
                    New(SampleNight.EligibleCommendation(Lin)), Same(SampleNight.Row(Lin, SampleNight.Leave, Verdict.Unknown, rota))],
                t => t with
                {
                    Undeliverable = new HashSet<string> { "e002@test.example" },
                    SetAside = new HashSet<string> { "e001@test.example" },
                    HeldNights = [Monday.AddDays(-1)],
                    ResultLink = "https://results.example/2018-09-03"
                }),
            ["head-copy"] = Head(soon),
            ["operators-held"] = OperatorLetter.Held(Monday, "it@city.example", ["shrink：feed roster fell from 100 to 60 rows"]),
            ["operators-mass-change"] = OperatorLetter.MassChange(Monday, "it@city.example",
                [("kaohsiung-107", SampleNight.Kaohsiung.Title, 200, 60)]),
            ["operators-no-plan"] = OperatorLetter.NoPlan(Monday, "it@city.example"),
            ["operators-poor-feeds"] = OperatorLetter.PoorFeeds(Monday, "it@city.example", ["差勤資料（attendance）可能過時"]),
        };
    }

    private static readonly HumanDecision Granted =
        new("E001", "kaohsiung-107", "commendation", true, "1", Monday.AddDays(-14), "人事室", "符合計畫規定", default);
    private static readonly HumanDecision Refused =
        new("E001", "kaohsiung-107", "comp-leave", false, "", Monday.AddDays(-3), "人事室", "同時段已請領加班費", default);

    private static FactBook Decided(IEnumerable<HumanDecision> decisions) => SampleNight.FactsWith(decisions: decisions);

    private static Notice Withdrawn(Decision commendation)
    {
        var told = NoticePolicy.Compose(Terms(Decided([Granted]), Monday.AddDays(-3), new MailMemory()), [Same(commendation)]);
        return Assert.Single(NoticePolicy.Compose(Terms(Decided([]), Monday, Remember(Monday.AddDays(-3), told)), [Same(commendation)])
            .Staff());
    }

    private static Notice Staff(DecisionChange[] changes, FactBook? facts = null) =>
        Assert.Single(NoticePolicy.Compose(Terms(facts ?? SampleNight.Facts(), Monday, changes), changes).Staff());

    private static Notice Unit(DecisionChange[] changes, Func<NoticeTerms, NoticeTerms> with) =>
        Assert.Single(NoticePolicy.Compose(with(Terms(SampleNight.Facts(), Monday, changes)), changes).Personnel());

    private static Notice UsedUp(Decision soon)
    {
        var told = Assert.Single(NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday.AddDays(-3), new MailMemory()), [New(soon)])
            .Staff());
        var facts = SampleNight.FactsWith([new LeaveUse("E001", "kaohsiung-107", null, Monday, Hours.Whole(4), default)]);
        return Assert.Single(NoticePolicy.Compose(Terms(facts, Monday, Remember(Monday.AddDays(-3), told)), [Same(soon)]).Staff());
    }

    private static Notice Head(Decision soon)
    {
        var head = SampleNight.Person(9, "陳科長", supervisor: true);
        return Assert.Single(NoticePolicy.Compose(Terms(SampleNight.Facts([head]), Monday, Same(soon)), [Same(soon)]),
            n => n.Kind == NoticeKind.Head);
    }
}
