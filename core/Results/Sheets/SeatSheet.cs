using LearningHours.Evaluation;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>活動名額: places in classes by government; the pack of an agency shows only those of its own government.</summary>
internal static class SeatSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, PersonCells.YearColumn, PersonCells.EntitlementColumn, new(PackWords.Government, MaxWidth: 14),
            new(PackWords.Places, CellKind.Number), new(PackWords.Asked, CellKind.Number),
        new(PackWords.Unused, CellKind.Number), new(PackWords.Over, CellKind.Number), new(PackWords.Extra, CellKind.Number),
    ];

    public static Table Of(IEnumerable<SeatQuota> seats) => new(PackWords.Seats, PackWords.Seats, Columns,
        [.. seats.Select(static (s, i) =>
            (Cell[])[i + 1, s.Plan.RocYear, s.Entitlement.Title, s.Government, s.Places, s.Asked, s.Unused, s.Over, s.Proposed])])
    {
        WhenEmpty = PackWords.NoSeats,
    };
}
