using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>敘獎建議名冊, by unit and 職等, as it goes to the committee; what people have already settled is on a sheet of its own.</summary>
internal static class AwardSheet
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        PersonCells.PlaceColumn, PersonCells.UnitColumn, PersonCells.TitleColumn, PersonCells.RankColumn, PersonCells.NameColumn,
            PersonCells.NumberColumn, new(PackWords.Sentence, MaxWidth: 38),
        new(PackWords.Proposal, MaxWidth: 12), new(PackWords.Basis, MaxWidth: 30), new(PackWords.Evidence, MaxWidth: 22),
            new(PackWords.State, MaxWidth: 16), new(PackWords.Committee, MinWidth: 14),
        new(PackWords.ApplyBy, CellKind.Date), new(PackWords.Remarks, MaxWidth: 22),
    ];

    public static Table Pending(AgencyRows rows) =>
        Of(rows, PackWords.Awards, PackWords.NoAwards, settled: false) with
        {
            Remarks = [PackWords.Recommended],
            Signatures =
        PackWords.Signatures
        };

    public static Table Settled(AgencyRows rows) => Of(rows, PackWords.Settled, PackWords.NoSettled, settled: true);

    public static bool IsSettled(Cell[] row) => row[AwardRows.IsSettled].Hundredths > 0;

    private static Table Of(AgencyRows rows, string name, string whenEmpty, bool settled)
    {
        var awards = rows.Of(PackRow.Award).Where(row => IsSettled(row) == settled).ToList();
        return new Table(name, name, Columns, PersonCells.Numbered(awards, AwardRows.Compare, static row =>
        [
            .. row[..PersonCells.Year], row[AwardRows.Sentence], row[AwardRows.Proposal], row[AwardRows.Basis], row[AwardRows.Evidence],
                row[AwardRows.State], default, row[AwardRows.ApplyBy], row[AwardRows.Remarks],
        ]))
        {
            WhenEmpty = whenEmpty,
            Total = awards.Count > 0 ? Sum(awards) : null,
        };
    }

    private static Cell[] Sum(List<Cell[]> awards)
    {
        var units = awards.GroupBy(static row => (Unit)(row[AwardRows.Unit].Hundredths / 100)).OrderBy(static g => g.Key)
            .Select(static g => g.Key.InChinese(g.Sum(static row => row[AwardRows.Amount].Hundredths) / 100m));
        var people = awards.Select(static row => row[PersonCells.Number].Text).Distinct(StringComparer.Ordinal).Count();
        return [default, PackWords.Total, default, default, PackWords.PeopleOf(people), default, default, string.Join('、', units),
            default, default, default, default, default, default];
    }
}
