using LearningHours.Intake;
using LearningHours.Plans;
using LearningHours.Tests.Core.Feeds;

namespace LearningHours.Tests.Core.Plans;

public class KnownNamesTests
{
    [Fact]
    public void A_name_that_no_plan_has_is_told_with_its_rows()
    {
        var facts = FeedNight.WithRoster()
            .Add("lists/l.csv", "清單,課程代碼,課程名稱\n臺南101附件4,,甲\ntainan-101/附件四,,甲\ntainan-101/附件四,,乙\nTAINAN-101／附件４,,甲\n")
            .Add("leave-usage/u.csv", "員工編號,計畫,申請日,補休日,時數\nE1,kaohsiung-107,,2018-09-10,4\nE1,kaohsiung107,,2018-09-11,4\n")
            .Add("decisions/d.csv",
                "員工編號,計畫,項目,決定,數量,日期,決定者,理由\nE1,kaohsiung-107,commendation,核定,1,2018-09-01,人事處,考核\nE1,kaohsiung-107,嘉獎令,核定,1,2018-09-01,"
                + "人事處,考核\n")
            .Add("applicants/a.csv", "活動,員工編號\n線上英語營（第1期）,E1\n英語營隊,E1\n").Read().Facts;
        var warnings = KnownNames.Unknown(facts, () => PlanCatalog.BuiltIn.Select(p => p.Plan!)).ToList();
        Assert.Equal([("L-NAME", 2), ("L-NAME", 1), ("U-NAME", 1), ("D-NAME", 1), ("Q-NAME", 1)], warnings.Select(w => (w.Code, w.Count)));
        Assert.Equal(["tainan-101/附件四", "臺南101附件4", "kaohsiung107", "kaohsiung-107／嘉獎令", "英語營隊"],
            warnings.Select(w => w.Text.Split('「', '」')[1]));
        Assert.Contains("lists/l.csv：", warnings[0].Text);
        Assert.Contains("第3列、第4列", warnings[0].Text);
        Assert.Contains("第3列（E1）", warnings[2].Text);
    }

    [Fact]
    public void Plans_that_agencies_follow_and_releases_open_are_known_whatever_their_width_or_told()
    {
        var facts = FeedNight.WithRoster()
            .Add("agencies/a.csv", "機關代碼,機關名稱,政府,參照計畫\n397000000A,甲局,花蓮縣,Ｈualien－106;hualien106\n397000001A,乙局,花蓮縣,\n")
            .Add("releases/r.csv",
                "計畫,機關代碼,日期,決定者\nKAOHSIUNG-107,,2018-09-01,人事處\nkaohsiung107,397000000A,2018-09-01,人事處\nrad-104,399,2018-09-01,甲\n")
            .Read();
        Assert.Equal(["hualien-106", "hualien106"], facts.Facts.Agencies["397000000A"].FollowsPlans);
        Assert.Equal("kaohsiung-107", facts.Facts.Releases[0].Plan);
        var warnings = KnownNames.Unknown(facts.Facts, () => PlanCatalog.BuiltIn.Select(p => p.Plan!)).ToList();
        Assert.Equal([("A-NAME", "hualien106"), ("V-NAME", "kaohsiung107")], warnings.Select(w => (w.Code, w.Text.Split('「', '」')[1])));
        Assert.Contains("第2列", warnings[0].Text);
        Assert.Contains(facts.Warnings, w => w.Code == "V-AGENCY" && w.Text.Contains("399", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("港都ｅ學苑", false)]
    [InlineData("", false)]
    [InlineData("雲端學堂", true)]
    public void A_platform_that_nobody_knows_is_told_with_its_courses(string platform, bool told)
    {
        var facts = FeedNight.WithRoster()
            .Add("hours/h.csv", "身分證字號,課程名稱,課程類別,平臺,上課期間,通過狀態,認證時數\n" + string.Concat(new[] { "乙課程", "甲課程" }.Select(
            course => $"{FeedNight.Wang},{course},政策能力訓練,{platform},2018-02-11 10:00:00- 2018-02-11 11:00:00,已通過,1\n"))).Read().Facts;
        var warnings = KnownNames.Unknown(facts, () => PlanCatalog.BuiltIn.Select(p => p.Plan!)).ToList();
        Assert.Equal(told ? [("H-PLATFORM", 2)] : [], warnings.Select(w => (w.Code, w.Count)));
        Assert.All(warnings, w => Assert.Contains($"「{platform}」", w.Text));
    }

    [Theory]
    [InlineData("高雄市", false)]
    [InlineData("台東縣政府", false)]
    [InlineData("中央", false)]
    [InlineData("示範市", false)] // the sample city's plan covers it
    [InlineData("高雄縣", true)]
    public void A_government_that_no_plan_can_mean_is_told(string government, bool told)
    {
        var facts = FeedNight.WithRoster().Add("agencies/a.csv", $"機關代碼,機關名稱,政府\n397000000A,甲局,{government}\n").Read().Facts;
        var plan = PlanCatalog.BuiltIn[0].Plan!;
        var warnings = KnownNames.Unknown(facts, () => [plan with { Coverage = plan.Coverage with { Governments = ["示範市"] } }]).ToList();
        Assert.Equal(told ? ["G-GOVERNMENT"] : [], warnings.Select(w => w.Code));
    }

    [Fact]
    public void Without_names_no_plan_is_asked_for() =>
        Assert.Empty(KnownNames.Unknown(FeedNight.WithRoster().Read().Facts, () => throw new InvalidOperationException()));
}
