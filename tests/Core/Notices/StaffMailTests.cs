using LearningHours.Evaluation;
using LearningHours.Files;
using LearningHours.Tests.Results;
using static LearningHours.Tests.Notices.SampleChanges;

namespace LearningHours.Tests.Notices;

public class StaffMailTests
{
    private static readonly LearningHours.Facts.Employee Wang = SampleNight.Person(1, "王小明"), Lin = SampleNight.Person(2, "林小美");
    private static readonly Decision Leave = SampleNight.EligibleLeave(Wang), Commendation = SampleNight.EligibleCommendation(Wang);

    [Fact]
    public void Whoever_became_eligible_is_told_what_and_until_when()
    {
        var mail = Assert.Single(Compose(New(Leave)).Staff());
        Assert.Equal(("e001@test.example", "王小明"), (mail.To, mail.ToName));
        Assert.Equal("【數位學習】您符合107年度補休4小時，請於108年2月28日（星期四，含當日）前休畢", mail.Subject);
        Assert.Contains("最後可休上班日：108年2月27日（星期三，含當日）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("依據：陸四「最高得補休4小時」", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_plans_of_a_person_are_in_one_mail()
    {
        var ticket = SampleNight.Row(Wang, SampleNight.Draw.Entitlements[0], Verdict.Eligible, plan: SampleNight.Draw).Rewarded(r => r with { Amount = 1, Unit = Plans.Unit.Ticket });
        var mail = Assert.Single(Compose(New(ticket), New(Commendation), New(Leave)).Staff());
        Assert.Equal("【數位學習】您符合103年度抽獎機會1次、107年度嘉獎1次（建議敘獎）、補休4小時，補休請於108年2月28日（星期四，含當日）前休畢", mail.Subject);
    }

    [Fact]
    public void Two_services_of_one_person_are_one_mail()
    {
        var second = SampleNight.Renumbered(Wang, "E900");
        Assert.Single(Compose(New(Leave), New(SampleNight.EligibleLeave(second))).Staff());
    }

    [Fact]
    public void Nobody_is_written_to_whose_decisions_did_not_change() =>
        Assert.Empty(Compose(Same(Leave), After(Commendation with { Finding = null }, Commendation), New(With(SampleNight.EligibleLeave(Lin), Verdict.Missed))));

    [Fact]
    public void A_reversal_says_what_was_said_before_and_what_holds_now()
    {
        var mail = Assert.Single(Compose(After(Leave, With(Leave, Verdict.Missed))).Staff());
        Assert.Equal("【數位學習】更正：107年度補休4小時，查核結果由「符合」改為「不符合」", mail.Subject);
        Assert.Contains("前次結果：符合條件，得申請補休4小時；完成日107年8月31日（星期五）；最後使用日108年2月28日（星期四，含當日）；最後可休上班日108年2月27日（星期三，含當日）\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("目前結果：不符合\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("應符合：組裝課程10門全部完成；目前：已完成8門", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_amount_shows_both()
    {
        var mail = Assert.Single(Compose(After(Leave.Rewarded(r => r with { Amount = 3 }), Leave)).Staff());
        Assert.Equal("【數位學習】更正：您符合107年度補休4小時，請於108年2月28日（星期四，含當日）前休畢", mail.Subject);
        Assert.Contains("前次結果：符合條件，得申請補休3小時", mail.Text, StringComparison.Ordinal);
        Assert.Contains("目前結果：符合條件，得申請補休4小時", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_deadline_comes_before_the_use_of_the_leave()
    {
        var mail = Assert.Single(Compose(New(Leave.Rewarded(r => r with { ApplyBy = new DateOnly(2019, 2, 13) }))).Staff());
        Assert.Equal("【數位學習】您符合107年度補休4小時，請於108年2月13日（星期三，含當日）前申請", mail.Subject);
    }

    [Theory]
    [InlineData("2018-08-31", "，最後使用日107年8月31日（星期五）已過")]
    [InlineData("2018-09-01", "，請於107年9月1日（星期六，含當日）前休畢")]
    [InlineData("2018-09-02", "，請於107年9月2日（星期日，含當日）前休畢")]
    public void The_last_day_itself_is_still_in_time(string useBy, string ending) =>
        Assert.EndsWith("補休4小時" + ending, Assert.Single(Compose(New(Leave.Rewarded(r => r with { UseBy = DateOnly.ParseExact(useBy, "yyyy-MM-dd") }))).Staff()).Subject, StringComparison.Ordinal);

    [Theory]
    [InlineData("2018-08-31", false)]
    [InlineData("2018-09-01", true)]
    [InlineData("2018-09-02", true)]
    public void What_is_missing_is_told_while_the_window_is_open(string lastDay, bool told)
    {
        var open = SampleNight.Commendation with { Window = SampleNight.Commendation.Window with { To = DateOnly.ParseExact(lastDay, "yyyy-MM-dd") } };
        var mail = Assert.Single(Compose(New(Leave), New(SampleNight.Row(Wang, open, Verdict.NotYet))).Staff());
        Assert.Equal(told, mail.Text.Contains("應符合：組裝課程10門全部完成；目前：已完成8門（依據：陸四「最高得補休4小時」）", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_in_doubt_comes_with_what_would_settle_it()
    {
        var doubt = SampleNight.Node(FindingVerdict.Unknown, "起迄時間均為公餘時間", "差勤資料未提供") with { Lacks = FeedKind.Attendance };
        var mail = Assert.Single(Compose(After(With(Leave, Verdict.NotYet), SampleNight.Row(Wang, SampleNight.Leave, Verdict.Unknown, doubt))).Staff());
        Assert.Equal("【數位學習】107年度「公餘時間完成組裝課程之補休」查核結果：待查", mail.Subject);
        Assert.Contains("待查：差勤資料未提供；可提供資料者：服務機關人事單位（差勤資料）", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_records_that_did_not_count_ten_are_shown_and_the_rest_counted()
    {
        var finding = SampleNight.Node(FindingVerdict.Unmet, "甲", "乙") with { Records = [.. Enumerable.Range(0, 12).Select(i => new FindingRecord($"課{i}", default, SampleNight.Time("2018-02-13 13:31:17"), null, "上班時間內"))] };
        var text = Assert.Single(Compose(After(Leave, SampleNight.Row(Wang, SampleNight.Leave, Verdict.Missed, finding))).Staff()).Text;
        Assert.Contains("．「課9」107年2月13日（星期二）13:31:17：上班時間內\n　．其餘2筆紀錄請洽人事單位查詢\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("課10", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_is_escaped_in_HTML()
    {
        var mail = Assert.Single(Compose(New(SampleNight.EligibleLeave(SampleNight.Person(1, "<script>\"&王")))).Staff());
        Assert.Contains("&lt;script&gt;&quot;&amp;王 您好", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hant-TW\">", mail.Html, StringComparison.Ordinal);
    }
}
