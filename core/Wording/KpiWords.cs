using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Texts of the files with a plan's figures, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class KpiWords
{
    public static string Attendances(string year) => $"{year}實體班別之參訓人次（同一人參加多次者逐次計算；僅計本計畫參加對象）";
    public static string OthersAttended(int others) => $"另有{others}人次非參加對象，未計入";
    public static string Works(string year, bool isConforming) => $"{year}本計畫機關繳交{(isConforming ? "且符合規格" : "")}之作品件數";
    public static string OpenWorks(int open) => $"另有{open}件規格或所屬機關待查，未計入";
    public static string Reports(string year) => $"{year}本計畫參加對象繳交且格式符合之行政案例或研究報告篇數";
    public static string Year(DateOnly from, DateOnly to) => $"{RocDate.Format(from)}起至{RocDate.Format(to)}止，";
    public const string Whom = "基準日名冊內本計畫參加對象（名冊無留職停薪欄位，未扣除；同一人計1人）";
    public static string Share(string year, Hours least) => $"{year}數位學習時數達{least}小時以上之人數（n）÷{Whom}人數（N）";
    public static string Mean(string year) => $"{year}數位學習時數合計（n，小時）÷{Whom}人數（N）";
    public static string YearOfEach(DateOnly from, DateOnly to) => $"{RocDate.Format(from)}起至{RocDate.Format(to)}止，每人（同一課程計1次）";
    public const string Nobody = "名冊內無參加對象";
    public static string Unplaced(int people) => $"另有{people}人之機關代碼不在機關資料內，未計入N";
    public const string Folder = "指標";
    public static string PeopleFile(string plan) => $"{Folder}/{plan}-達標名單.csv";
    public const string Reached = "已達成";
    public const string NotReached = "未達成";
    public const string People = "人";
    public const string HoursPerHead = "小時／人";
    public const string Attendance = "人次";
    public const string Pieces = "件";
    public const string Papers = "篇";
    public const string Roster = "人員名冊";

    public static readonly IReadOnlyList<string> FigureColumns =
        ["指標", "實際值", "目標值", "單位", "是否達成", "n", "N", "尚差", "尚差單位", "定義", "資料截至", "依據條款", "引文", "備註"];
    public static readonly IReadOnlyList<string> PeopleColumns =
        ["指標", "順位", "機關代碼", "單位", "職稱", "姓名", "員工編號", "身分證字號", "已有數位時數", "尚差時數"];
}
