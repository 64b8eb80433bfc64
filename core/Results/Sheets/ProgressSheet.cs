using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>進度: how far everybody has come who has not won, or who could win more.</summary>
internal static class ProgressSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, PersonCells.UnitColumn, PersonCells.TitleColumn, PersonCells.NameColumn, PersonCells.NumberColumn,
            PersonCells.YearColumn, PersonCells.EntitlementColumn,
        new(PackWords.Situation, MaxWidth: 14), new(PackWords.Reached, MaxWidth: 40), new(PackWords.ShortestWay, MaxWidth: 48),
            new(PackWords.Feasible, MaxWidth: 12), new(PackWords.Until, CellKind.Date),
    ];

    public static Table Of(AgencyRows rows) =>
        new(PackWords.Progress, PackWords.Progress, Columns,
        PersonCells.Numbered(rows.Of(PackRow.Progress), ProgressRows.Compare, static row =>
    [
        row[PersonCells.Unit], row[PersonCells.Title], row[PersonCells.Name], row[PersonCells.Number], row[PersonCells.Year],
            row[PersonCells.Entitlement], row[ProgressRows.Situation], row[ProgressRows.Reached],
        row[ProgressRows.ShortestWay], row[ProgressRows.Feasible], row[ProgressRows.Until],
    ]))
        {
            WhenEmpty = PackWords.NoProgress,
        };
}
