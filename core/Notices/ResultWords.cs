using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>A result in words. The plan says 得 (may), so a result recommends and never grants.</summary>
internal static class ResultWords
{
    /// <summary><c>符合條件，建議敘獎（嘉獎1次）</c>, <c>符合條件，得申請補休4小時</c>, <c>待查</c> …</summary>
    public static string Of(Verdict verdict, Unit unit, decimal? amount) => (verdict, unit) switch
    {
        (Verdict.Eligible, Unit.Commendation or Unit.Merit) => MailWords.EligibleForHonour(unit.InChinese(amount)),
        (Verdict.Eligible, Unit.Hours) => MailWords.MayApply(unit.InChinese(amount)),
        (Verdict.Eligible, Unit.Ticket or Unit.Seat) => MailWords.EligibleFor(unit.InChinese(amount)),
        (Verdict.Eligible, _) => MailWords.IsEligible,
        (Verdict.NotYet, _) => MailWords.IsNotYet,
        _ => verdict.InChinese(),
    };

    public static string Of(Decision decision) => Of(decision.Verdict, decision.Unit, decision.Amount);

    /// <summary>What a former row said, with its dates; the plain verdict if it can no longer be read.</summary>
    public static string Of(DecisionRow row)
    {
        if (row.ReadVerdict() is not { } verdict) return row.Verdict;
        return Of(verdict, row.ReadUnit(), row.ReadAmount()) + Dated(MailWords.CompletedOn, row.CompletedOn)
            + Dated(MailWords.ApplyBy, row.ApplyBy) + Dated(MailWords.LastDay, row.LastUsableDay);
    }

    /// <summary>What was won, for a subject: <c>補休4小時</c>, <c>嘉獎1次（建議敘獎）</c>, <c>「…」</c>.</summary>
    public static string Won(Unit unit, decimal? amount, Entitlement entitlement) => unit switch
    {
        Unit.Commendation or Unit.Merit => MailWords.Honour(unit.InChinese(amount)),
        Unit.None => $"「{entitlement.Title}」",
        _ => unit.InChinese(amount),
    };

    /// <summary><c>107年度</c>.</summary>
    public static string Year(Plan plan) => MailWords.Year(plan.RocYear);

    private static string Dated(string label, string iso) =>
        !DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ""
            : $"；{label}{DateWords.Short(day)}";
}
