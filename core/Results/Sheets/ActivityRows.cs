using LearningHours.Evaluation;
using LearningHours.Evaluation.Awards;
using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>
/// Who has won something that is neither award nor leave: places in classes, tickets for draws, gifts, works to be recommended.
/// </summary>
internal sealed class ActivityRows : PackList
{
    public const int Kind = PersonCells.Count, Qualification = Kind + 1, Priority = Qualification + 1, CompletedOn = Priority + 1,
        Clause = CompletedOn + 1, Remarks = Clause + 1;

    public override void Add(TypedRows rows, PackContext pack, Decision decision)
    {
        if (decision.Verdict != Verdict.Eligible) return;
        foreach (var (work, rank) in pack.Grounds.RankedWorks(decision))
        {
            var named = PackWords.WorkOf(work.Kind, work.Number, work.Rank);
            if (rank.Gift is { } gift) Put(rows, decision, PackWords.GiftKind, PackWords.GiftOf(named, gift), "", decision.CompletedOn, "");
            if (decision.Plan.Documents.Any(static d => d.Id == "recommended-works")) Put(rows, decision, PackWords.WorkKind,
                PackWords.Recommend(named), "", decision.CompletedOn, "");
        }
        if (decision.Unit is not (Unit.None or Unit.Ticket or Unit.Seat)
            || decision.Entitlement.Award is TieredAward { Unit: Unit.Commendation or Unit.Merit }) return;
        var remarks = PackContext.RemarksOf(decision).ToLookup(static r => r.StartsWith(SeatRule.PriorityNote, StringComparison.Ordinal));
        var kind = decision.Unit switch { Unit.Seat => PackWords.SeatKind, Unit.Ticket => PackWords.DrawKind, _ => PackWords.OtherKind };
        Put(rows, decision, kind, decision.Unit.InChinese(decision.Amount),
            string.Join('；', remarks[true].Select(static r => r[SeatRule.PriorityNote.Length..])), decision.CompletedOn,
            string.Join('；', remarks[false]));
    }

    public static int Compare(Cell[] a, Cell[] b)
    {
        var order = Cell.Compare(a[PersonCells.Entitlement], b[PersonCells.Entitlement]);
        if (order == 0) order = Cell.Compare(a[Kind], b[Kind]);
        return order != 0 ? order : PersonCells.CompareUnits(a, b);
    }

    private static void Put(TypedRows rows, Decision decision, string kind, string qualification, string priority, DateOnly? completed,
        string remarks) =>
        PackContext.Begin(rows, PackRow.Activity, decision).Cell(kind).Cell(qualification).Cell(priority).Cell(completed)
            .Cell(ClauseText.Of(Citation.Of(decision).Clause.ToString())).Cell(remarks).End();
}
