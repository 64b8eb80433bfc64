using LearningHours.Evaluation;
using LearningHours.Notices;
using LearningHours.Results;
using LearningHours.Tests.Results;
using static LearningHours.Tests.Notices.SampleChanges;

namespace LearningHours.Tests.Notices;

public class NoticePolicyTests
{
    private static readonly Decision Leave = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"));

    [Fact]
    public void On_the_first_night_of_a_plan_personnel_get_counts_and_staff_get_nothing()
    {
        var notices = NoticePolicy.Compose(Night, [New(Leave)], SampleNight.Facts(), new HashSet<string> { "kaohsiung-107" }, "");
        var mail = Assert.Single(notices);
        Assert.Equal((NoticeKind.Personnel, "personnel@test.example"), (mail.Kind, mail.To));
        Assert.Equal("【數位學習】高雄市政府測試局107年9月1日首次查核摘要：高雄市政府107年度推動數位學習實施計畫", mail.Subject);
        Assert.Contains("公餘時間完成組裝課程之補休｜1｜0｜0｜0｜0", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_night_of_one_plan_does_not_silence_another()
    {
        var ticket = SampleNight.Row(Leave.Employee, SampleNight.Draw.Entitlements[0], Verdict.Eligible, plan: SampleNight.Draw).Rewarded(r => r with { Amount = 1, Unit = Plans.Unit.Ticket });
        var mail = Assert.Single(NoticePolicy.Compose(Night, [New(ticket), New(Leave)], SampleNight.Facts(), new HashSet<string> { "kaohsiung-107" }, "").Staff());
        Assert.Equal("【數位學習】您符合103年度抽獎機會1次", mail.Subject);
        Assert.DoesNotContain("107年度", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_personnel_unit_hears_of_its_own_people_only()
    {
        var elsewhere = SampleNight.EligibleLeave(SampleNight.Person(3, "陳大文", SampleNight.OtherOffice.Code));
        var mails = Compose(New(Leave), New(elsewhere)).Personnel().ToDictionary(m => m.To);
        Assert.Equal(2, mails.Count);
        Assert.Contains("王小明｜E001｜107年度公餘時間完成組裝課程之補休｜符合條件，得申請補休4小時", mails["personnel@test.example"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("陳大文", mails["personnel@test.example"].Text + mails["personnel@test.example"].Html, StringComparison.Ordinal);
        Assert.Contains("陳大文", mails["personnel@sample.example"].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@b@c.example")]
    [InlineData("a@b.example\r\nBcc: x@y.example")]
    public void Who_has_no_usable_address_is_named_to_the_personnel_unit(string email)
    {
        var notices = Compose(New(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明", email: email))));
        Assert.Empty(notices.Staff());
        Assert.Contains("王小明｜E001｜名冊無可用之電子郵件地址", Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_that_mail_did_not_reach_are_named_to_the_personnel_unit()
    {
        var notices = NoticePolicy.Compose(Night, [New(Leave)], SampleNight.Facts(), new HashSet<string>(), "", new HashSet<string> { "e001@test.example" });
        Assert.Contains("王小明｜E001｜先前通知無法寄達", Assert.Single(notices.Personnel()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-09-19", 0)]
    [InlineData("2018-09-20", 1)]
    [InlineData("2018-09-21", 0)]
    public void Without_news_personnel_units_are_written_to_once_a_month(string night, int mails) =>
        Assert.Equal(mails, NoticePolicy.Compose(DateOnly.ParseExact(night, "yyyy-MM-dd"), [Same(Leave)], SampleNight.Facts(), new HashSet<string>(), "").Count());

    [Fact]
    public void Long_lists_are_cut_in_the_mail_and_say_so()
    {
        var mail = Assert.Single(Compose([.. Enumerable.Range(1, 51).Select(i => New(SampleNight.EligibleLeave(SampleNight.Person(i, $"員{i}"))))]).Personnel());
        Assert.Contains("員50｜", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("員51｜", mail.Text, StringComparison.Ordinal);
        Assert.Contains("僅列前50筆，其餘請見清冊。", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_ever_said_to_be_granted()
    {
        var (changes, facts, night) = Everything();
        Assert.All(NoticePolicy.Compose(night, changes, facts, new HashSet<string>(), "https://results.example"), n => Assert.DoesNotContain("已核定", n.Subject + n.Text + n.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_night_saying_the_same_gives_the_same_keys_and_anything_else_gives_others()
    {
        string[] Keys(DateOnly night, params DecisionChange[] changes) => [.. NoticePolicy.Compose(night, changes, SampleNight.Facts(), new HashSet<string>(), "").Select(n => n.Key)];
        var keys = Keys(Night, New(Leave));
        Assert.Equal(2, keys.Distinct().Count());
        Assert.Equal(keys, Keys(Night, New(Leave with { Finding = null })));
        Assert.Empty(keys.Intersect(Keys(Night.AddDays(1), New(Leave))));
        Assert.Empty(keys.Intersect(Keys(Night, New(Leave.Rewarded(r => r with { Amount = 3 })))));
        Assert.All(keys, key => Assert.Matches("^20180901-(staff|personnel)-[0-9a-f]{32}$", key));
    }
}
