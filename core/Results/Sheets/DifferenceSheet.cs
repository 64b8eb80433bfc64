using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>差異: what became different since the last night, and why.</summary>
internal static class DifferenceSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, PersonCells.UnitColumn, PersonCells.NameColumn, PersonCells.NumberColumn, PersonCells.YearColumn,
            PersonCells.EntitlementColumn, new(PackWords.Before, MaxWidth: 28),
        new(PackWords.Now, MaxWidth: 28), new(PackWords.Cause, MaxWidth: 44),
    ];

    public static Table Of(IReadOnlyList<PackDifference> differences) => new(PackWords.Differences, PackWords.Differences, Columns,
        [.. differences.OrderBy(static d => d.Unit, StringComparer.Ordinal).ThenBy(static d => d.Employee, StringComparer.Ordinal)
            .ThenBy(static d => d.RocYear).ThenBy(static d => d.Entitlement, StringComparer.Ordinal)
            .Select(static (d, i) => (Cell[])[i + 1, d.Unit, d.Name, d.Employee, d.RocYear, d.Entitlement, d.Before, d.Now, d.Cause])])
    {
        WhenEmpty = PackWords.NoDifferences,
    };
}
