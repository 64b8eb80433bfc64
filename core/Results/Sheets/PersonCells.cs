using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>The cells that begin every row about a person, in this order, and the columns of sheets that show them.</summary>
internal static class PersonCells
{
    public const int Unit = 0, Title = 1, Rank = 2, Name = 3, Number = 4, Year = 5, Entitlement = 6, Count = 7;

    public static readonly TableColumn
        PlaceColumn = new(PackWords.Place, CellKind.Number), UnitColumn = new(PackWords.Unit, MaxWidth: 14), TitleColumn =
            new(PackWords.Title, MaxWidth: 12), RankColumn = new(PackWords.Rank, MaxWidth: 12),
        NameColumn = new(PackWords.Name, MaxWidth: 12), NumberColumn = new(PackWords.Number, MaxWidth: 14), YearColumn =
            new(PackWords.Year, CellKind.Number), EntitlementColumn = new(PackWords.Entitlement, MaxWidth: 22);

    /// <summary>By unit, then by person: the order in which offices keep their lists.</summary>
    public static int CompareUnits(Cell[] a, Cell[] b)
    {
        var order = Cell.Compare(a[Unit], b[Unit]);
        return order != 0 ? order : ComparePeople(a, b);
    }

    /// <summary>By 員工編號, then by year and entitlement.</summary>
    public static int ComparePeople(Cell[] a, Cell[] b)
    {
        var order = Cell.Compare(a[Number], b[Number]);
        if (order == 0) order = Cell.Compare(a[Year], b[Year]);
        return order != 0 ? order : Cell.Compare(a[Entitlement], b[Entitlement]);
    }

    /// <summary>Sorts stably and puts each row's number, from 1, in front of it.</summary>
    public static IReadOnlyList<Cell[]> Numbered(IEnumerable<Cell[]> rows, Comparison<Cell[]> order, Func<Cell[], Cell[]> show) =>
        [.. rows.Order(Comparer<Cell[]>.Create(order)).Select((row, i) => (Cell[])[i + 1, .. show(row)])];
}
