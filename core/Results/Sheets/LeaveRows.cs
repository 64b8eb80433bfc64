using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>Compensatory leave earned, taken, left and lapsed, lot by lot, until when, and how it is to be entered.</summary>
internal sealed class LeaveRows : PackList
{
    public const int Granted = PersonCells.Count, Used = Granted + 1, Usable = Used + 1, Lapsed = Usable + 1, LastDay = Lapsed + 1,
        NextLapse = LastDay + 1, LastApplication = NextLapse + 1,
        LeaveType = LastApplication + 1, Reason = LeaveType + 1, Lots = Reason + 1, Remarks = Lots + 1, State = Remarks + 1, Beyond =
            State + 1, Refused = Beyond + 1;

    public override void Add(TypedRows rows, PackContext pack, Decision decision)
    {
        if (pack.Leave.Of(decision) is not { } balance) return;
        var account = balance.Account;
        var human = HumanDecisions.LastOf(decision, pack.Facts, pack.AsOf);
        PackContext.Begin(rows, PackRow.Leave, decision)
            .Cell(account.Granted).Cell(account.Used is { } used ? used : default(Cell))
                .Cell(account.Usable is { } usable ? usable : default(Cell)).Cell(account.Lapsed is { } lapsed ? lapsed : default(Cell))
            .Cell(decision.LastUsableDay).Cell(account.NextLapse).Cell(decision.ApplyBy).Cell(balance.Terms.LeaveType)
                .Cell(balance.Terms.Reason)
            .Cell(LotsOf(account))
            .Cell(string.Join('；', RemarksOf(account, decision, pack.AsOf).Concat(PackContext.RemarksOf(decision))))
            .Cell(human is not null ? HumanDecisions.InShort(decision, human) : "")
                .Cell(account.Beyond).Cell(human is { Granted: false } ? 1 : 0).End();
    }

    /// <summary>What can still be used comes first, by its last day; what is used up, lapsed or refused comes last.</summary>
    public static int Compare(Cell[] a, Cell[] b)
    {
        var order = IsOver(a).CompareTo(IsOver(b));
        if (order == 0) order = Cell.Compare(a[LastDay], b[LastDay]);
        return order != 0 ? order : PersonCells.CompareUnits(a, b);
    }

    /// <summary>Each lot: its hours, until when, and where it is known what of it was taken and is left.</summary>
    public static string LotsOf(LeaveAccount account) => string.Join('；', account.Lots.Select(lot =>
        PackWords.LotOf(lot.Lot.Hours, lot.Lot.Lapses, account.Used is null ? null : lot.Used, account.Used is null ? null : lot.Left)));

    /// <summary>Whether nothing can be used any more or people refused it, so that nobody need be reminded.</summary>
    public static bool IsOver(Cell[] row) => row[NextLapse].IsEmpty || row[Refused].Hundredths > 0;

    private static IEnumerable<string> RemarksOf(LeaveAccount account, Decision decision, DateOnly asOf)
    {
        if (decision.UseBy < asOf) yield return PackWords.AllLapsed;
        if (account.Used is null) yield return PackWords.UseUnknown;
        if (account.Beyond > Dates.Hours.Zero) yield return PackWords.Over2;
        if (decision is { UseBy: not null, LastUsableDay: null }) yield return PackWords.NoCalendar;
    }
}
