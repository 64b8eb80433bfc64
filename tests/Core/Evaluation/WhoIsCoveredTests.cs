using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>Whom a plan covers, and what a reader is told who it does not or cannot tell (contract readings 21 and 22).</summary>
public sealed class WhoIsCoveredTests
{
    private const string Open = "待查：缺少可能影響結果的資料", Excluded = "不適用", NotYet = "尚未符合；期限至107年8月31日（星期五，含當日）止",
        Missed = "不符合；期限已於107年8月31日（星期五）屆滿";

    [Theory]
    [InlineData("A1,編制內", "2018-08-30", NotYet, "編制內", FindingVerdict.Met, null)]
    [InlineData("A1,編制內", "2018-08-31", NotYet, "編制內", FindingVerdict.Met, null)]
    [InlineData("A1,約聘", "2018-09-01", Missed, "約聘", FindingVerdict.Met, null)]
    [InlineData("A1,職工", "2018-09-01", Excluded, "人員類別為職工，不在適用對象內", FindingVerdict.Unmet, null)]
    [InlineData("A1,師傅", "2018-09-01", Open, "人員類別無法辨識，無法確認是否適用，請更正人員名冊", FindingVerdict.Unknown, FeedKind.Roster)]
    [InlineData("A9,編制內", "2018-09-01", Open, "機關代碼A9不在機關資料內，無法確認所屬政府", FindingVerdict.Unknown, FeedKind.Agencies)]
    [InlineData("A9,職工", "2018-09-01", Open, "機關代碼A9不在機關資料內，無法確認所屬政府", FindingVerdict.Unknown, FeedKind.Agencies)]
    [InlineData(",編制內", "2018-09-01", Open, "名冊之機關代碼無法辨識（已退件），無法確認所屬政府，請更正人員名冊", FindingVerdict.Unknown, FeedKind.Agencies)]
    public void A_reader_is_told_who_is_covered_and_why_not(string cells, string asOf, string decided, string observed,
        FindingVerdict verdict, FeedKind? lacks) => Says(Kaohsiung(cells), asOf, decided, observed, verdict, lacks);

    [Fact]
    public void Without_agencies_nobody_is_said_to_be_in_an_unknown_one() => Says(Kaohsiung("A1,編制內").Without("agencies"), "2018-09-01",
        Open, "機關資料未提供，無法判定", FindingVerdict.Unknown, FeedKind.Agencies);

    private static void Says(TextNight night, string asOf, string decided, string observed, FindingVerdict verdict, FeedKind? lacks)
    {
        var decision = Of(night, "kaohsiung-107", "comp-leave", asOf)!.Value;
        var root = decision.Finding!;
        var covered = root.Children[0];
        Assert.Equal(("公餘時間完成組裝課程之補休", decided, true), (root.Required.ToString(), root.Observed.ToString(), root.IsGroup));
        Assert.Equal(("適用對象", observed, verdict, lacks),
            (covered.Required.ToString(), covered.Observed.ToString(), covered.Verdict, covered.Lacks));
        Assert.Null(decision.Reward);
    }

    [Theory]
    [InlineData("A1", "excluded 服務機關類別為鄉鎮市公所，未參照本計畫辦理")]
    [InlineData("A2", "missed 編制內")] // follows the plan
    [InlineData("A3", "missed 編制內")] // the agency above it does
    [InlineData("A4", "excluded 服務機關類別為鄉鎮市公所，未參照本計畫辦理")] // follows another plan
    [InlineData("A5", "missed 編制內")] // of another 類別
    public void A_township_is_covered_if_it_or_the_agency_above_follows_the_plan(string agency, string expected)
    {
        var night = new TextNight("花蓮縣").Without("agencies").Add("agencies", "機關代碼,機關名稱,上級機關代碼,政府,類別,參照計畫",
            "A1,甲公所,,花蓮縣,鄉鎮市公所,", "A2,乙公所,,花蓮縣,鄉鎮市公所,hualien-106", "A3,丙公所,A2,花蓮縣,鄉鎮市公所,",
            "A4,丁公所,A1,花蓮縣,鄉鎮市公所,hualien-105", "A5,戊局,A1,花蓮縣,一級機關,").Person(1, agency: agency)
            .Add("projects", "案號,機關代碼,評等,主持人員工編號,成員員工編號");
        var decision = Of(night, "hualien-106", "star-project", "2018-06-01")!.Value;
        Assert.Equal(expected, $"{decision.Verdict.Word()} {decision.Finding!.Children[0].Observed}");
    }

    [Fact]
    public void Only_heads_are_covered_as_heads()
    {
        var night = new TextNight("臺南市").Without("agencies").Add("agencies", "機關代碼,機關名稱,政府,首長員工編號", "A1,甲局,臺南市,E001", "A2,乙局,臺南市,")
            .Person(1).Person(2).Add("works", "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,委外,審查,名次");
        Assert.Equal(["missed 編制內", "excluded 非機關學校首長"], new[] { 1, 2 }.Select(n => Of(night, "tainan-101", "works-head", "2013-06-01", n))
            .Select(static d => $"{d!.Value.Verdict.Word()} {d.Value.Finding!.Children[0].Observed}"));
    }

    [Theory]
    [InlineData("micro-learning", "A9", "missed")] // every government: that of the agency need not be known
    [InlineData("open-resources-class", "A9", "unknown")]
    [InlineData("open-resources-class", "A1", "missed")]
    [InlineData("open-resources-class", "A2", "none")]
    public void A_plan_for_every_government_does_not_ask_which(string entitlement, string agency, string verdict)
    {
        var night = new TextNight("高雄市").Add("agencies", "A2,中央機關,行政院,,,").Person(1, agency: agency)
            .Add("applicants", "活動,員工編號,政府,程度,推薦,角色").Add("reflections", "員工編號,日期,來源,張貼處,字數");
        Assert.Equal(verdict, Of(night, "rad-104", entitlement, "2016-01-05")?.Verdict.Word() ?? "none");
    }

    [Theory]
    [InlineData("高雄市", "高雄市", true)]
    [InlineData("高雄市", "大高雄市", false)]
    [InlineData("高雄市", "新雄市", false)]
    [InlineData("*市", "臺北市", true)]
    [InlineData("*市", "花蓮縣", false)]
    [InlineData("*市", "市府", false)]
    [InlineData("*", "行政院", true)]
    [InlineData("*", "", true)]
    public void A_star_stands_for_any_beginning_of_a_governments_name(string pattern, string government, bool reaches) =>
        Assert.Equal(reaches, CoverageJudge.Reaches(TextNight.Plan("kaohsiung-107").Coverage with { Governments = ["花東縣", pattern] },
            new Agency { Code = "A1", Name = "甲局", Government = government }));

    private static TextNight Kaohsiung(string cells)
    {
        var (agency, kind) = (cells.Split(',')[0], cells.Split(',')[1]);
        return new TextNight("高雄市").Add("attendance", TextNight.Attendance).Add("hours", TextNight.Hours)
            .Add("roster", $"E001,{TextNight.Id(1)},同仁,{agency},企劃科,科員,{kind},薦任,否,,");
    }

    private static Decision? Of(TextNight night, string plan, string entitlement, string asOf, int person = 1)
    {
        var found = Evaluator.Evaluate(TextNight.Plan(plan), night.Read().Facts, DateOnly.ParseExact(asOf, "yyyy-MM-dd"), findings: true)
            .Where(d => d.Entitlement.Id == entitlement && d.Employee.Number == TextNight.Number(person)).ToList();
        return found.Count == 0 ? null : Assert.Single(found);
    }
}
