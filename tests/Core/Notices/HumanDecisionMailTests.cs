using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Notices;
using LearningHours.Results;
using LearningHours.Tests.Core.Results;
using static LearningHours.Tests.Core.Notices.SampleChanges;

namespace LearningHours.Tests.Core.Notices;

/// <summary>A decision by people is news of its own: told once, as theirs, and withdrawn when it no longer holds.</summary>
public class HumanDecisionMailTests
{
    private static readonly DateOnly Monday = new(2018, 9, 3), Tuesday = new(2018, 9, 4);
    private static readonly Employee Wang = SampleNight.Person(1, "王小明");
    private static readonly Decision Award = SampleNight.EligibleCommendation(Wang), Leave = SampleNight.EligibleLeave(Wang);
    private static readonly HumanDecision Granted = Human(true, "1", new(2018, 8, 20), "符合計畫規定"),
        Refused = Human(false, "", new(2018, 8, 27), "同一事由已另案敘獎");

    private static HumanDecision Human(bool granted, string amount, DateOnly day, string reason, string entitlement = "commendation") =>
        new("E001", "kaohsiung-107", entitlement, granted, amount, day, "人事室", reason, default);

    private static IReadOnlyList<Notice> Night(DateOnly night, MailMemory memory, Decision decision, params HumanDecision[] decided) =>
        NoticePolicy.Compose(Terms(SampleNight.FactsWith(decisions: decided), night, memory), [Same(decision)]);

    /// <summary>The memory after both the person and the unit were told the result and these human decisions.</summary>
    private static MailMemory Told(Decision decision, params HumanDecision[] decided) =>
        Remember(Monday, Night(Monday, new MailMemory(), decision, decided));

    [Fact]
    public void A_grant_is_told_once_to_the_person_and_to_the_unit_whenever_its_row_comes_in()
    {
        // The row is entered two weeks after its own date, as is usual.
        var notices = Night(Tuesday, Told(Award), Award, Granted);
        var mail = Assert.Single(notices.Staff());
        Assert.Equal("【數位學習】107年度嘉獎1次，機關核定", mail.Subject);
        Assert.StartsWith("王小明 您好：\n\n107年度嘉獎1次，機關於107年8月20日（星期一）核定。\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("人事決定：107年8月20日核定嘉獎1次\n　原因：人事決定（人事室）：符合計畫規定\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("不必辦理", mail.Text, StringComparison.Ordinal);
        Assert.False(mail.IsUrgent);
        Assert.Contains("王小明（E001）企劃科：107年度完成組裝課程及業務相關課程之嘉獎：107年8月20日核定嘉獎1次。原因：人事決定（人事室）：符合計畫規定",
            Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);

        var memory = Told(Award);
        memory.Add(Tuesday, Kept(notices));
        Assert.Empty(Night(Tuesday.AddDays(1), memory, Award, Granted));
        Assert.Empty(Night(Tuesday.AddDays(2), memory, Award, Granted with { Reason = "符合規定", DecidedBy = "人事處", Amount = "1.0" }));
    }

    [Fact]
    public void A_refusal_is_told_with_who_when_and_why_and_another_reason_is_told_again()
    {
        var memory = Told(Award);
        var notices = Night(Tuesday, memory, Award, Refused);
        var mail = Assert.Single(notices.Staff());
        Assert.Equal("【數位學習】107年度嘉獎1次，機關決定不予", mail.Subject);
        Assert.Contains("人事決定：107年8月27日不予\n　原因：人事決定（人事室）：同一事由已另案敘獎\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("查核結果：符合條件，建議敘獎（嘉獎1次）", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("更正", mail.Subject, StringComparison.Ordinal);
        memory.Add(Tuesday, Kept(notices));
        Assert.Empty(Night(Tuesday.AddDays(1), memory, Award, Refused).Staff());
        Assert.Single(Night(Tuesday.AddDays(1), memory, Award, Refused with { Reason = "考績會決議" }).Staff());
    }

    [Fact]
    public void A_grant_that_became_a_refusal_is_a_correction_of_what_was_said()
    {
        var mail = Assert.Single(Night(Tuesday, Told(Award, Granted), Award, Granted, Refused).Staff());
        Assert.Equal("【數位學習】更正：107年度嘉獎1次，機關改為不予", mail.Subject);
        Assert.Contains("前次通知：107年8月20日核定嘉獎1次\n　更正為：107年8月27日不予\n　原因：人事決定（人事室）：同一事由已另案敘獎\n", mail.Text,
            StringComparison.Ordinal);
        Assert.Equal("【數位學習】107年度嘉獎1次，機關決定不予", Assert.Single(Night(Tuesday, Told(Award), Award, Granted, Refused).Staff()).Subject);
    }

    [Fact]
    public void Another_amount_is_a_correction()
    {
        var mail = Assert.Single(Night(Tuesday, Told(Award, Granted), Award, Granted with { Amount = "2" }).Staff());
        Assert.Equal("【數位學習】更正：107年度嘉獎2次，機關核定", mail.Subject);
        Assert.Contains("前次通知：107年8月20日核定嘉獎1次\n　更正為：107年8月20日核定嘉獎2次", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_is_gone_from_the_feed_is_taken_back_once_and_only_where_it_was_told()
    {
        var memory = Told(Award, Granted);
        var notices = Night(Tuesday, memory, Award);
        var mail = Assert.Single(notices.Staff());
        Assert.Equal("【數位學習】更正：107年度嘉獎1次，人事決定已撤回", mail.Subject);
        Assert.Contains("前次通知：107年8月20日核定嘉獎1次\n　更正為：目前沒有人事決定\n", mail.Text, StringComparison.Ordinal);
        memory.Add(Tuesday, Kept(notices));
        Assert.Empty(Night(Tuesday.AddDays(1), memory, Award).Staff());
        Assert.Empty(Night(Tuesday, Told(Award), Award).Staff());
        // And it is told again when it is decided again.
        Assert.Equal("【數位學習】107年度嘉獎1次，機關核定", Assert.Single(Night(Tuesday.AddDays(1), memory, Award, Granted).Staff()).Subject);
    }

    [Fact]
    public void While_the_feed_is_absent_nothing_is_taken_back()
    {
        var memory = Told(Award, Granted);
        Assert.Empty(NoticePolicy.Compose(Terms(SampleNight.Facts(), Tuesday, memory), [Same(Award)]).Staff());
    }

    [Theory]
    [InlineData("E001", 0)]
    [InlineData("", 0)]
    [InlineData("E002", 1)]
    public void While_a_row_is_refused_that_may_be_theirs_nothing_is_taken_back(string named, int mails)
    {
        var facts = new TextNight("高雄市").Person(1).Person(2).Add("decisions", "員工編號,計畫,項目,決定,數量,日期,決定者,理由",
            $"{named},kaohsiung-107,commendation,待定,,107-08-20,人事室,x").Read().Facts;
        Assert.Equal(mails, NoticePolicy.Compose(Terms(facts, Tuesday, Told(Award, Granted)), [Same(Award)]).Staff().Count());
    }

    [Fact]
    public void Who_was_told_nothing_yet_reads_result_and_decision_in_one_card()
    {
        var notices = Night(Monday, new MailMemory(), Leave, Human(true, "4", new(2018, 9, 2), "准予", "comp-leave"));
        var mail = Assert.Single(notices.Staff());
        Assert.Equal("【數位學習】107年度補休4小時，機關核定", mail.Subject);
        Assert.Contains("最晚可請假日：108年2月27日（星期三，含當日）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1. 請於108年2月27日（星期三，含當日）以前請休。", mail.Text, StringComparison.Ordinal);
        Assert.Single(mail.Calendar);
        Assert.Empty(Night(Tuesday, Remember(Monday, notices), Leave, Human(true, "4", new(2018, 9, 2), "准予", "comp-leave")));
    }

    [Fact]
    public void Nobody_is_reminded_of_leave_that_was_refused_and_its_calendar_entry_is_cancelled()
    {
        var last = Monday.AddDays(8);
        var soon = Leave.Rewarded(r => r with { UseBy = last, FirstLapse = last, LastUsableDay = last });
        var refused = Human(false, "", Monday, "業務需要", "comp-leave");
        var memory = Told(soon);
        Assert.Single(Night(Tuesday, memory, soon).Staff());
        var notices = Night(Tuesday, memory, soon, refused);
        var mail = Assert.Single(notices.Staff());
        Assert.Equal("【數位學習】107年度補休4小時，機關決定不予", mail.Subject);
        Assert.True(Assert.Single(mail.Calendar).IsCancelled);
        Assert.DoesNotContain("30日內失效之補休", Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);
        memory.Add(Tuesday, Kept(notices));
        Assert.Empty(Night(Tuesday.AddDays(6), memory, soon, refused));
    }

    [Fact]
    public void Who_does_not_meet_the_conditions_is_told_of_a_grant_too_and_of_both()
    {
        var missed = With(Award, Verdict.Missed);
        var mail = Assert.Single(Night(Tuesday, Told(missed), missed, Granted).Staff());
        Assert.Equal("【數位學習】107年度「完成組裝課程及業務相關課程之嘉獎」，機關核定", mail.Subject);
        Assert.Contains("查核結果：不符合", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_what_is_decided_is_asked_of_nobody()
    {
        var doubt = SampleNight.Node(FindingVerdict.Unknown, "起迄時間均為公餘時間", "無班表") with { Lacks = FeedKind.Attendance };
        var open = SampleNight.Row(Wang, SampleNight.Commendation, Verdict.Unknown, doubt);
        Assert.Contains("待查", Assert.Single(Night(Monday, new MailMemory(), open).Staff()).Subject, StringComparison.Ordinal);
        var decided = Assert.Single(Night(Monday, new MailMemory(), open, Granted).Staff());
        Assert.Contains("機關核定", decided.Subject, StringComparison.Ordinal);
        Assert.Empty(Night(Tuesday, Remember(Monday, decided), open, Granted).Staff());
    }

    [Fact]
    public void A_result_that_does_not_hold_any_more_comes_before_what_people_decided()
    {
        var missed = With(Award, Verdict.Missed);
        var mail = Assert.Single(Night(Tuesday, Told(Award), missed, Granted).Staff());
        Assert.Equal("【數位學習】更正：107年度嘉獎1次改為「不符合」", mail.Subject);
        Assert.Contains("人事決定：107年8月20日核定1（人事室）：符合計畫規定", mail.Text, StringComparison.Ordinal);
        Assert.Empty(Night(Tuesday.AddDays(1), Remember(Tuesday, mail), missed, Granted).Staff());
    }

    [Fact]
    public void What_was_decided_before_the_first_night_of_a_plan_is_no_news_of_it()
    {
        var terms = Terms(SampleNight.FactsWith(decisions: [Granted]), Monday, new MailMemory())
            with
        { FirstNightPlans = new HashSet<string> { "kaohsiung-107" } };
        var first = Assert.Single(NoticePolicy.Compose(terms, [New(Award)]));
        Assert.Equal(NoticeKind.Personnel, first.Kind);
        Assert.DoesNotContain("人事決定（", first.Text, StringComparison.Ordinal);
        Assert.Empty(Night(Tuesday, Remember(Monday, first), Award, Granted).Personnel());
    }

    [Fact]
    public void Who_is_not_to_be_written_to_hears_of_no_decision()
    {
        var terms = Terms(SampleNight.FactsWith(decisions: [Granted]), Monday, new MailMemory());
        var unreleased = new NoticeTerms(Monday, terms.Facts, terms.Memory,
            new ReleaseBook([], Monday, new Dictionary<string, DateOnly>(), null, new Dictionary<string, DateOnly>()));
        Assert.Empty(NoticePolicy.Compose(unreleased, [Same(Award)]).Staff());
        Assert.Contains("核定嘉獎1次", Assert.Single(NoticePolicy.Compose(unreleased, [Same(Award)]).Personnel()).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_decisions_than_one_mail_can_remember_are_told_the_night_after()
    {
        var people = Enumerable.Range(1, 1_600).Select(i => SampleNight.Person(i, $"員{i}")).ToList();
        HumanDecision[] decided = [.. people.Select(p => Granted with { Employee = p.Number })];
        DecisionChange[] changes = [.. people.Select(p => Same(SampleNight.EligibleCommendation(p)))];
        var facts = SampleNight.FactsWith(decisions: decided);
        var first = Assert.Single(NoticePolicy.Compose(Terms(facts, Monday, new MailMemory()), changes).Personnel());
        Assert.True(ToldLine.Write(first.Told).Length <= 32_000);
        var second = Assert.Single(NoticePolicy.Compose(Terms(facts, Tuesday, Remember(Monday, first)), changes).Personnel());
        Assert.Contains("異動100筆", second.Subject, StringComparison.Ordinal);
        var memory = Remember(Monday, first);
        memory.Add(Tuesday, Kept([second]));
        Assert.Empty(NoticePolicy.Compose(Terms(facts, Tuesday.AddDays(1), memory), changes).Personnel());
    }

    [Fact]
    public void A_night_after_news_that_has_nothing_new_says_nothing()
    {
        var missed = With(Award, Verdict.Missed);
        var other = SampleNight.EligibleCommendation(SampleNight.Person(2, "林小美")); // still to be proposed: an open task
        var first = NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday, new MailMemory()), [After(Award, missed), Same(other)]);
        Assert.Contains("異動1筆", Assert.Single(first.Personnel()).Subject, StringComparison.Ordinal);
        Assert.Empty(NoticePolicy.Compose(Terms(SampleNight.Facts(), Tuesday, Remember(Monday, first)), [Same(missed), Same(other)])
            .Personnel());
    }

    [Fact]
    public void Tasks_that_a_rest_day_kept_silent_are_told_on_the_workday()
    {
        var (sunday, other) = (Monday.AddDays(-1), SampleNight.EligibleCommendation(SampleNight.Person(2, "林小美")));
        var first = NoticePolicy.Compose(Terms(SampleNight.Facts(), sunday, new MailMemory()),
            [After(Award, With(Award, Verdict.Missed)), Same(other)]);
        Assert.DoesNotContain("待提報", Assert.Single(first.Personnel()).Text, StringComparison.Ordinal);
        var second = NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday, Remember(sunday, first)),
            [Same(With(Award, Verdict.Missed)), Same(other)]);
        Assert.Contains("待提報", Assert.Single(second.Personnel()).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<ToldLine> Kept(IEnumerable<Notice> notices) =>
        notices.SelectMany(n => ToldLine.Read(ToldLine.Write(n.Told)));
}
