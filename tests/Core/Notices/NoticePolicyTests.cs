using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Notices;
using LearningHours.Results;
using LearningHours.Tests.Core.Results;
using static LearningHours.Tests.Core.Notices.SampleChanges;

namespace LearningHours.Tests.Core.Notices;

public class NoticePolicyTests
{
    private static readonly DateOnly Monday = new(2018, 9, 3);
    private static readonly Decision Leave = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"));

    private static NoticeTerms OnMonday(params DecisionChange[] mailed) => Terms(SampleNight.Facts(), Monday, mailed);

    private static NoticeTerms Unreleased(DateOnly night, params Release[] releases) =>
        new(night, SampleNight.Facts(), new MailMemory(), Book(night, releases));

    private static ReleaseBook Book(DateOnly night, Release[] releases, int? autoDays = null, DateOnly? braked = null) => new(
        releases, night, new Dictionary<string, DateOnly> { ["kaohsiung-107"] = Monday }, autoDays,
        braked is { } since ? new Dictionary<string, DateOnly> { ["kaohsiung-107"] = since } : []);

    private static Release Row(string agency, DateOnly date) => new("kaohsiung-107", agency, date, "人事處", default);

    [Fact]
    public void On_the_first_night_of_a_plan_personnel_units_read_who_it_concerns_and_staff_nothing()
    {
        var notices = NoticePolicy.Compose(OnMonday() with { FirstNightPlans = new HashSet<string> { "kaohsiung-107" } },
            [New(SampleNight.EligibleCommendation(SampleNight.Person(1, "王小明")))]);
        var mail = Assert.Single(notices);
        Assert.Equal((NoticeKind.Personnel, "personnel@test.example"), (mail.Kind, mail.To));
        Assert.Equal("【數位學習】高雄市政府測試局：107年度首次查核摘要，請確認後開始通知同仁", mail.Subject);
        Assert.Contains("王小明（E001）企劃科：107年度嘉獎1次", mail.Text, StringComparison.Ordinal);
        Assert.Contains("在 releases 資料增列一列（計畫kaohsiung-107、機關代碼397010000A", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Until_a_plan_is_released_no_staff_are_written_to_and_the_unit_reads_why()
    {
        var notices = NoticePolicy.Compose(Unreleased(Monday.AddDays(1)), [New(Leave)]);
        Assert.Empty(notices.Staff());
        Assert.Contains("尚未放行，同仁未收到個人通知", Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", -1, 0)]
    [InlineData("", 0, 1)]
    [InlineData("", 1, 1)]
    [InlineData("397010000A", 0, 1)]
    [InlineData("397020000A", 0, 0)]
    public void A_release_counts_from_its_date_on_for_its_agency_or_for_all(string agency, int daysAfter, int mails)
    {
        var date = Monday.AddDays(1);
        Assert.Equal(mails, NoticePolicy.Compose(Unreleased(date.AddDays(daysAfter), Row(agency, date)), [Same(Leave)]).Staff().Count());
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void A_plan_is_released_by_itself_after_the_days_that_are_set(int daysAfter, bool released) =>
        Assert.Equal(released, Book(Monday.AddDays(daysAfter), [], autoDays: 3).Allows("kaohsiung-107", "X"));

    [Fact]
    public void Without_the_setting_a_plan_is_never_released_by_itself() =>
        Assert.False(Book(Monday.AddDays(300), []).Allows("kaohsiung-107", "X"));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void After_a_mass_change_only_a_newer_release_counts(int days, bool released)
    {
        var braked = Monday.AddDays(5);
        Assert.Equal(released, Book(braked.AddDays(10), [Row("", braked.AddDays(days))], autoDays: 1, braked: braked).Allows(
            "kaohsiung-107", "X"));
    }

    [Fact]
    public void A_mass_change_is_more_than_the_share_and_more_than_the_floor()
    {
        static int Found(int changed, int floor)
        {
            var mass = new MassChange(0.1, floor);
            foreach (var i in Enumerable.Range(1, 100))
                mass.Add(i <= changed ? New(SampleNight.EligibleLeave(SampleNight.Person(i, $"員{i}")))
                    : Same(SampleNight.EligibleLeave(SampleNight.Person(i, $"員{i}"))));
            return mass.Found.Count;
        }
        Assert.Equal((0, 1, 1, 0), (Found(10, 5), Found(11, 5), Found(11, 10), Found(11, 11)));
    }

    [Fact]
    public void A_statement_comes_once_and_the_night_after_says_nothing_more()
    {
        var first = NoticePolicy.Compose(OnMonday(), [New(Leave)]);
        var told = Assert.Single(first.Staff());
        Assert.Empty(NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday.AddDays(1), Remember(Monday, first)), [Same(Leave)]));
        // And what was never mailed is sent as soon as it can be, although the decision is an old one.
        Assert.Equal(told.Subject, Assert.Single(NoticePolicy.Compose(OnMonday(), [Same(Leave)]).Staff()).Subject);
    }

    [Fact]
    public void Only_what_was_mailed_is_corrected()
    {
        var missed = With(Leave, Verdict.Missed);
        Assert.Empty(NoticePolicy.Compose(OnMonday(), [After(Leave, missed)]).Staff());
        Assert.Single(NoticePolicy.Compose(OnMonday(After(Leave, missed)), [After(Leave, missed)]).Staff());
        // A correction that was due on a night that told nobody is still told later.
        Assert.Single(NoticePolicy.Compose(OnMonday(After(Leave, missed)), [Same(missed)]).Staff());
    }

    [Theory]
    [InlineData(31, 0)]
    [InlineData(30, 1)]
    [InlineData(29, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public void The_last_day_for_leave_is_reminded_of_from_thirty_days_before_until_it_is_over(int days, int mails) =>
        Assert.Equal(mails, NoticePolicy.Compose(OnMonday(Same(Lapsing(days))), [Same(Lapsing(days))]).Staff().Count());

    [Fact]
    public void Each_milestone_is_reminded_of_once_and_a_night_that_was_missed_is_made_up()
    {
        var last = Monday.AddDays(31);
        var leave = Leave.Rewarded(r => r with { UseBy = last, FirstLapse = last, LastUsableDay = last });
        var memory = MemoryOf(Monday.AddDays(-1), [Same(leave)]);
        var reminded = new List<int>();
        for (var days = 31; days >= 0; days--)
        {
            if (days is 14 or 13) continue; // no night ran
            var night = last.AddDays(-days);
            foreach (var notice in NoticePolicy.Compose(Terms(SampleNight.Facts(), night, memory), [Same(leave)]).Staff())
            {
                reminded.Add(days);
                memory.Add(night, notice.Told);
            }
        }
        // The nights 14 and 13 days before were missed and followed by a weekend and a holiday: the first workday makes up for them.
        Assert.Equal([30, 9, 7, 1], reminded);
    }

    [Fact]
    public void What_a_statement_says_of_a_near_day_is_not_said_again()
    {
        var leave = Lapsing(10);
        var first = Assert.Single(NoticePolicy.Compose(OnMonday(), [New(leave)]).Staff());
        Assert.Empty(NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday.AddDays(1), Remember(Monday, first)), [Same(leave)]).Staff());
        Assert.Single(NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday.AddDays(3), Remember(Monday, first)), [Same(leave)]).Staff());
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_used_up_or_decided()
    {
        var leave = Lapsing(7);
        var facts = SampleNight.FactsWith([new LeaveUse("E001", "kaohsiung-107", null, Monday.AddDays(-1), Hours.Whole(4), default)]);
        Assert.Empty(NoticePolicy.Compose(Terms(facts, Monday, Same(leave)), [Same(leave)]).Staff());
        var award = SampleNight.EligibleCommendation(SampleNight.Person(1, "王小明")).Rewarded(r => r with { ApplyBy = Monday.AddDays(7) });
        var decided = SampleNight.FactsWith(
            decisions: [new HumanDecision("E001", "kaohsiung-107", "commendation", true, "1", Monday.AddDays(-4), "人事處", "核定", default)]);
        var told = NoticePolicy.Compose(Terms(decided, Monday.AddDays(-3), new MailMemory()), [Same(award)]);
        Assert.Empty(NoticePolicy.Compose(Terms(decided, Monday, Remember(Monday.AddDays(-3), told)), [Same(award)]).Staff());
        Assert.Single(NoticePolicy.Compose(OnMonday(Same(award)), [Same(award)]).Staff());
    }

    [Theory]
    [InlineData("2018-09-01", 2, 0)] // Saturday
    [InlineData("2018-09-01", 1, 1)]
    [InlineData("2018-09-03", 2, 1)]
    public void On_a_rest_day_only_what_is_due_tomorrow_is_mailed(string day, int days, int mails)
    {
        var night = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var last = night.AddDays(days);
        var leave = Leave.Rewarded(r => r with { UseBy = last, FirstLapse = last, LastUsableDay = last });
        var found = NoticePolicy.Compose(Terms(SampleNight.Facts(), night, Same(leave)), [Same(leave)]).Staff().ToList();
        Assert.Equal(mails, found.Count);
        Assert.All(found.Where(_ => days == 1), n => Assert.Equal((true, night), (n.IsUrgent, n.NotBefore)));
    }

    [Fact]
    public void Who_wants_no_advice_gets_results_and_corrections_and_nothing_else()
    {
        var doubt = SampleNight.Node(FindingVerdict.Unknown, "起迄時間均為公餘時間", "無班表") with { Lacks = FeedKind.Attendance };
        var question = New(SampleNight.Row(Leave.Employee, SampleNight.Leave, Verdict.Unknown, doubt));
        var refuses = Refusing(SampleNight.Facts());
        Assert.Single(NoticePolicy.Compose(OnMonday(), [question]).Staff());
        Assert.Empty(NoticePolicy.Compose(Terms(refuses, Monday, new MailMemory()), [question]).Staff());
        Assert.Single(NoticePolicy.Compose(Terms(refuses, Monday, new MailMemory()), [New(Leave)]).Staff());
        Assert.Single(NoticePolicy.Compose(Terms(refuses, Monday, After(Leave, With(Leave, Verdict.Missed))),
            [After(Leave, With(Leave, Verdict.Missed))]).Staff());
    }

    [Fact]
    public void Where_only_the_office_can_help_nobody_is_told_to_learn_again()
    {
        var doubt = SampleNight.Node(FindingVerdict.Unknown, "起迄時間均為公餘時間", "無班表") with { Lacks = FeedKind.Attendance };
        var mail = Assert.Single(NoticePolicy
            .Compose(OnMonday(), [New(SampleNight.Row(Leave.Employee, SampleNight.Leave, Verdict.Unknown, doubt))]).Staff());
        Assert.Equal("【數位學習】107年度「公餘時間完成組裝課程之補休」待查，請人事單位補資料，您不必重修", mail.Subject);
        Assert.Contains("暫勿重修", mail.Text, StringComparison.Ordinal);
        var list = SampleNight.Node(FindingVerdict.Unknown, "名單", "待補名單") with { Lacks = FeedKind.Lists };
        Assert.Empty(NoticePolicy.Compose(OnMonday(), [New(SampleNight.Row(Leave.Employee, SampleNight.Leave, Verdict.Unknown, list))])
            .Staff());
    }

    [Fact]
    public void A_missing_fact_is_one_row_with_all_whom_it_settles()
    {
        var flag = SampleNight.Node(FindingVerdict.Unknown, "業務相關30小時", "待查") with
        {
            Lacks = FeedKind.CourseFlags,
            Records = [new FindingRecord("災害防救演練（2小時）", SampleNight.Time("2018-02-13 19:31:17"), SampleNight.Time("2018-02-13 20:02:00"),
                new FactSource("hours/a.csv", 3), "待查", RecordUse.Open) { Course = "災害防救演練" }],
        };
        var unit = Assert.Single(NoticePolicy
            .Compose(OnMonday(), [.. Enumerable.Range(1, 2).Select(
                i => New(SampleNight.Row(SampleNight.Person(i, $"員{i}"), SampleNight.Commendation, Verdict.Unknown, flag)))]).Personnel());
        Assert.Contains("請設定「災害防救演練」是否與業務相關：影響2人：員1（E001）、員2（E002）", unit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Advance_leave_is_tracked_until_its_proof_is_there()
    {
        var facts = SampleNight.FactsWith([new LeaveUse("E001", "kaohsiung-107", null, Monday.AddDays(-5), Hours.Whole(2), default)]);
        var open = SampleNight.Leave with { Window = SampleNight.Leave.Window with { To = Monday.AddDays(20) } };
        var pending = Same(SampleNight.Row(Leave.Employee, open, Verdict.NotYet));
        var notices = NoticePolicy.Compose(Terms(facts, Monday, new MailMemory()), [pending]);
        var mail = Assert.Single(notices.Staff());
        Assert.Equal("【數位學習】先行補休2小時，請補送學習時數證明", mail.Subject);
        Assert.Contains("先行補休待補證明", Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);
        var memory = Remember(Monday, mail);
        Assert.Empty(NoticePolicy.Compose(Terms(facts, Monday.AddDays(1), memory), [pending]).Staff());
        Assert.Single(NoticePolicy.Compose(Terms(facts, Monday.AddDays(7), memory), [pending]).Staff()); // 13 days before the end
        Assert.DoesNotContain("先行補休", Assert.Single(
            NoticePolicy.Compose(Terms(facts, Monday.AddDays(7), memory), [New(Leave)]).Staff()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Lapsing_leave_is_copied_to_the_head_of_the_unit_else_of_the_agency_and_never_to_oneself()
    {
        var head = SampleNight.Person(9, "陳科長", supervisor: true);
        var leave = Lapsing(7);
        var copy = Assert.Single(NoticePolicy.Compose(Terms(SampleNight.Facts([head]), Monday, Same(leave)), [Same(leave)]),
            n => n.Kind == NoticeKind.Head);
        Assert.Equal("e009@test.example", copy.To);
        Assert.Contains("王小明（E001）企劃科：補休剩4小時（已休時數未提供），最晚107年9月10日（一）請休（還有7天）", copy.Text, StringComparison.Ordinal);
        var own = leave with { Employee = head, Employment = head.Services[0] };
        Assert.DoesNotContain(NoticePolicy.Compose(Terms(SampleNight.Facts([head]), Monday, Same(own)), [Same(own)]),
            n => n.Kind == NoticeKind.Head);
    }

    [Fact]
    public void Each_personnel_unit_hears_of_its_own_people_only()
    {
        var elsewhere = SampleNight.EligibleCommendation(SampleNight.Person(3, "陳大文", SampleNight.OtherOffice.Code));
        var mails = NoticePolicy.Compose(OnMonday(), [New(SampleNight.EligibleCommendation(Leave.Employee)), New(elsewhere)]).Personnel()
            .ToDictionary(m => m.To);
        Assert.Equal(2, mails.Count);
        Assert.DoesNotContain("陳大文", mails["personnel@test.example"].Text + mails["personnel@test.example"].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", mails["personnel@sample.example"].Text + mails["personnel@sample.example"].Html,
            StringComparison.Ordinal);
        Assert.Contains("陳大文", mails["personnel@sample.example"].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@b@c.example")]
    [InlineData("a@b.example\r\nBcc: x@y.example")]
    public void Who_has_no_usable_address_is_named_to_the_personnel_unit(string email)
    {
        var notices = NoticePolicy.Compose(OnMonday(), [New(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明", email: email)))]);
        Assert.Empty(notices.Staff());
        Assert.Contains("王小明（E001）企劃科：名冊無可用之電子郵件地址", Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_mail_does_not_reach_is_named_to_the_unit_and_told_once_the_address_is_another()
    {
        var terms = OnMonday() with { Undeliverable = new HashSet<string> { "e001@test.example" } };
        var notices = NoticePolicy.Compose(terms, [New(Leave)]);
        Assert.Empty(notices.Staff());
        Assert.Contains("王小明（E001）企劃科：先前通知無法寄達", Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);
        Assert.Single(NoticePolicy.Compose(terms, [New(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明", email: "new@test.example")))])
            .Staff());
    }

    [Theory]
    [InlineData("2018-09-19", 0)]
    [InlineData("2018-09-20", 1)]
    [InlineData("2018-09-21", 1)] // the night of the 20th may have been held
    [InlineData("2018-10-21", 0)] // the 20th is a Saturday
    [InlineData("2018-10-22", 1)]
    public void Without_news_personnel_units_are_written_to_once_a_month(string night, int mails)
    {
        var on = DateOnly.ParseExact(night, "yyyy-MM-dd");
        var digests = NoticePolicy.Compose(Terms(SampleNight.Facts(), on, Same(Leave)), [Same(Leave)]).Personnel().ToList();
        Assert.Equal(mails, digests.Count);
        foreach (var digest in digests)
            Assert.Empty(NoticePolicy.Compose(Terms(SampleNight.Facts(), on.AddDays(1), Remember(on, digest)), [Same(Leave)]).Personnel());
    }

    [Fact]
    public void A_digest_that_says_what_the_last_one_said_is_not_sent()
    {
        var award = Same(SampleNight.EligibleCommendation(Leave.Employee));
        var first = NoticePolicy.Compose(OnMonday(), [award]);
        Assert.Single(first.Personnel());
        Assert.Empty(NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday.AddDays(1), Remember(Monday, first)), [award]));
    }

    [Fact]
    public void Long_lists_are_cut_in_the_mail_and_say_so()
    {
        var mail = Assert.Single(NoticePolicy
            .Compose(OnMonday(), [.. Enumerable.Range(1, 51).Select(
                i => Same(SampleNight.EligibleCommendation(SampleNight.Person(i, $"員{i}"))))]).Personnel());
        Assert.Contains("員50（", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("員51（", mail.Text, StringComparison.Ordinal);
        Assert.Contains("列出50筆，全部51筆見敘獎建議名冊.csv。", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_ever_said_to_be_granted() =>
        Assert.All(MailsOfEachKind.All().Values, n => Assert.DoesNotContain("已核定", n.Subject + n.Text + n.Html, StringComparison.Ordinal));

    [Fact]
    public void The_same_night_saying_the_same_gives_the_same_keys_and_anything_else_gives_others()
    {
        static string[] Keys(DateOnly night, Decision decision) =>
            [.. NoticePolicy.Compose(Terms(SampleNight.Facts(), night, new MailMemory()), [New(decision)]).Select(n => n.Key)];
        var keys = Keys(Monday, Leave);
        Assert.Equal(2, keys.Distinct().Count());
        Assert.Equal(keys, Keys(Monday, Leave with { Finding = null }));
        Assert.Empty(keys.Intersect(Keys(Monday.AddDays(1), Leave)));
        Assert.Empty(keys.Intersect(Keys(Monday, Leave.Rewarded(r => r with { Amount = 3 }))));
        Assert.All(keys, key => Assert.Matches("^20180903-(staff|personnel)-[0-9a-f]{32}$", key));
    }

    [Fact]
    public void A_told_line_is_named_by_plan_version_person_event_target_and_milestone()
    {
        var line = Assert.Single(NoticePolicy.Compose(OnMonday(Same(Lapsing(7))), [Same(Lapsing(7))]).Staff()).Told[0];
        Assert.Equal("kaohsiung-107|1|E001|comp-leave:lastDay|2018-09-10|7", line.Key);
    }

    private static Decision Lapsing(int days) =>
        Leave.Rewarded(r => r with
        {
            UseBy = Monday.AddDays(days),
            FirstLapse = Monday.AddDays(days),
            LastUsableDay = Monday.AddDays(days)
        });

    private static FactBook Refusing(FactBook facts) => new()
    {
        Present = facts.Present,
        Employees = facts.Employees,
        Agencies = facts.Agencies,
        Calendar = facts.Calendar,
        Courses = facts.Courses,
        Flags = facts.Flags,
        Ledger = facts.Ledger,
        Preferences = new Dictionary<string, bool> { ["E001"] = false },
    };
}
