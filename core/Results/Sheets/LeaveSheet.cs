using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>補休登記清冊: the leave that ends first comes first.</summary>
internal static class LeaveSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, PersonCells.UnitColumn, PersonCells.TitleColumn, PersonCells.NameColumn, PersonCells.NumberColumn,
            PersonCells.YearColumn, PersonCells.EntitlementColumn,
        new(PackWords.Granted, CellKind.Hours), new(PackWords.Used, CellKind.Hours), new(PackWords.Usable, CellKind.Hours),
            new(PackWords.Lapsed, CellKind.Hours), new(PackWords.LastDay, CellKind.Date),
        new(PackWords.NextLapse, CellKind.Date), new(PackWords.LastApplication, CellKind.Date), new(PackWords.LeaveType, MaxWidth: 10),
            new(PackWords.Reason, MaxWidth: 20), new(PackWords.Lots, MaxWidth: 26),
        new(PackWords.Remarks, MaxWidth: 22), new(PackWords.State, MaxWidth: 14, MinWidth: 12),
    ];

    public static Table Of(AgencyRows rows)
    {
        var leave = rows.Of(PackRow.Leave);
        return new Table(PackWords.Leave, PackWords.Leave, Columns, PersonCells.Numbered(leave, LeaveRows.Compare, static row =>
        [
            row[PersonCells.Unit], row[PersonCells.Title], row[PersonCells.Name], row[PersonCells.Number], row[PersonCells.Year],
                row[PersonCells.Entitlement], row[LeaveRows.Granted], row[LeaveRows.Used],
            row[LeaveRows.Usable], row[LeaveRows.Lapsed], row[LeaveRows.LastDay], row[LeaveRows.NextLapse],
                row[LeaveRows.LastApplication], row[LeaveRows.LeaveType], row[LeaveRows.Reason], row[LeaveRows.Lots],
            row[LeaveRows.Remarks], row[LeaveRows.State],
        ]))
        {
            WhenEmpty = PackWords.NoLeave,
            Total = leave.Count > 0 ? Sum(leave) : null,
            Remarks = [PackWords.LeaveIsAsked],
            Signatures = PackWords.Signatures,
        };
    }

    /// <summary>Sums of columns that are known for everybody: a column in which somebody's figure is unknown has no sum.</summary>
    private static Cell[] Sum(IReadOnlyList<Cell[]> leave)
    {
        var people = leave.Select(static row => row[PersonCells.Number].Text).Distinct(StringComparer.Ordinal).Count();
        var total = new Cell[Columns.Count];
        (total[1], total[3]) = (PackWords.Total, PackWords.PeopleOf(people));
        for (var i = 0; i < 4; i++) total[7 + i] = SumOf(leave, LeaveRows.Granted + i);
        return total;
    }

    private static Cell SumOf(IReadOnlyList<Cell[]> leave, int cell) =>
        leave.Any(row => row[cell].IsEmpty) ? default : new Dates.Hours((int)leave.Sum(row => row[cell].Hundredths));
}
