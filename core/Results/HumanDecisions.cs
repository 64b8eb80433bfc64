using System.Globalization;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>What people decided, shown beside what the plan says and never changing it (contract reading 6).</summary>
public static class HumanDecisions
{
    /// <summary>
    /// The human decisions about the same person, plan and entitlement up to and including as-of, oldest first:
    /// <c>108年3月1日核定嘉獎1次（決定者）：理由</c>; empty if there are none.
    /// </summary>
    public static string Beside(Decision decision, FactBook facts, DateOnly asOf) => string.Join('；',
        decision.HumanDecisions(facts, asOf)
            .Select(d => ConclusionWords.HumanDecision(d.Date, d.Granted, Amount(decision, d.Amount), d.DecidedBy, d.Reason)));

    /// <summary>The newest of them, which says how the matter stands; null if there are none.</summary>
    public static HumanDecision? LastOf(Decision decision, FactBook facts, DateOnly asOf) =>
        decision.HumanDecisions(facts, asOf).LastOrDefault();

    /// <summary><c>107年7月16日核定嘉獎1次</c>, <c>不予（同一事由已另案敘獎）</c>.</summary>
    public static string InShort(Decision decision, HumanDecision human) =>
        human.Granted ? PackWords.Approved(human.Date, Amount(decision, human.Amount)) : PackWords.Refused(human.Reason);

    /// <summary><c>107年7月16日核定嘉獎1次</c>, <c>107年7月16日不予</c>: without who and why.</summary>
    public static string Told(Decision decision, DateOnly day, bool granted, string amount) =>
        granted ? PackWords.Approved(day, Amount(decision, amount)) : PackWords.RefusedOn(day);

    /// <summary>What a human decision is about, in a few words: the amount granted or met (<c>嘉獎1次</c>), else the title.</summary>
    public static string About(Decision decision, HumanDecision? human)
    {
        var amount = human is { Granted: true } ? Amount(decision, human.Amount) : "";
        if (amount.Length > 0 && decision.Unit != Unit.None) return amount;
        return decision.Unit != Unit.None ? decision.Unit.InChinese(decision.Amount) : PackWords.Quoted(decision.Entitlement.Title);
    }

    /// <summary>數量 is free text; a bare number is read in the unit of the decision it stands beside.</summary>
    private static string Amount(Decision decision, string amount) =>
        decision.Unit != Unit.None && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? decision.Unit.InChinese(number)
            : amount;
}
