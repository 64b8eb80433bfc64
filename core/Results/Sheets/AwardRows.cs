using System.Globalization;
using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results.Sheets;

/// <summary>
/// Who fulfils the conditions of 嘉獎 or 記功, with a sentence for the letter, the basis and the evidence. The plan says 得: nothing is granted
/// until people decide it.
/// </summary>
internal sealed class AwardRows : PackList
{
    public const int Sentence = PersonCells.Count, Proposal = Sentence + 1, Basis = Proposal + 1, Evidence = Basis + 1, State =
        Evidence + 1, ApplyBy = State + 1, Remarks = ApplyBy + 1,
        IsSettled = Remarks + 1, Unit = IsSettled + 1, Amount = Unit + 1, Grade = Amount + 1;

    public override void Add(TypedRows rows, PackContext pack, Decision decision)
    {
        if (decision is not { Verdict: Verdict.Eligible, Unit: Plans.Unit.Commendation or Plans.Unit.Merit }) return;
        var clause = ClauseText.Of(Citation.Of(decision).Clause.ToString());
        var until = WindowEnd.Of(decision.Entitlement.Window, pack.Facts.Calendar);
        var settled = HumanDecisions.LastOf(decision, pack.Facts, pack.AsOf);
        PackContext.Begin(rows, PackRow.Award, decision)
            .Cell(GroundsWords.Sentence(until, pack.Grounds.Of(decision) is { Length: > 0 } grounds ? grounds
                : PackContext.FactsOf(decision), decision.Plan.Title, clause))
            .Cell(decision.Unit.InChinese(decision.Amount))
            .Cell(PackWords.BasisOf(decision.Plan.Issued.By, decision.Plan.Issued.Date, decision.Plan.Issued.Number, decision.Plan.Title,
                clause))
            .Cell(decision.Finding is { } finding ? EvidenceText.Of(finding) : "")
            .Cell(settled is { } human ? HumanDecisions.InShort(decision, human) : PackWords.Pending)
            .Cell(decision.ApplyBy)
            .Cell(string.Join('；', Waiting(pack, decision).Concat(PackContext.RemarksOf(decision))))
            .Cell(settled is null ? 0 : 1).Cell((int)decision.Unit).Cell(Cell.Number(decision.Amount)).Cell(GradeOf(decision.Employment))
                .End();
    }

    /// <summary>By unit, then by 職等, the higher first.</summary>
    public static int Compare(Cell[] a, Cell[] b)
    {
        var order = Cell.Compare(a[PersonCells.Unit], b[PersonCells.Unit]);
        if (order == 0) order = Cell.Compare(b[Grade], a[Grade]);
        return order != 0 ? order : PersonCells.ComparePeople(a, b);
    }

    /// <summary>Whoever could still win more is told so before the award of the year is used up.</summary>
    private static IEnumerable<string> Waiting(PackContext pack, Decision decision) =>
        pack.Advice.Of(decision) is { IsWaitingBetter: true } advice ? AdviceText.Lines(advice).Take(1) : [];

    /// <summary>職等 as a number; derived from 官等 if the roster has none, 0 without either.</summary>
    private static int GradeOf(Employment at)
    {
        var digits = string.Concat(at.Grade.Where(char.IsAsciiDigit));
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && grade < 100) return grade;
        return at.Rank.HasFlag(Ranks.Senior) ? 10 : at.Rank.HasFlag(Ranks.Recommended) ? 6 : at.Rank.HasFlag(Ranks.Delegated) ? 1 : 0;
    }
}
