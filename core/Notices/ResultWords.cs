using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;

namespace LearningHours.Notices;

/// <summary>A result in words. A plan says 得, so a result recommends and never grants.</summary>
internal static class ResultWords
{
    /// <summary><c>符合條件，建議敘獎（嘉獎1次）</c>, <c>符合條件，得申請補休4小時</c>, <c>待查</c> …</summary>
    public static string Of(Verdict verdict, Unit unit, decimal? amount) => (verdict, unit) switch
    {
        (Verdict.Eligible, Unit.Commendation or Unit.Merit) => $"符合條件，建議敘獎（{unit.InChinese(amount)}）",
        (Verdict.Eligible, Unit.Hours) => $"符合條件，得申請{unit.InChinese(amount)}",
        (Verdict.Eligible, Unit.Ticket or Unit.Seat) => $"符合條件（{unit.InChinese(amount)}）",
        (Verdict.Eligible, _) => "符合條件",
        (Verdict.NotYet, _) => "尚未符合",
        _ => verdict.InChinese(),
    };

    public static string Of(Decision decision) => Of(decision.Verdict, decision.Unit, decision.Amount);

    /// <summary>What a former row said, with its deadlines, as far as its words can still be read.</summary>
    public static string Of(DecisionRow row)
    {
        if (row.ReadVerdict() is not { } verdict) return row.Verdict;
        return Of(verdict, row.ReadUnit(), row.ReadAmount()) + Dated("完成日", row.CompletedOn, inclusive: false) + Dated("申請期限", row.ApplyBy) +
            Dated("最後使用日", row.UseBy) + (row.FirstLapse == row.UseBy ? "" : Dated("最早失效日", row.FirstLapse)) + Dated("最後可休上班日", row.LastUsableDay);
    }

    private static string Dated(string label, string iso, bool inclusive = true) =>
        !DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ""
        : $"；{label}{(inclusive ? DateWords.Inclusive(day) : DateWords.Day(day))}";
}
