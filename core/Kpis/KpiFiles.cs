using LearningHours.Dates;
using LearningHours.Plans;
using LearningHours.Spelling;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Kpis;

/// <summary>
/// The figures of a plan as files for its government: <c>指標/{plan}.csv</c> and <c>指標/{plan}-達標名單.csv</c>, CSV like that of the packs. They
/// are apart from the packs of agencies because they name people of all of them, and for the same reason names are masked.
/// </summary>
public static class KpiFiles
{
    /// <summary>The folder under the result root.</summary>
    public const string Folder = KpiWords.Folder;

    /// <summary>Both files; none if the plan has no figures.</summary>
    public static IEnumerable<ResultFile> Of(KpiReport report)
    {
        if (report.Figures.Count == 0) yield break;
        yield return new ResultFile($"{Folder}/{report.Plan.Id}.csv", Figures(report).ToBytes());
        yield return new ResultFile(KpiWords.PeopleFile(report.Plan.Id), People(report).ToBytes());
    }

    private static StaffTable Figures(KpiReport report)
    {
        var table = new StaffTable(KpiWords.FigureColumns);
        foreach (var figure in report.Figures)
        {
            var rule = report.Plan.Rule(figure.Kpi.Rules[0]);
            var (unit, shortUnit) = Units(figure.Kpi.Measure);
            table.Add(
                figure.Kpi.Title, Number(figure.Value), UnitWords.Plain(figure.Kpi.Target), unit, figure.IsReached is { } reached
                    ? reached ? KpiWords.Reached : KpiWords.NotReached : FindingWords.Unknown,
                Number(figure.Counted), Number(figure.Population), Number(figure.Short), shortUnit, figure.Definition,
                RocDate.FormatWithWeekday(report.AsOf), rule.Clause, rule.Quote, figure.Remark);
        }
        return table;
    }

    private static StaffTable People(KpiReport report)
    {
        var table = new StaffTable(KpiWords.PeopleColumns);
        foreach (var figure in report.Figures)
        {
            var place = 0;
            foreach (var person in figure.Nearest)
            {
                var at = person.Employment;
                table.Add(figure.Kpi.Title, Number(++place), at.Agency, at.Unit, at.Title, MaskedName.Of(at.Name),
                    person.Employee.Number, at.Id.Masked,
                    person.Counted.ToString(), person.Missing.ToString());
            }
        }
        return table;
    }

    private static (string Value, string Short) Units(KpiMeasure measure) => measure switch
    {
        KpiMeasure.ShareWithDigitalHours => ("%", KpiWords.People),
        KpiMeasure.MeanDigitalHours => (KpiWords.HoursPerHead, FindingWords.Hour),
        KpiMeasure.ClassAttendances => (KpiWords.Attendance, KpiWords.Attendance),
        KpiMeasure.Works => (KpiWords.Pieces, KpiWords.Pieces),
        _ => (KpiWords.Papers, KpiWords.Papers),
    };

    private static string Number(decimal? number) => number is { } value ? UnitWords.Plain(value) : "";
}
