using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Notices;
using LearningHours.Tests.Core.Results;
using static LearningHours.Tests.Core.Notices.SampleChanges;

namespace LearningHours.Tests.Core.Notices;

/// <summary>Reminders, advice and copies: who gets them, when, and who does not.</summary>
public class WhoIsToldTests
{
    private const string Roster = "員工編號,身分證字號,姓名,機關代碼,單位,職稱,人員類別,官等,電子郵件";
    private static readonly DateOnly Monday = new(2018, 9, 3);

    private static TextNight Night() => new TextNight("高雄市").Without("roster")
        .Add("roster", Roster, $"E001,{TextNight.Id(1)},王小明,A1,企劃科,科員,編制內,薦任,e001@test.example")
        .Add("attendance", TextNight.Attendance);

    private static Notice? Mail(TextNight night, string plan, string entitlement, DateOnly asOf, MailMemory? memory = null)
    {
        var facts = night.Facts();
        var decision = Evaluator.Evaluate(TextNight.Plan(plan), facts, asOf, findings: true).Single(d => d.Entitlement.Id == entitlement);
        return NoticePolicy.Compose(Terms(facts, asOf, memory ?? new MailMemory()), [Same(decision)]).Staff().SingleOrDefault();
    }

    /// <summary>The set has ten courses of an hour each; the window ends on Friday, 107年8月31日.</summary>
    [Theory]
    [InlineData(6, "2018-08-01", false)]
    [InlineData(5, "2018-08-01", true)]
    [InlineData(4, "2018-08-01", true)]
    [InlineData(5, "2018-07-31", false)]
    [InlineData(5, "2018-08-02", true)]
    [InlineData(5, "2018-08-31", true)]
    [InlineData(5, "2018-09-03", false)]
    public void Who_is_half_way_is_reminded_of_the_end_of_the_window_while_it_is_near_and_open(int missing, string day, bool told)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var titles = plan.Sets.Single(s => s.Id == "bundle").Courses.Take(missing).Select(c => c.Title);
        var night = Night().LearnSet(1, plan, "bundle", "2018-05-08 20:00:00- 2018-05-08 21:00:00", [.. titles]);
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var mail = Mail(night, plan.Id, "comp-leave", asOf);
        Assert.Equal(told, mail is not null);
        if (mail is null) return;
        Assert.Contains("尚未完成，107年8月31日（五）止", mail.Subject, StringComparison.Ordinal);
        Assert.True(mail.HoldsAdvice);
        Assert.Null(Mail(night, plan.Id, "comp-leave", asOf, Remember(asOf, mail)));
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void The_last_day_to_apply_is_reminded_of_from_thirty_days_before_until_it_is_over(int days, bool told)
    {
        var award = Same(SampleNight.EligibleCommendation(SampleNight.Person(1, "王小明"))
            .Rewarded(r => r with { ApplyBy = Monday.AddDays(days) }));
        Assert.Equal(told, NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday, award), [award]).Staff().Any());
    }

    [Fact]
    public void Who_would_give_a_better_award_away_reads_to_wait_and_nothing_of_applying()
    {
        var plan = TextNight.Plan("kaohsiung-103");
        const string saturday = "2014-05-10 09:00:00- 2014-05-10 18:00:00";
        var night = Night().LearnSet(1, plan, "main-recommended", saturday).LearnSet(1, plan, "side-2", saturday);
        var mail = Mail(night, plan.Id, "commendation", new DateOnly(2014, 6, 3));
        Assert.NotNull(mail);
        Assert.Contains("等一等：較高獎勵仍可達成", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("下一步", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("應備文件", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_says_when_it_was_checked_and_up_to_when_each_source_came()
    {
        var facts = SampleNight.Facts([], received: new Dictionary<bool, DateOnly>
        {
            [true] = new DateOnly(2018, 8, 31),
            [false] = new DateOnly(2018, 9, 5),
        });
        var leave = Same(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明")));
        foreach (var notice in NoticePolicy.Compose(Terms(facts, Monday, new MailMemory()), [leave]))
        {
            // A night does not read files that arrive after it, so no future day is named.
            Assert.Contains("查核日107年9月3日（星期一）；學習紀錄收檔：終身學習入口網107年8月31日、學習平臺107年9月3日", notice.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("資料截至", notice.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_poor_feed_and_a_held_night_are_a_line_to_the_unit_that_comes_without_anything_else()
    {
        var leave = Same(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明")));
        var quiet = Terms(SampleNight.Facts(), Monday, leave);
        Assert.Empty(NoticePolicy.Compose(quiet, [leave]).Personnel());
        var poor = Assert.Single(NoticePolicy.Compose(quiet with { PoorFeeds = ["差勤資料（attendance）可能過時"] }, [leave]).Personnel());
        Assert.Contains("差勤資料（attendance）可能過時", poor.Text, StringComparison.Ordinal);
        var held = Assert.Single(NoticePolicy.Compose(quiet with { HeldNights = [Monday.AddDays(-3)] }, [leave]).Personnel());
        Assert.Contains("107年8月31日查核因資料異常保留", held.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "E009")] // nobody is 主管 of the unit
    [InlineData("人事科", "E009")] // 主管 of another unit
    [InlineData("企劃科", "E008")]
    public void Where_a_unit_has_no_head_the_agencys_head_gets_the_copy(string unit, string to)
    {
        var soon = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明")).Rewarded(
            r => r with { UseBy = Monday.AddDays(7), FirstLapse = Monday.AddDays(7), LastUsableDay = Monday.AddDays(7) });
        var head = SampleNight.Person(8, "陳科長", supervisor: true);
        var ofUnit = new Employee(head.Number, head.Person, [head.Services[0] with { Unit = unit }]);
        var facts = SampleNight.Facts([], employees: [ofUnit, SampleNight.Person(9, "林局長")], head: "E009");
        var copy = Assert.Single(NoticePolicy.Compose(Terms(facts, Monday, Same(soon)), [Same(soon)]), n => n.Kind == NoticeKind.Head);
        Assert.Equal($"{to.ToLowerInvariant()}@test.example", copy.To);
    }

    /// <summary>The copy names people and their leave: it goes to nobody who has left, to no address of a row that was refused, and not to
    /// one that takes no mail, as long as another head can have it.</summary>
    [Theory]
    [InlineData("left", "e009@test.example")]
    [InlineData("no address", "e009@test.example")]
    [InlineData("bounced", "e009@test.example")]
    [InlineData("refused", "e009@test.example")]
    [InlineData("second", "e007@test.example")]
    [InlineData("all", null)]
    [InlineData("under another number", null)]
    public void A_head_who_cannot_be_told_is_passed_over(string why, string? to)
    {
        var soon = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明")).Rewarded(
            r => r with { UseBy = Monday.AddDays(7), FirstLapse = Monday.AddDays(7), LastUsableDay = Monday.AddDays(7) });
        var (head, ofAgency) = (SampleNight.Person(8, "陳科長", supervisor: true), SampleNight.Person(9, "林局長"));
        head = why switch
        {
            "left" or "all" or "second" => With(head, s => s with { Left = Monday }),
            "no address" => With(head, static s => s with { Email = "" }),
            "refused" => With(head, static s => s with { Doubts = ServiceDoubts.Refused }),
            "under another number" => With(head, static s => s with { IsSupervisor = false }),
            _ => head,
        };
        if (why == "all") ofAgency = With(ofAgency, s => s with { Left = Monday });
        if (why == "under another number") ofAgency = new Employee("E009", soon.Employee.Person, [.. ofAgency.Services]);
        List<Employee> employees = [head, ofAgency];
        if (why == "second") employees.Add(SampleNight.Person(7, "張副科長", supervisor: true));
        var terms = Terms(SampleNight.Facts([], employees: employees, head: "E009"), Monday, Same(soon));
        if (why == "bounced") terms = terms with { Undeliverable = new HashSet<string> { "e008@test.example" } };
        Assert.Equal(to, NoticePolicy.Compose(terms, [Same(soon)]).SingleOrDefault(static n => n.Kind == NoticeKind.Head)?.To);

        static Employee With(Employee of, Func<Employment, Employment> change) =>
            new(of.Number, of.Person, [.. of.Services.ToArray().Select(change)]);
    }

    [Fact]
    public void Of_more_people_without_an_address_than_a_mail_lists_it_says_that_the_rest_follow()
    {
        var changes = Enumerable.Range(1, 60).Select(
            i => New(SampleNight.EligibleCommendation(SampleNight.Person(i, $"王{i}", email: "")))).ToList();
        var mail = Assert.Single(NoticePolicy.Compose(Terms(SampleNight.Facts(), Monday, new MailMemory()), changes).Personnel());
        Assert.Contains("列出50筆，全部60筆；所列處理後，其餘於次日列出。", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_serves_two_agencies_is_named_to_each_with_the_number_that_is_its_own()
    {
        var here = SampleNight.Person(1, "王小明", email: "");
        var there = SampleNight.Renumbered(SampleNight.Person(1, "王小明", SampleNight.OtherOffice.Code), "E900");
        var terms = Terms(SampleNight.Facts(), Monday, new MailMemory()) with { SetAside = new HashSet<string> { "e001@test.example" } };
        var mails = NoticePolicy.Compose(terms, [New(SampleNight.EligibleCommendation(here)), New(SampleNight.EligibleCommendation(there))])
            .Personnel().ToDictionary(m => m.To);
        Assert.DoesNotContain("E900", mails["personnel@test.example"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("E001", mails["personnel@sample.example"].Text, StringComparison.Ordinal);
        Assert.Contains("寄送結果不明", mails["personnel@sample.example"].Text, StringComparison.Ordinal);
    }
}
