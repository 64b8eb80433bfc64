using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>
/// 未計入: the records that evidence could still turn for somebody who has not won, by the kind of reason; the kind that keeps out most
/// records comes first.
/// </summary>
internal static class NotCountedSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, new(PackWords.WhyKind, MaxWidth: 24), PersonCells.UnitColumn, PersonCells.NameColumn,
            PersonCells.NumberColumn, PersonCells.YearColumn, PersonCells.EntitlementColumn,
        new(PackWords.Record, MaxWidth: 30), new(PackWords.From, CellKind.Instant), new(PackWords.To, CellKind.Instant),
            new(PackWords.WhyNot, MaxWidth: 40), new(PackWords.Clause, MaxWidth: 12), new(PackWords.Source, MaxWidth: 24),
    ];

    public static Table Of(AgencyRows rows)
    {
        var records = rows.Of(PackRow.NotCounted).ToList();
        var frequency = records.CountBy(static row => row[NotCountedRows.Kind].Text).ToDictionary(StringComparer.Ordinal);
        return new(PackWords.NotCounted, PackWords.NotCounted, Columns, PersonCells.Numbered(records, Compare, static row =>
        [
            row[NotCountedRows.Kind], row[PersonCells.Unit], row[PersonCells.Name], row[PersonCells.Number], row[PersonCells.Year],
                row[PersonCells.Entitlement], row[NotCountedRows.Record], row[NotCountedRows.From],
            row[NotCountedRows.To], row[NotCountedRows.Why], row[NotCountedRows.Clause], row[NotCountedRows.Source],
        ]))
        {
            WhenEmpty = PackWords.NoNotCounted,
        };

        int Compare(Cell[] a, Cell[] b)
        {
            var (kind, other) = (a[NotCountedRows.Kind], b[NotCountedRows.Kind]);
            var order = frequency[other.Text].CompareTo(frequency[kind.Text]);
            if (order == 0) order = Cell.Compare(kind, other);
            if (order == 0) order = PersonCells.CompareUnits(a, b);
            return order != 0 ? order : Cell.Compare(a[NotCountedRows.To], b[NotCountedRows.To]);
        }
    }
}
