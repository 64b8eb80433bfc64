using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>活動資格: places in classes, tickets for draws, gifts, works to be recommended.</summary>
internal static class ActivitySheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, PersonCells.YearColumn, PersonCells.EntitlementColumn, new(PackWords.Kind, MaxWidth: 10),
            PersonCells.UnitColumn, PersonCells.TitleColumn, PersonCells.NameColumn,
        PersonCells.NumberColumn, new(PackWords.Qualification, MaxWidth: 36), new(PackWords.Priority, MaxWidth: 16),
            new(PackWords.CompletedOn, CellKind.Date), new(PackWords.Clause, MaxWidth: 16), new(PackWords.Remarks, MaxWidth: 30),
    ];

    public static Table Of(AgencyRows rows) =>
        new(PackWords.Activities, PackWords.Activities, Columns,
        PersonCells.Numbered(rows.Of(PackRow.Activity), ActivityRows.Compare, static row =>
    [
        row[PersonCells.Year], row[PersonCells.Entitlement], row[ActivityRows.Kind], row[PersonCells.Unit], row[PersonCells.Title],
            row[PersonCells.Name], row[PersonCells.Number], row[ActivityRows.Qualification],
        row[ActivityRows.Priority], row[ActivityRows.CompletedOn], row[ActivityRows.Clause], row[ActivityRows.Remarks],
    ]))
        {
            WhenEmpty = PackWords.NoActivities,
        };
}
