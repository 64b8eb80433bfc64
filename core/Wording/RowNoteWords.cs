namespace LearningHours.Wording;

/// <summary>
/// Messages about rows that are accepted nevertheless, zh-TW: clauses without a full stop, placed between file and examples.
/// </summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class RowNoteWords
{
    public static string OlderFile(string newest) => $"與{newest}所載不同，以檔名排序在後的{newest}為準，如本檔為舊檔請移除";
    public const string ApplicationInDoubt = "該項報名如因此影響結果則為待查";
    public static string AttendanceKind(IEnumerable<string> kinds) => $"該時段是否為公餘時間待查，請改用{string.Join("、", kinds)}之一";
    public static string StaffKind(IEnumerable<string> kinds) => $"是否為適用對象待查，請改用{string.Join("、", kinds)}之一";
    public const string Rank = "視為未載官等，各官等分別判定，請改用簡任、薦任、委任之一";
    public const string NameDamaged = "姓名含有問號、方框、造字或無法辨識的字元，請查對";
    public const string WorkInDoubt = "該作品如因此影響結果則為待查";
    public static string Work(string number) => $"作品{number}";
    public const string CommaMended = "課程名稱含有未加引號的逗號，已依欄位數與前後欄位還原。";
    public const string OldRowsMended = "標題列為25欄而資料列為舊制19欄，已依舊制欄位讀取（只有日期，沒有時間）。";
    public const string EncodingMended = "資料列的編碼與檔案標題列不同（UTF-8與Big5混用），已依該列的編碼讀取。";
    public const string SharedByPeople = "同一身分證字號登載於不同姓名或同時任職不同機關的員工編號，可能有一筆誤植，學習紀錄無法歸戶，相關人員均列待查，請查對身分證字號";
    public static string Line(int line) => $"第{line}列";
    public static string Odd(string column, string value, string consequence) => $"{column}「{value}」不是可辨識的內容，{consequence}";
    public static string LineOf(int line, string who) => $"第{line}列（{who}）";
    public static string Of(string file, string text, IEnumerable<string> examples, bool hasMore) =>
        $"{file}：{text}：{Examples(examples, hasMore)}。";
    public static string Examples(IEnumerable<string> examples, bool hasMore) => $"{string.Join("、", examples)}{(hasMore ? "等" : "")}";
    public static string MoreOdd(string file) => $"{file}：另有其他無法辨識的內容，未逐一列出。";
    public static string NoAddress(string column) => $"{column}過長或含有空白、控制字元，不是可用的電子郵件地址，視為未填";
    public const string UnknownNumber = "員工編號不在人員名冊中，未採計，請查對";
    public const string UnknownId = "身分證字號不在人員名冊中，未採計，請查對";
    public const string LostZeros = "員工編號前方的0遭試算表刪去，已補足位數對應至人員名冊，請將該欄設為文字格式";
    public const string ByNumber = "身分證字號無法辨識，以員工編號歸戶";
    public const string ById = "員工編號不在人員名冊中，改以身分證字號歸戶，請查對";
    public const string NameUnlike = "姓名與人員名冊所載不同（可能只排序了其中一欄，或證號誤植），仍依身分證字號或員工編號採計，請查對";
    public static string TakenAsUnknown(string explanation, string remedy) => $"視為未知。{explanation}{remedy.TrimEnd('。')}";
    public const string TwoIds = "同一員工編號登載不同身分證字號，學習紀錄以最近到職者的身分證字號歸戶；如為更換證號，請於aliases登載。";
    public const string NameMaybeEaten = "姓名疑似遺失位元組（0x5C），未更動，請查對。";
    public const string NameMended = "姓名遺失位元組（0x5C），已依人員名冊還原。";
    public const string RecordKey = "身分證字號＋課程＋平臺＋起始時間";
    public const string Stranger = "不在人員名冊者";
    public const string RecordOfStranger = "學習紀錄的身分證字號不在人員名冊中，已計數但未採計";
    public const string RecordOfSeveral = "身分證字號於人員名冊登載為多人所有，無法判斷為何人的學習紀錄，未採計";
}
