namespace LearningHours.Tests.Core.Forms;

/// <summary>S1 附件2: as many rows as there are courses, completion times on the 24-hour clock, the running ledger.</summary>
public class CompletionLedgerFormTests
{
    private const string Period = "2014-05-10 13:05:00- 2014-05-10 19:07:59";

    [Theory]
    [InlineData("薦任", "main-recommended", "side-1", 11, 4)]
    [InlineData("委任", "main-delegated", "side-1", 12, 4)]
    [InlineData("簡任", "main-senior", "side-2", 16, 8)]
    [InlineData("委任", "main-delegated", "side-3", 23, 12)]
    public void Has_a_row_for_each_course_and_a_ledger_row_for_each_hour(string rank, string main, string side, int rows, int hours)
    {
        var form = FormNight.Files(Night(rank, main, side), "kaohsiung-103", FormNight.EndOf103).Form(1);
        var plan = TextNight.Plan("kaohsiung-103");
        var courses = plan.Sets.Single(s => s.Id == main).Courses.Concat(plan.Sets.Single(s => s.Id == side).Courses).ToList();
        Assert.Equal(rows, courses.Count);
        Assert.Equal(["已完成線上課程名稱、時數、日期及時間（須檢附時數證明）", "核章欄"], form.Tables[1][0]);
        Assert.Equal(
            courses.Select((c, i) => $"課程{i + 1}名稱：{c.Title}\n　　　時數：{c.Hours:0.##}小時\n　　　完成日期：103年5月10日\n　　　時間：19時07分（24小時制）"),
            form.Tables[1].Skip(1).Select(r => r[0]));
        Assert.All(form.Tables[1].Skip(1), r => Assert.Equal("申請人簽名：\n單位主管核章：\n人事單位核章：", r[1]));
        Assert.Contains($"補休使用登記（符合條件，得申請補休{hours}小時；每年以12小時為限）", form.Paragraphs);
        Assert.Equal(hours, form.Tables[2].Count - 1);
        Assert.All(form.Tables[2].Skip(1), (r, i) => Assert.Equal([$"{i + 1}", "", "", "", "", "", "", ""], r));
    }

    [Fact]
    public void The_best_tier_alone_is_shown_where_several_are_met()
    {
        var night = Night("薦任", "main-recommended", "side-1").LearnSet(1, TextNight.Plan("kaohsiung-103"), "side-2",
            "2014-05-11 13:05:00- 2014-05-11 19:07:59");
        var form = FormNight.Files(night, "kaohsiung-103", FormNight.EndOf103).Form(1);
        Assert.Equal(6 + 9, form.Tables[1].Count - 1);
    }

    [Fact]
    public void Leave_taken_runs_on_until_nothing_is_left()
    {
        var night = Night("薦任", "main-recommended", "side-2")
            .Add("leave-usage", "員工編號,計畫,申請日,補休日,時數", "E001,kaohsiung-103,2014-07-01,2014-07-08,4",
                "E001,kaohsiung-103,2014-07-01,2014-07-09,2.5");
        var form = FormNight.Files(night, "kaohsiung-103", FormNight.EndOf103).Form(1);
        var ledger = form.Tables[2].Skip(1).Select(r => string.Join('|', r[..5])).ToList();
        Assert.Equal(["1|103年7月8日|4|4|4", "2|103年7月9日|2.5|6.5|1.5", "3||||", "4||||"], ledger);
    }

    [Fact]
    public void Without_leave_usage_the_form_says_that_it_is_not_known() =>
        Assert.Contains("補休使用資料未提供", FormNight.Files(Night("薦任", "main-recommended", "side-1"), "kaohsiung-103", FormNight.EndOf103).Form(1)
            .All, StringComparison.Ordinal);

    private static TextNight Night(string rank, string main, string side)
    {
        var plan = TextNight.Plan("kaohsiung-103");
        return new TextNight("高雄市").Add("attendance", TextNight.Attendance).Person(1, rank: rank).LearnSet(1, plan, main, Period)
            .LearnSet(1, plan, side, Period);
    }
}
