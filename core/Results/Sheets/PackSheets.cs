using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>
/// Builds the sheets of one agency's pack from the rows that decisions contributed, in the order of <see cref="AgencyPack.Sheets"/>.
/// </summary>
internal static class PackSheets
{
    public static IReadOnlyList<Table> Of(PackNight night, string agency, AgencyRows rows, FilesBeside beside)
    {
        var name = night.NameOf(agency);
        Table[] sheets =
        [
            TodaySheet.Of(night, rows, beside),
            AwardSheet.Pending(rows),
            LeaveSheet.Of(rows),
            OpenSheet.Of(rows),
            EndingSheet.Of(night, rows),
            DifferenceSheet.Of(rows, night.Last),
            ProgressSheet.Of(rows),
            NotCountedSheet.Of(rows),
            ActivitySheet.Of(rows),
            SeatSheet.Of(night.Seats.Where(s => s.Government == night.GovernmentOf(agency))),
            AwardSheet.Settled(rows),
            FigureSheet.Of(rows),
        ];
        return [.. sheets.Select(sheet => sheet with { Title = PackWords.TitleOf(name, sheet.Title) })];
    }
}
