using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>
/// 統計: how many people out of how many, what was won and how much of it is used, and what did not count; each figure with its definition.
/// </summary>
internal static class FigureSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, new(PackWords.Kind, MaxWidth: 10), PersonCells.YearColumn, new(PackWords.Entitlement, MaxWidth: 40),
            new(PackWords.Figure, MaxWidth: 36), new(PackWords.Value, CellKind.Hours),
        new(PackWords.Population, CellKind.Number), new(PackWords.Definition, MaxWidth: 50),
    ];

    public static Table Of(AgencyRows rows) => new(PackWords.Figures, PackWords.Figures, Columns,
        [.. Verdicts(rows).Concat(Awards(rows)).Concat(Leave(rows)).Concat(Reasons(rows))
            .Select(static (row, i) => (Cell[])[i + 1, .. row])]);

    private static IEnumerable<Cell[]> Verdicts(AgencyRows rows) =>
        from item in rows.Of(PackRow.Verdict).GroupBy(static row => (Year: row[VerdictRows.Year], Title: row[VerdictRows.Entitlement]))
        let all = item.Count()
        from verdict in Enum.GetValues<Verdict>()
        let count = item.Count(row => row[VerdictRows.Outcome].Hundredths / 100 == (int)verdict)
        select (Cell[])[PackWords.VerdictFigures, item.Key.Year, item.Key.Title, PackWords.Verdicts[(int)verdict], count, all,
            PackWords.PeopleDefinition];

    private static IEnumerable<Cell[]> Awards(AgencyRows rows) =>
        from item in rows.Of(PackRow.Award).GroupBy(static row => (Year: row[PersonCells.Year], Title: row[PersonCells.Entitlement]))
        from unit in item.GroupBy(static row => (Unit)(row[AwardRows.Unit].Hundredths / 100)).OrderBy(static g => g.Key)
        select (Cell[])[PackWords.AwardFigures, item.Key.Year, item.Key.Title, unit.Key.Noun(), Sum(unit, AwardRows.Amount),
            unit.Count(), PackWords.TimesDefinition];

    private static IEnumerable<Cell[]> Leave(AgencyRows rows) =>
        from item in rows.Of(PackRow.Leave).GroupBy(static row => (Year: row[PersonCells.Year], Title: row[PersonCells.Entitlement]))
        from figure in new[] { (PackWords.Granted, LeaveRows.Granted), (PackWords.Used, LeaveRows.Used),
            (PackWords.Usable, LeaveRows.Usable), (PackWords.Lapsed, LeaveRows.Lapsed) }
        let known = item.Where(row => !row[figure.Item2].IsEmpty).ToList()
        select (Cell[])[PackWords.LeaveFigures, item.Key.Year, item.Key.Title, figure.Item1, known.Count == 0 ? default
            : Sum(known, figure.Item2), known.Count, PackWords.HoursDefinition];

    private static IEnumerable<Cell[]> Reasons(AgencyRows rows) => rows.Of(PackRow.Reason)
        .GroupBy(static row =>
            (Year: row[NotCountedRows.ReasonYear], Title: row[NotCountedRows.ReasonEntitlement], Number: row[NotCountedRows.ReasonNumber]
            .Hundredths / 100))
        .OrderBy(static reason => reason.Key.Year.Hundredths).ThenBy(static reason => reason.Key.Title.Text, StringComparer.Ordinal)
            .ThenBy(static reason => reason.Key.Number)
        .Select(static reason => (Cell[])
        [
            PackWords.NotCountedFigures, reason.Key.Year, reason.Key.Title, PackWords.Reasons[(int)reason.Key.Number],
                Sum(reason, NotCountedRows.ReasonCount), reason.Count(), PackWords.ReasonDefinition,
        ]);

    private static Cell Sum(IEnumerable<Cell[]> rows, int cell) => Cell.Number(rows.Sum(row => row[cell].Hundredths) / 100m);
}
