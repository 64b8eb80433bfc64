using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>差異: what became different since the last night, and why.</summary>
internal static class DifferenceSheet
{
    private const int Unit = 0, Name = 1, Employee = 2, Year = 3, Entitlement = 4;

    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, PersonCells.UnitColumn, PersonCells.NameColumn, PersonCells.NumberColumn, PersonCells.YearColumn,
            PersonCells.EntitlementColumn, new(PackWords.Before, MaxWidth: 28),
        new(PackWords.Now, MaxWidth: 28), new(PackWords.Cause, MaxWidth: 44),
    ];

    /// <summary>Adds a difference to the rows of its agency.</summary>
    public static void Put(TypedRows rows, PackDifference difference) =>
        rows.Begin(PackRow.Difference).Cell(difference.Unit).Cell(difference.Name).Cell(difference.Employee).Cell(difference.RocYear)
            .Cell(difference.Entitlement).Cell(difference.Before).Cell(difference.Now).Cell(difference.Cause).End();

    /// <param name="last">The night that tonight was compared with; null if there was none.</param>
    public static Table Of(AgencyRows rows, LastNight? last) => new(PackWords.Differences, PackWords.Differences, Columns,
        PersonCells.Numbered(rows.Of(PackRow.Difference), Compare, static row => row))
    {
        WhenEmpty = last is null ? PackWords.NoLastNight : last.Open is null ? PackWords.LastNightGone(last.AsOf)
            : PackWords.NoDifferences(last.AsOf),
        Remarks = last?.Open is null ? [] : [PackWords.DifferencesMean(last.AsOf)],
    };

    private static int Compare(Cell[] a, Cell[] b)
    {
        var order = Cell.Compare(a[Unit], b[Unit]);
        if (order == 0) order = Cell.Compare(a[Employee], b[Employee]);
        if (order == 0) order = Cell.Compare(a[Year], b[Year]);
        return order != 0 ? order : Cell.Compare(a[Entitlement], b[Entitlement]);
    }
}
