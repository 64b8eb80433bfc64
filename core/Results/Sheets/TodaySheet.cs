using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>今日待辦: what cannot wait, by its last day; then what is to be done for many at once, one line for each kind.</summary>
internal static class TodaySheet
{
    /// <summary>What ends within so many days is listed person by person.</summary>
    public const int Days = 30;

    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, new(PackWords.Until, CellKind.Date), new(PackWords.Matter, MaxWidth: 40), PersonCells.UnitColumn,
            PersonCells.NameColumn, PersonCells.NumberColumn, new(PackWords.People, CellKind.Number),
        new(PackWords.Action, MaxWidth: 44), new(PackWords.See, MaxWidth: 16),
    ];

    public static Table Of(PackNight night, AgencyRows rows, FilesBeside beside) => new(PackWords.Today, PackWords.Today, Columns,
        [.. Ending(night, rows).Concat(Overdrawn(rows)).Concat(Open(rows)).Concat(Files(beside)).Concat(Awards(rows))
            .Select(static (row, i) => (Cell[])[i + 1, .. row])])
    {
        WhenEmpty = PackWords.NothingToday,
    };

    private static IEnumerable<Cell[]> Ending(PackNight night, AgencyRows rows) => EndingSheet.Within(night.AsOf, rows, Days)
        .Select(static e => (Cell[])
    [
        e.On, $"{e.Kind}：{e.Content}", e.Row[PersonCells.Unit], e.Row[PersonCells.Name], e.Row[PersonCells.Number], 1,
        e.Kind == PackWords.AwardApplication || e.Kind == PackWords.LeaveApplication ? PackWords.Apply : PackWords.TakeLeave,
            PackWords.Ending,
    ]);

    private static IEnumerable<Cell[]> Overdrawn(AgencyRows rows) => rows.Of(PackRow.Leave)
        .Where(static row => row[LeaveRows.Beyond].Hundredths > 0).Order(Comparer<Cell[]>.Create(PersonCells.CompareUnits))
        .Select(static row => (Cell[])
        [default, PackWords.OverdrawnBy(YearOf(row), row[PersonCells.Entitlement].Text), row[PersonCells.Unit], row[PersonCells.Name],
            row[PersonCells.Number], 1, PackWords.CheckUse, PackWords.Leave]);

    private static IEnumerable<Cell[]> Open(AgencyRows rows) => rows.Of(PackRow.OpenQuestion)
        .GroupBy(static row => row[OpenRows.Remedy].Text, StringComparer.Ordinal)
        .Select(static g => (Remedy: g.Key, Questions: g.Count(), People: PeopleOf(g)))
        .OrderByDescending(static g => g.People).ThenBy(static g => g.Remedy, StringComparer.Ordinal)
        .Select(static g => (Cell[])[default, PackWords.OpenPeople(g.Questions), default, default, default, g.People, g.Remedy,
            PackWords.Open]);

    private static IEnumerable<Cell[]> Awards(AgencyRows rows) => rows.Of(PackRow.Award).Where(static row => !AwardSheet.IsSettled(row))
        .GroupBy(static row => (Year: YearOf(row), Title: row[PersonCells.Entitlement].Text))
        .OrderBy(static g => g.Key.Year).ThenBy(static g => g.Key.Title, StringComparer.Ordinal)
        .Select(static g => (Cell[])[default, PackWords.AwaitAward(g.Key.Year, g.Key.Title), default, default, default, PeopleOf(g),
            PackWords.Propose, PackWords.Awards]);

    private static int YearOf(Cell[] row) => (int)(row[PersonCells.Year].Hundredths / 100);

    private static int PeopleOf(IEnumerable<Cell[]> rows) =>
        rows.Select(static row => row[PersonCells.Number].Text).Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<Cell[]> Files(FilesBeside beside)
    {
        if (beside.Rejected > 0)
            yield return [default, PackWords.Rejected(beside.Rejected), default, default, default, default, PackWords.MendRejected,
                OwnRejects.Folder];
        if (beside.Doubtful > 0)
            yield return [default, PackWords.Doubtful(beside.Doubtful), default, default, default, default, PackWords.CheckRecords,
                ReviewLists.Records];
    }
}
