using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>將到期: people's rights that end within <see cref="Days"/> days, the first to end first.</summary>
internal static class EndingSheet
{
    public const int Days = 60;

    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, new(PackWords.Until, CellKind.Date), new(PackWords.DaysLeft, CellKind.Number),
            new(PackWords.Kind, MaxWidth: 20), PersonCells.UnitColumn, PersonCells.TitleColumn, PersonCells.NameColumn,
        PersonCells.NumberColumn, PersonCells.YearColumn, PersonCells.EntitlementColumn, new(PackWords.Content, MaxWidth: 24),
    ];

    /// <summary>A right of somebody that ends.</summary>
    public readonly record struct Ending(DateOnly On, string Kind, Cell[] Row, string Content);

    public static Table Of(PackNight night, AgencyRows rows) => new(PackWords.Ending, PackWords.Ending, Columns,
        [.. Within(night.AsOf, rows, Days).Select((e, i) => (Cell[])
        [
            i + 1, e.On, e.On.DayNumber - night.AsOf.DayNumber, e.Kind, e.Row[PersonCells.Unit], e.Row[PersonCells.Title],
                e.Row[PersonCells.Name], e.Row[PersonCells.Number], e.Row[PersonCells.Year],
            e.Row[PersonCells.Entitlement], e.Content,
        ])])
    {
        WhenEmpty = PackWords.NoEnding(Days),
    };

    /// <summary>What ends on or after as-of and at most <paramref name="days"/> days later, in the order of days and people.</summary>
    public static IEnumerable<Ending> Within(DateOnly asOf, AgencyRows rows, int days) => rows.Of(PackRow.Leave)
        .Where(static row => !LeaveRows.IsOver(row)).SelectMany(OfLeave)
        .Concat(rows.Of(PackRow.Award).Where(static row => !AwardSheet.IsSettled(row) && !row[AwardRows.ApplyBy].IsEmpty)
            .Select(static row => new Ending(row[AwardRows.ApplyBy].Day, PackWords.AwardApplication, row, row[AwardRows.Proposal].Text)))
        .Where(e => e.On >= asOf && e.On.DayNumber - asOf.DayNumber <= days)
        .OrderBy(static e => e.On).ThenBy(static e => e.Row, Comparer<Cell[]>.Create(PersonCells.CompareUnits))
            .ThenBy(static e => e.Kind, StringComparer.Ordinal);

    private static IEnumerable<Ending> OfLeave(Cell[] row) =>
        LeaveEnd.Of(DayOf(row[LeaveRows.LastDay]), row[LeaveRows.NextLapse].Day, DayOf(row[LeaveRows.LastApplication]))
            .Select(end => end.Kind switch
            {
                LeaveEnd.What.LastDay => new Ending(end.On, PackWords.LeaveEnds, row, Left(row)),
                LeaveEnd.What.Lapse => new Ending(end.On, PackWords.LeaveLapses, row, row[LeaveRows.Lots].Text),
                _ => new Ending(end.On, PackWords.LeaveApplication, row, Left(row)),
            });

    private static string Left(Cell[] row) => PackWords.LeaveLeft(CellText.Of(row[LeaveRows.Usable]));

    private static DateOnly? DayOf(in Cell cell) => cell.IsEmpty ? null : cell.Day;
}
