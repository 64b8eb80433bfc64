using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>待查: what is missing, sorted by what has to be done about it.</summary>
internal static class OpenSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, new(PackWords.Remedy, MaxWidth: 34), PersonCells.UnitColumn, PersonCells.TitleColumn,
            PersonCells.NameColumn, PersonCells.NumberColumn, PersonCells.YearColumn,
        PersonCells.EntitlementColumn, new(PackWords.Required, MaxWidth: 28), new(PackWords.Missing, MaxWidth: 34),
            new(PackWords.Supplier, MaxWidth: 22), new(PackWords.Clause, MaxWidth: 14), new(PackWords.Human, MaxWidth: 16),
    ];

    public static Table Of(AgencyRows rows) =>
        new(PackWords.Open, PackWords.Open, Columns, PersonCells.Numbered(rows.Of(PackRow.OpenQuestion), OpenRows.Compare, static row =>
    [
        row[OpenRows.Remedy], row[PersonCells.Unit], row[PersonCells.Title], row[PersonCells.Name], row[PersonCells.Number],
            row[PersonCells.Year], row[PersonCells.Entitlement], row[OpenRows.Required],
        row[OpenRows.Missing], row[OpenRows.Supplier], row[OpenRows.Clause], row[OpenRows.Human],
    ]))
        {
            WhenEmpty = PackWords.NoOpen,
        };
}
