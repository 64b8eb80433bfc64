using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>
/// How far somebody who is not there yet has come, the shortest path and whether it is still feasible; who could win more; and
/// who was late.
/// </summary>
internal sealed class ProgressRows : PackList
{
    public const int Situation = PersonCells.Count, Reached = Situation + 1, ShortestWay = Reached + 1, Feasible = ShortestWay + 1,
        Until = Feasible + 1, Order = Until + 1;

    public override void Add(TypedRows rows, PackContext pack, Decision decision)
    {
        if (decision.Verdict is Verdict.Unknown or Verdict.Excluded) return;
        var advice = decision.Verdict == Verdict.Missed ? null : pack.Advice.Of(decision);
        if (decision.Verdict == Verdict.Eligible && advice is not { Tiers.Count: > 0 }) return;
        PackContext.Begin(rows, PackRow.Progress, decision)
            .Cell(decision.Verdict switch
            {
                Verdict.Eligible => PackWords.CanRaise,
                Verdict.Missed => PackWords.Passed,
                _ =>
                PackWords.NotYet
            })
            .Cell(decision.Finding is not { } finding ? "" : decision.Verdict == Verdict.Eligible ? FindingWalk.Facts(finding)
                : string.Join('；', FindingWalk.Lacking(finding)))
            .Cell(advice is null ? "" : string.Join('；', AdviceText.Lines(advice)))
            .Cell(decision.Verdict == Verdict.Missed ? PackWords.IsOver : WordOf(advice))
            .Cell(WindowEnd.Of(decision.Entitlement.Window, pack.Facts.Calendar))
            .Cell(decision.Verdict switch { Verdict.NotYet => 0, Verdict.Eligible => 1, _ => 2 }).End();
    }

    /// <summary>
    /// Those not there yet first, then those who could win more, then those who were late; each by the last day of the window.
    /// </summary>
    public static int Compare(Cell[] a, Cell[] b)
    {
        var order = Cell.Compare(a[Order], b[Order]);
        if (order == 0) order = Cell.Compare(a[Until], b[Until]);
        return order != 0 ? order : PersonCells.CompareUnits(a, b);
    }

    /// <summary>The most feasible of several goals.</summary>
    private static string WordOf(PersonAdvice? advice)
    {
        if (advice is null || advice.Tiers.Count == 0) return PackWords.Untold;
        var told = advice.Tiers.Select(static t => t.Feasibility).Where(static f => f != Feasibility.Untold).Order().ToList();
        return told.Count == 0 ? PackWords.Untold : told[0] switch
        {
            Feasibility.InTime => PackWords.InTime,
            Feasibility.Tight => PackWords.Tight,
            _ => PackWords.TooLate,
        };
    }
}
