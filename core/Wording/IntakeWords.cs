using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Messages from comparing feeds with each other: calendars, courses, names of plans, how fresh they are. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class IntakeWords
{
    public static string CalendarEditions(int year, string used, string other, string days, int more) =>
        $"民國{year}年辦公日曆採用「{used}」，不採用「{other}」；兩者不同之日：{days}{(more > 0 ? $"等{more}日" : "")}。";
    public static string CalendarIncomplete(string file, int year, string gap) => $"「{file}」之民國{year}年辦公日曆不完整（缺{gap}），該年度不採用。";
    public const string CourseUnknown = "課程代碼與課程名稱均不在課程目錄中，以紀錄上的課程名稱認定。";
    public const string CourseMended = "課程名稱遺失位元組（0x5C），已依課程目錄與計畫所列課程還原。";
    public const string SameTimes = "同一人於同一平臺不同課程的起訖時間完全相同，已採計，請查明（見待查證紀錄清冊）。";
    public const string AboveCourse = "認證時數高於課程目錄所載，已採計，請查明（見待查證紀錄清冊）。";
    public const string LongReading = "閱讀時數長於上課期間，已採計，請查明（見待查證紀錄清冊）。";
    public static string NothingToRead(string feed, IEnumerable<string> files) =>
        $"{feed}：沒有任何檔案可以讀取（{string.Join("、", files)}），視同未提供，需要本項資料的條件均為待查。";
    public static string RejectsOnlyCounted(string file) => $"{file}：退件過多，部分退件僅計數，請見原檔。";
    public static string NewestFile(DateOnly day) => $"最新檔案收到日{RocDate.Format(day)}";
    public static string Stale(string title, string feed, IEnumerable<string> dates, int age, int usual) =>
        $"{title}（{feed}）可能過時：{string.Join('、', dates)}，距判定日{age}日，通常{usual}日內更新；請確認是否已匯出最新資料";
    public static string NewestRow(DateOnly day) => $"最新一筆為{RocDate.Format(day)}";
    public const string UnknownAgency = "機關代碼不在機關資料中，請查對機關代碼或於agencies補登";
    public static string UnknownAgencies(string folder, IReadOnlyCollection<string> agencies) =>
        $"{folder}：{UnknownAgency}：{string.Join("、", agencies.Take(5))}{(agencies.Count > 5 ? "等" : "")}。";
    public const string NoList = "任何計畫均無此清單，所列課程未採計";
    public const string NoPlan = "沒有這個計畫";
    public const string FollowedPlan = "參照計畫", NoPlanFollowed = "沒有這個計畫，視同未參照";
    public const string NoPlanReleased = "沒有這個計畫，本列未開放任何通知";
    public const string PlanAndEntitlement = "計畫及項目";
    public const string NoPlanOrEntitlement = "沒有這個計畫或項目";
    public const string NoActivity = "任何計畫均無此活動，該項報名未採計";
    public static string UnknownName(string file, string column, string value, string consequence, string examples) =>
        $"{file}：{column}「{value}」，{consequence}，請查對名稱：{examples}。";
}
