using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>Lottery tickets: what is said of the count and of the courses, and which feed lacks.</summary>
public sealed class TicketRuleTests
{
    private const string Day = "2014-03-08 09:00:00- 2014-03-08 10:00:00", Late = "2015-03-08 09:00:00- 2015-03-08 10:00:00",
        List = "「春‧悅讀」活動指定之3門環境教育課程", Refused = "本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計",
        Required = $"103年1月1日（星期三）起至103年12月31日（星期三，含當日）止，完成「{List}」每1門得1次抽獎機會，至多3次";

    [Theory]
    [InlineData("甲", "港都e學苑", Day, "已通過", "Met", "eligible", "已完成1門，抽獎機會1次", "環境課程甲（1小時）：採計（Counted）")]
    [InlineData("甲", "", Day, "已通過", "Unknown(Courses)", "unknown", "尚未完成指定課程", "環境課程甲（1小時）：能否採計待查（Open）")]
    [InlineData("甲", "港都e學苑", Day, "也許", "Unknown(Hours)", "unknown", "尚未完成指定課程", $"環境課程甲（1小時）：{Refused}（Open）")]
    [InlineData("丙", "港都e學苑", Day, "已通過", "Unmet", "missed", "尚未完成指定課程", "")] // not on the list
    [InlineData("甲", "e學中心", Day, "已通過", "Unmet", "missed", "尚未完成指定課程", "")] // elsewhere
    [InlineData("", "港都e學苑", Day, "已通過", "Unknown(Hours)", "unknown", "尚未完成指定課程", "")] // a refused row of any course
    [InlineData("", "港都e學苑", Late, "已通過", "Unmet", "missed", "尚未完成指定課程", "")]
    public void One_record(string course, string platform, string at, string status, string node, string verdict, string said,
        string record)
    {
        var night = Night().Learn(1, course.Length > 0 ? $"環境課程{course}" : "", 1, at, platform, status: status);
        var decision = night.Decide("kaohsiung-103", "spring-draw", "2015-06-01");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal($"{node} S1-39 {Required}\n  → {said}{(record.Length > 0 ? $"\n  ・{record}" : "")}", decision.Text("S1-39"));
    }

    [Fact]
    public void A_course_that_a_line_of_no_known_list_names_may_be_on_the_list()
    {
        var decision = Night().Add("lists", "某清單,環境課程丁").Learn(1, "環境課程丁", 1, Day, "港都e學苑")
            .Decide("kaohsiung-103", "spring-draw", "2015-06-01");
        Assert.Equal(Verdict.Unknown, decision.Verdict);
        Assert.Equal($"Unknown(Lists) S1-39 {Required}\n  → 尚未完成指定課程\n  ・環境課程丁（1小時）：能否採計待查（Open）", decision.Text());
    }

    [Theory]
    [InlineData("hours", "Unknown(Hours)", "學習時數資料未提供，無法判定", "")]
    [InlineData("lists", "Unknown(Lists)", $"待補名單：{List}尚未提供，無法判定", "\n  ・環境課程丙（1小時）：能否採計待查（Open）")]
    public void An_absent_feed_leaves_it_open(string feed, string node, string said, string record)
    {
        var decision = Night().Learn(1, "環境課程丙", 1, Day, "港都e學苑").Without(feed).Decide("kaohsiung-103", "spring-draw", "2015-06-01");
        Assert.Equal(Verdict.Unknown, decision.Verdict);
        Assert.Equal($"{node} S1-39 {Required}\n  → {said}{record}", decision.Text("S1-39"));
    }

    private static TextNight Night() => new TextNight("高雄市").Person(1)
        .Add("lists", "清單,課程名稱", "kaohsiung-103/spring-draw,環境課程甲", "kaohsiung-103/spring-draw,環境課程乙");
}
