using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>What is still missing, the ways to get there and the time left, zh-TW with ROC dates.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class AdviceWords
{
    public const string Wait = "等一等：較高獎勵仍可達成";
    /// <param name="isOnce">Whether only one commendation a year is possible.</param>
    public static string Goal(bool wait, string goal, bool isOnce) => $"{(wait ? $"{Wait}。" : "")}{goal}{(isOnce ? "；每年以獎勵1次為限" : "")}";
    public static string UnderRank(string rank) => $"（官等為{rank}時）";
    public static string MoreHours(Hours hours) => $"再{hours}小時可";
    public const string Following = "完成下列事項可";
    public const string Becomes = "改為";
    public const string RisesTo = "提高為";
    public const string IsEligible = "符合";
    public static string Until(DateOnly day) => $"，{FindingWords.Inclusive(day)}前";
    public static string DaysLeft(DateOnly from, DateOnly to, int restDays, int workdays) =>
        $"{RocDate.Format(from)}至{RocDate.Format(to)}尚有放假日{restDays}日、上班日{workdays}日";
    public static string InTime(string days, string pace) => $"{days}，時間足夠{pace}";
    public static string Tight(string days, string pace) => $"{days}，時間緊迫{pace}，請及早安排";
    public static string TooLate(string days, Hours? hours) => $"{days}，可採計之時間已不足{hours}小時";
    public static string Pace(Hours restDay, Hours workday) => $"（以放假日每日{restDay}小時、上班日公餘每日{workday}小時估算）";
    public static string Reminder(string course, bool isFinished, string why) => $"提醒：「{course}」{(isFinished ? "" : "（尚未通過）")}{why}，";
    public const string WillNotCount = "本筆紀錄不會採計；請於公餘時間從頭重新修習";
    public const string MayNotCount = "本筆紀錄可能無法採計；如屬上班時間，請於公餘時間從頭重新修習";
    public static string HoursOfList(string list) => $"「{list}」課程時數";
    public static string Course(string title, Hours hours, bool inDoubt) => $"{title}（{hours}小時{(inDoubt ? "，已有紀錄待查" : "")}）";
    public static string Set(string set, int courses, Hours sum, string where, string titles) =>
        $"尚缺「{set}」{courses}門{sum}小時（{where}）：{titles}";
    public static string Hours(string what, Hours missing, string more) => $"尚缺{what}{missing}小時{more}";
    public static string UnknownList(string list, int? missing) =>
        $"尚缺「{list}」{(missing is { } courses ? $"{courses}門" : "所列課程")}（名單尚未提供）";
    public static string List(string list, int? missing, IReadOnlyCollection<string> titles) =>
        $"尚缺「{list}」{missing}門：{FindingWords.Titles(titles)}";
    public static string Posts(int missing) => $"尚缺發表及回應意見{missing}篇";
    public static string Reports(int missing) => $"尚缺格式符合規定之行政案例或研究報告{missing}篇";
    public static string Certificates(IEnumerable<string> categories, string? list) =>
        $"尚缺{string.Join("及", categories)}證明{(list is null ? "" : $"（限「{list}」所列）")}";
    public static string Reflection(int most, IEnumerable<string> places) =>
        $"尚缺{most}字以內之心得，張貼於{string.Join("或", places.Select(p => $"「{p}」"))}";
    public const string OnlyOffHours = "（限公餘時間）";
    public static string Where(string where) => $"（{where}）";
    public const string CountsAlready = "，前列時數已可併計";
    public static string CountsAndMore(Hours more) => $"，前列時數可併計，另需{more}小時";
    public const string OffHours = "，限公餘時間";
}
