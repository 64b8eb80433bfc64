using LearningHours.Dates;
using LearningHours.Plans;
using LearningHours.Tables;

namespace LearningHours.Kpis;

/// <summary>
/// The figures of a plan as files for its government, apart from the packs of agencies because they speak of people of all of them:
/// <c>指標/{plan}.csv</c> and <c>指標/{plan}-達標名單.csv</c>, CSV as the packs have it.
/// </summary>
public static class KpiFiles
{
    /// <summary>The folder under the result root.</summary>
    public const string Folder = "指標";

    /// <summary>Both files; none for a plan without figures.</summary>
    public static IEnumerable<ResultFile> Of(KpiReport report)
    {
        if (report.Figures.Count == 0) yield break;
        yield return new ResultFile($"{Folder}/{report.Plan.Id}.csv", Figures(report).ToBytes());
        yield return new ResultFile($"{Folder}/{report.Plan.Id}-達標名單.csv", People(report).ToBytes());
    }

    private static StaffTable Figures(KpiReport report)
    {
        var table = new StaffTable($"{report.Plan.Title} 績效指標 資料截至{RocDate.Format(report.AsOf)}（含當日）",
            ["指標", "實際值", "目標值", "單位", "是否達成", "n", "N", "尚差", "尚差單位", "定義", "資料截至", "依據條款", "引文", "備註"]);
        foreach (var figure in report.Figures)
        {
            var rule = report.Plan.Rule(figure.Kpi.Rules[0]);
            var (unit, shortUnit) = Units(figure.Kpi.Measure);
            table.Add(
                figure.Kpi.Title, Number(figure.Value), UnitWords.Plain(figure.Kpi.Target), unit, figure.IsReached is { } reached ? reached ? "已達成" : "未達成" : "待查",
                Number(figure.Counted), Number(figure.Population), Number(figure.Short), shortUnit, figure.Definition, RocDate.FormatWithWeekday(report.AsOf), rule.Clause, rule.Quote, figure.Remark);
        }
        return table;
    }

    private static StaffTable People(KpiReport report)
    {
        var table = new StaffTable($"{report.Plan.Title} 達成目標所需最少人員（時數最接近者在前） 資料截至{RocDate.Format(report.AsOf)}（含當日）",
            ["指標", "順位", "機關代碼", "單位", "職稱", "姓名", "員工編號", "身分證字號", "已有數位時數", "尚差時數"]);
        foreach (var figure in report.Figures)
        {
            var place = 0;
            foreach (var person in figure.Nearest)
            {
                var at = person.Employment;
                table.Add(figure.Kpi.Title, Number(++place), at.Agency, at.Unit, at.Title, at.Name, person.Employee.Number, at.Id.Masked, person.Counted.ToString(), person.Missing.ToString());
            }
        }
        return table;
    }

    private static (string Value, string Short) Units(KpiMeasure measure) => measure switch
    {
        KpiMeasure.ShareWithDigitalHours => ("%", "人"),
        KpiMeasure.MeanDigitalHours => ("小時／人", "小時"),
        KpiMeasure.ClassAttendances => ("人次", "人次"),
        KpiMeasure.Works => ("件", "件"),
        _ => ("篇", "篇"),
    };

    private static string Number(decimal? number) => number is { } value ? UnitWords.Plain(value) : "";
}
