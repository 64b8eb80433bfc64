using System.Text;
using LearningHours.Kpis;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Kpis;

public class KpiFilesTests
{
    private static readonly KpiReport Report =
        KpiReport.Of(TextNight.Plan("tainan-101"), KpiReportTests.City(people: 41, reached: 38).Facts(), new DateOnly(2012, 9, 30));

    [Fact]
    public void Each_figure_stands_beside_n_N_target_definition_clause_and_day()
    {
        var lines = Lines("指標/tainan-101.csv");
        Assert.StartsWith("\uFEFF指標,實際值,目標值,", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "全年數位學習時數達5小時以上者之比率,92.7,95,%,未達成,38,41,1,人," +
            "101年1月1日起至101年9月30日止，每人（同一課程計1次）數位學習時數達5小時以上之人數（n）÷基準日名冊內本計畫參加對象（名冊無留職停薪欄位，未扣除；同一人計1人）人數（N）," +
            "101年9月30日（星期日）,捌一(一),全年數位學習時數已達5小時以上者（行政院標準），達本府公務人員總人數95%以上。,",
            lines[1]);
        Assert.StartsWith("全年完成之自製數位教材暨行銷短片,,15,件,待查,,,,件,", lines[4], StringComparison.Ordinal);
        Assert.EndsWith(",作品資料未提供，無法判定", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void The_people_who_would_reach_the_target_are_listed_with_a_masked_name_and_number()
    {
        var lines = Lines("指標/tainan-101-達標名單.csv");
        Assert.Equal(["全年數位學習時數達5小時以上者之比率,1,A1,企劃科,科員,同○○,E039,A10000****,0,5", ""], lines[1..]);
    }

    private static string[] Lines(string path) => Encoding.UTF8.GetString(File(path).Content).Split("\r\n");

    private static ResultFile File(string path) => KpiFiles.Of(Report).Single(f => f.Path == path);
}
