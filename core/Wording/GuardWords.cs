using System.Globalization;

namespace LearningHours.Wording;

/// <summary>Why a guard holds a night, for the person who may release it. No personal data.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class GuardWords
{
    public static string FeedIsGone(string feed) => $"上一夜還有的資料來源「{feed}」不見了";
    public static string FeedLostRows(string feed, long before, long now) => $"資料來源「{feed}」由 {Number(before)} 列減為 {Number(now)} 列";
    public static string FeedLostPeople(string feed, int before, int now) => $"資料來源「{feed}」由 {Number(before)} 人減為 {Number(now)} 人";
    public static string FeedIsStale(string feed, int days) => $"資料來源「{feed}」已 {Number(days)} 天沒有新資料";
    public static string PlanIsMissing(string plan) => $"缺少計畫「{plan}」";
    public static string NoPlanInForce => "沒有任何計畫涵蓋此判定日";
    public static string DecisionsWouldChange(int changed, int compared) => $"{Number(compared)} 筆判定中有 {Number(changed)} 筆會變更";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
