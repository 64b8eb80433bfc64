using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>
/// Awards of works to their authors and to the head of the agency: what is said of each work, and what a refused one leaves open.
/// </summary>
public sealed class WorkRuleTests
{
    private const string Header = "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,秒數,格式,委外,審查,名次",
        Days = "101年1月1日（星期日）起至101年12月31日（星期一，含當日）止", Required = $"{Days}繳交作品並符合規定，每件作品至多2人",
        HeadRequired = $"{Days}，服務機關之作品獲選前3名", Conforms = "規格符合，審查合格", Unread = "；另有退件資料待更正：works/works.csv 第2列",
        TooMany = "逾2人上限：每件作品敘獎以作者順序前2人為限";

    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,合格,", "eligible",
        $"Met S0-25 嘉獎1次\n  → {Conforms}\n  ・數位教材（作品編號W1）")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,合格,佳作", "eligible",
        $"Met S0-28 嘉獎2次\n  → {Conforms}\n  ・數位教材（作品編號W1），名次佳作")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,合格,冠軍", "eligible",
        $"Met S0-25 嘉獎1次\n  → {Conforms}；名次欄內容無法辨識，名次之獎勵待查\n  ・數位教材（作品編號W1）")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,不合格,1", "missed",
        "Unmet S0-26 記功1次\n  → 審查不合格\n  ・數位教材（作品編號W1），名次1")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,,1", "unknown",
        "Unknown(Works) S0-26 記功1次\n  → 未載明審查結果\n  ・數位教材（作品編號W1），名次1")]
    [InlineData("W1,數位教材,個人,,A1,E002;E003;E001,2012-05-01,30,10,,,否,合格,", "missed",
        $"Unmet S0-25 嘉獎1次\n  → {TooMany}\n  ・數位教材（作品編號W1）")]
    [InlineData("W1,數位教材,個人,,A1,E002;E999;E001,2012-05-01,30,10,,,否,合格,", "unknown",
        $"Unknown(Works) S0-25 嘉獎1次\n  → {Conforms}；順序在前之作者是否為適用對象待查，無法確認是否在前2人內\n  ・數位教材（作品編號W1）")]
    [InlineData("W1,數位教材,個人,,A1,E001,2013-01-01,30,10,,,否,合格,", "missed",
        "Note 作品W1：繳交日102年1月1日（星期二）不在期間內，不採計")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,合格,", "missed", $"Unmet S0-25 {Required}\n  → 無繳交作品紀錄")]
    [InlineData("W1,數位教材,個人,,A1,E001,某日,30,10,,,否,合格,", "unknown",
        $"Unknown(Works) S0-25 {Required}\n  → 尚無確定之作品{Unread}")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,合格,|W2,數位教材,個人,,A1,E001,某日,30,10,,,否,合格,1", "eligible",
        $"Met S0-25 嘉獎1次\n  → {Conforms}\n  ・數位教材（作品編號W1）\n"
        + $"Unknown(Works) S0-25 {Required}\n  → 尚無確定之作品；另有退件資料待更正：works/works.csv 第3列")]
    public void Each_work_stands_with_its_award_and_what_was_found(string rows, string verdict, string expected)
    {
        var decision = Of(rows, "works");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal(expected, decision.Text());
    }

    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-06-01,30,10,,,否,合格,|W2,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,合格,")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,30,10,,,否,合格,|W2,數位教材,個人,,A1,E001,2012-06-01,30,10,,,否,合格,")]
    public void Works_in_any_order_are_complete_on_the_later_day(string rows)
    {
        var decision = Of(rows, "works");
        Assert.Equal((2m, new DateOnly(2012, 6, 1)), (decision.Amount, decision.CompletedOn));
    }

    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,,10,,,否,合格,", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,,10,,,否,合格,|W2,數位教材,個人,,A1,E001,2012-06-01,30,,,,否,合格,", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E001,2012-05-01,,10,,,否,合格,|W2,數位教材,個人,,A1,E001,2012-06-01,29,,,,否,合格,", "unknown")]
    public void Works_in_doubt_leave_it_open_however_many_they_are(string rows, string verdict) =>
        Assert.Equal(verdict, Of(rows, "works").Verdict.Word());

    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E001,某日,30,10,,,否,合格,", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E001,某日,29,10,,,否,合格,", "missed")] // too short, whatever the day
    [InlineData("W1,,個人,,A1,E001,2012-05-01,29,10,,,否,合格,", "unknown")] // too short for a material, but it may be a film
    [InlineData("W1,數位教材,個人,,,E001,2013-01-01,30,10,,,否,合格,", "missed")] // outside the days, whatever the agency
    [InlineData("W1,數位教材,個人,,,E002;E003;E001,2012-05-01,30,10,,,否,合格,", "missed")] // the third author, whatever the agency
    [InlineData("W1,數位教材,個人,,A1,E002;1.02E+09;E003;E001,2012-05-01,30,10,,,否,合格,", "unknown")] // which of the authors cannot be read
    [InlineData("W1,數位教材,個人,,,E002;E001,2012-05-01,30,10,,,否,合格,", "unknown")]
    public void A_refused_work_is_open_where_it_could_bring_something(string rows, string verdict) =>
        Assert.Equal(verdict, Of(rows, "works").Verdict.Word());

    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,合格,3", "eligible",
        $"Met S0-27 {HeadRequired}\n  → 符合\n  ・數位教材（作品編號W1），名次3：{Conforms}")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,不合格,3", "missed",
        $"Unmet S0-27 {HeadRequired}\n  → 尚無獲選作品\n  ・數位教材（作品編號W1），名次3：審查不合格")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,合格,冠軍", "unknown",
        $"Unknown(Works) S0-27 {HeadRequired}\n  → 待查\n  ・數位教材（作品編號W1），名次無法辨識：{Conforms}")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,不合格,冠軍", "missed",
        $"Unmet S0-27 {HeadRequired}\n  → 尚無獲選作品\n  ・數位教材（作品編號W1），名次無法辨識：審查不合格")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,合格,佳作", "missed", $"Unmet S0-27 {HeadRequired}\n  → 尚無獲選作品")]
    [InlineData("W1,數位教材,個人,,A1,E002,某日,30,10,,,否,合格,1", "unknown", $"Unknown(Works) S0-27 {HeadRequired}\n  → 待查{Unread}")]
    [InlineData("W1,數位教材,個人,,A1,E002,某日,30,10,,,否,合格,冠軍", "unknown", $"Unknown(Works) S0-27 {HeadRequired}\n  → 待查{Unread}")]
    [InlineData("W1,數位教材,個人,,A1,E002,某日,30,10,,,否,合格,", "missed", $"Unmet S0-27 {HeadRequired}\n  → 尚無獲選作品")]
    public void The_head_sees_every_ranked_work_of_the_agency(string row, string verdict, string expected)
    {
        var decision = Of(row, "works-head");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal(expected, decision.Text());
    }

    // … is a text too long to be read
    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,…,合格,1", "unknown", "unknown")] // perhaps 委外
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,合格,…", "eligible", "unknown")] // perhaps one of the first three
    [InlineData("W1,數位教材,…,,A1,E002,2012-05-01,30,10,,,否,合格,1", "unknown", "unknown")]
    [InlineData("W1,數位教材,機關,…,A1,E002,2012-05-01,30,10,,,否,合格,1", "unknown", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,否,…,1", "unknown", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,29,10,,,否,…,1", "missed", "missed")] // too short, whatever the review
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,,,,合格,1", "eligible", "eligible")] // an empty 委外 means 否
    public void A_cell_that_cannot_be_read_is_no_empty_cell(string row, string author, string head)
    {
        var night = Night(row.Replace("…", new string('長', 6000), StringComparison.Ordinal));
        Assert.Equal((author, head), (night.Decide("tainan-101", "works", "2013-06-01", 2).Verdict.Word(),
            night.Decide("tainan-101", "works-head", "2013-06-01").Verdict.Word()));
    }

    [Theory]
    [InlineData("works", $"Unknown(Works) S0-25 {Required}\n  → 作品資料未提供，無法判定")]
    [InlineData("works-head", $"Unknown(Works) S0-27 {HeadRequired}\n  → 作品資料未提供，無法判定")]
    public void Without_the_works_it_is_open(string entitlement, string expected)
    {
        var decision = Night("").Without("works").Decide("tainan-101", entitlement, "2013-06-01");
        Assert.Equal(Verdict.Unknown, decision.Verdict);
        Assert.Equal(expected, decision.Text());
    }

    private static TextNight Night(string rows) => new TextNight("臺南市").Without("agencies")
        .Add("agencies", "機關代碼,機關名稱,政府,首長員工編號", "A1,甲局,臺南市,E001").Person(1).Person(2).Person(3)
        .Add("works", [Header, .. rows.Split('|', StringSplitOptions.RemoveEmptyEntries)]);

    private static Decision Of(string rows, string entitlement) => Night(rows).Decide("tainan-101", entitlement, "2013-06-01");
}
