namespace LearningHours.Wording;

/// <summary>Names of the parts of plan files, and what their cells may hold, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class PlanPartWords
{
    public const string Platform = "平臺";
    public const string Set = "課程組";
    public const string List = "清單";
    public const string WorkItem = "作品項目（works）";
    public const string Item = "項目";
    public const string StaffKind = "人員類別";
    public const string AttendanceKind = "差勤類別";
    public const string Rank = "官等";
    public const string Certificate = "證書類別";
    public const string Grade = "評等";
    public const string WorkKind = "作品類型";
    public const string Group = "組別";
    public const string WorkRank = "作品名次";
    public const string Category = "課程類別";
    public const string Level = "程度";
    public const string ListForm = "清單[ … ]";
    public const string ObjectForm = "物件{ … }";
    public static string WholeNumber(int most) => $"不大於{most}的整數";
    public static string Number(int most) => $"不大於{most}的數";
    public const string TrueOrFalse = "true或false";
    public static string Date(int first, int last) => $"{first}至{last}年的日期，例如2018-08-31";
    public static string OneOf(IEnumerable<string> words) => $"{string.Join("、", words)}之一";
    public const string Text = "文字";
    public const string Object = "物件";
    public const string Array = "清單";
    public const string OrNull = "或null";
}
