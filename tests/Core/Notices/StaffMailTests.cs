using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Notices;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tests.Core.Results;
using static LearningHours.Tests.Core.Notices.SampleChanges;

namespace LearningHours.Tests.Core.Notices;

public class StaffMailTests
{
    private static readonly LearningHours.Facts.Employee Wang = SampleNight.Person(1, "王小明");
    private static readonly Decision Leave = SampleNight.EligibleLeave(Wang), Commendation = SampleNight.EligibleCommendation(Wang);
    private static readonly DateOnly Monday = new(2018, 9, 3);

    private static Notice Only(params DecisionChange[] changes) =>
        Assert.Single(NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday, changes), changes).Staff());

    [Fact]
    public void Whoever_became_eligible_reads_the_result_and_the_last_day_in_subject_and_first_line()
    {
        var mail = Only(New(Leave));
        Assert.Equal(("e001@test.example", "王小明"), (mail.To, mail.ToName));
        Assert.Equal("【數位學習】您符合107年度補休4小時，最晚108年2月27日（三）請休", mail.Subject);
        Assert.StartsWith("王小明 您好：\n\n您符合107年度補休4小時，最晚108年2月27日（星期三，含當日）請休（還有177天）。\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("最晚可請假日：108年2月27日（星期三，含當日）\n　失效日：108年2月28日（星期四，含當日）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("陸四「最高得補休4小時」", mail.Text, StringComparison.Ordinal);
        Assert.Equal(("personnel@test.example", "高雄市政府測試局人事室"), (mail.ReplyTo, mail.ReplyToName));
        Assert.Contains("洽詢：高雄市政府測試局人事室　王小姐　電話07-0000001轉101　personnel@test.example", mail.Text, StringComparison.Ordinal);
        Assert.Contains("身分證字號A12345****", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_plans_of_a_person_are_in_one_mail()
    {
        var ticket = SampleNight.Row(Wang, SampleNight.Draw.Entitlements[0], Verdict.Eligible, plan: SampleNight.Draw).Rewarded(
            r => r with { Amount = 1, Unit = Unit.Ticket });
        Assert.Equal("【數位學習】您符合103年度抽獎機會1次；您符合107年度嘉獎1次（建議敘獎）；另有1項", Only(New(ticket), New(Commendation), New(Leave)).Subject);
    }

    [Fact]
    public void Two_services_of_one_person_are_one_mail() =>
        Only(New(Leave), New(SampleNight.EligibleLeave(SampleNight.Renumbered(Wang, "E900"))));

    [Fact]
    public void A_reversal_says_what_was_said_what_holds_now_and_why()
    {
        var mail = Only(After(Leave, With(Leave, Verdict.Missed)));
        Assert.Equal("【數位學習】更正：107年度補休4小時改為「不符合」", mail.Subject);
        Assert.Contains("前次通知：107年9月2日：符合條件，得申請補休4小時；完成日107年8月31日（五）；最晚可請假日108年2月27日（三）\n　更正為：不符合\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("原因：資料更正：組裝課程10門全部完成，已完成8門", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_corrected_data_the_record_is_named()
    {
        var record = new FindingRecord("社會安定計畫（1小時）", default, SampleNight.Time("2018-02-13 20:02:00"),
            new FactSource("hours/eplus_delta.csv", 2), "未通過", RecordUse.NotCounted);
        var finding = SampleNight.Node(FindingVerdict.Unmet, "社會安定計畫（1小時）", "不能採計")
            with
        { Records = [record with { Source = new FactSource("hours/a.csv", 1) }, record] };
        Assert.Contains("原因：學習紀錄107年2月13日（星期二）20:02:00「社會安定計畫（1小時）」：未通過",
            Only(After(Leave, SampleNight.Row(Wang, SampleNight.Leave, Verdict.Missed, finding))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_calendar_and_roster_are_named_as_causes()
    {
        var ofOneLot = Leave.Rewarded(static r => r with { FirstLapse = new DateOnly(2018, 12, 31) });
        var missed = After(Leave, With(Leave, Verdict.Missed));
        var changed = new ChangedRules(new HashSet<string> { "kaohsiung-107" }, false);
        var plan = Terms(SampleNight.Facts(), Monday, missed) with { Changed = changed };
        Assert.Contains("原因：計畫修正", Assert.Single(NoticePolicy.Compose(plan, [missed]).Staff()).Text, StringComparison.Ordinal);
        Assert.Contains("原因：人員名冊異動", Only(After(Leave, With(Leave, Verdict.Excluded))).Text, StringComparison.Ordinal);
        Assert.Contains("原因：辦公日曆表修正，最晚可請假日改為108年2月26日（星期二）",
            Only(After(Leave, Leave.Rewarded(r => r with { LastUsableDay = new DateOnly(2019, 2, 26) }))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("辦公日曆表修正",
            Only(After(Leave, Leave.Rewarded(r => r with { UseBy = new DateOnly(2019, 2, 27) }))).Text, StringComparison.Ordinal);
        Assert.All(
            NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday, After(Leave, ofOneLot)), [After(Leave, ofOneLot)]).Staff(),
            static n => Assert.DoesNotContain("辦公日曆表修正", n.Text, StringComparison.Ordinal));
        Assert.Contains("原因：學習紀錄更正，完成日由107年8月31日（星期五）改為107年8月30日（星期四）",
            Only(After(Leave, Leave.Rewarded(r => r with { CompletedOn = new DateOnly(2018, 8, 30) }))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_amount_shows_both()
    {
        var mail = Only(After(Leave.Rewarded(r => r with { Amount = 3 }), Leave));
        Assert.Equal("【數位學習】更正：107年度改為補休4小時，最晚108年2月27日（三）請休", mail.Subject);
        Assert.Contains("前次通知：107年9月2日：符合條件，得申請補休3小時", mail.Text, StringComparison.Ordinal);
        Assert.Contains("更正為：符合條件，得申請補休4小時", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_make_up_workday_is_named_because_nobody_expects_to_take_leave_on_a_Saturday()
    {
        var saturday = new DateOnly(2018, 12, 22);
        Assert.Contains("最晚可請假日：107年12月22日（星期六，含當日），當天",
            Only(New(Leave.Rewarded(r => r with { UseBy = saturday, FirstLapse = saturday, LastUsableDay = saturday }))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lapsed_hours_are_not_said_to_be_left()
    {
        var facts = SampleNight.FactsWith(
            [new LearningHours.Facts.LeaveUse("E001", "kaohsiung-107", null, new DateOnly(2018, 8, 1), Hours.Whole(1), default)]);
        var lapsed = Leave.Rewarded(r =>
            r with { UseBy = Monday.AddDays(-1), FirstLapse = Monday.AddDays(-1), LastUsableDay = Monday.AddDays(-3) });
        var mail = Assert.Single(NoticePolicy.Compose(Terms(facts, Monday, new MailMemory()), [New(lapsed)]).Staff());
        Assert.Contains("時數：可用0／已失效3小時（已休1小時）", mail.Text, StringComparison.Ordinal);
        Assert.Empty(mail.Calendar);
    }

    [Fact]
    public void Papers_that_the_office_makes_are_asked_of_nobody()
    {
        var plan = SampleNight.Kaohsiung with
        {
            Documents = [new Document("form-3", "補休申請表", "comp-leave", ["S4-22"]),
                new Document("list", "補休登記清冊", "comp-leave", ["S4-11"]) { From = DocumentFrom.Office }],
        };
        var text = Only(New(Leave with { Plan = plan })).Text;
        Assert.Contains("應備文件：補休申請表\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("補休登記清冊", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_stand_in_order_and_only_those_of_the_agency()
    {
        ApplicationStep Step(string text, AttendanceSystem? where) => new(text, ["S4-11"]) { Where = where };
        var entitlement = SampleNight.Leave
            with
        {
            Steps = [Step("列印紀錄", null), Step("填請假單", AttendanceSystem.Paper),
                Step("上差勤系統", AttendanceSystem.Electronic)]
        };
        Assert.Contains("下一步\n　1. 列印紀錄\n　2. 上差勤系統\n", Only(New(Leave with { Entitlement = entitlement })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_entry_keeps_its_uid_and_is_cancelled_when_its_day_moves()
    {
        var first = Only(New(Leave));
        var entry = Assert.Single(first.Calendar);
        Assert.Equal((0, false, new DateOnly(2019, 2, 27), "補休剩4小時，最晚今天請（107年度）"),
            (entry.Sequence, entry.IsCancelled, entry.Day, entry.Title));

        var fewer = Leave.Rewarded(r => r with { Amount = 3 });
        var second = Assert.Single(NoticePolicy
            .Compose(Terms(SampleNight.Facts(), Monday.AddDays(1), Remember(Monday, first)), [After(Leave, fewer)]).Staff());
        Assert.Equal((entry.Uid, 1, false), (second.Calendar[0].Uid, second.Calendar[0].Sequence, second.Calendar[0].IsCancelled));

        var moved = Leave.Rewarded(r => r with { LastUsableDay = new DateOnly(2019, 2, 26) });
        var third = Assert.Single(NoticePolicy
            .Compose(Terms(SampleNight.Facts(), Monday.AddDays(1), Remember(Monday, first)), [After(Leave, moved)]).Staff());
        Assert.Equal([(entry.Uid, 1, true), (third.Calendar[1].Uid, 0, false)],
            third.Calendar.Select(c => (c.Uid, c.Sequence, c.IsCancelled)));
        Assert.NotEqual(entry.Uid, third.Calendar[1].Uid);

        var gone = Assert.Single(NoticePolicy
            .Compose(Terms(SampleNight.Facts(), Monday.AddDays(1), Remember(Monday, first)), [After(Leave, With(Leave, Verdict.Missed))])
            .Staff());
        Assert.Equal([(entry.Uid, 1, true)], gone.Calendar.Select(c => (c.Uid, c.Sequence, c.IsCancelled)));
    }

    [Fact]
    public void Every_value_is_escaped_in_HTML()
    {
        var mail = Only(New(SampleNight.EligibleLeave(SampleNight.Person(1, "<script>\"&王"))));
        Assert.Contains("&lt;script&gt;&quot;&amp;王 您好", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hant-TW\">", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_is_run() =>
        Assert.All(MailsOfEachKind.All().Values, n => Assert.DoesNotMatch("<(img|script|link|iframe|object)|url\\(|@import|src=", n.Html));
}
