using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results.Sheets;

/// <summary>The outcome of each decision, for the figures.</summary>
internal sealed class VerdictRows : PackList
{
    public const int Year = 0, Entitlement = 1, Outcome = 2, Unit = 3, Amount = 4;

    public override void Add(TypedRows rows, PackContext pack, Decision decision) =>
        rows.Begin(PackRow.Verdict).Cell(decision.Plan.RocYear).Cell(decision.Entitlement.Title).Cell((int)decision.Verdict)
            .Cell((int)decision.Unit).Cell(Cell.Number(decision.Amount)).End();
}
