namespace LearningHours.Wording;

/// <summary>Texts of <c>./run formats</c> besides the columns, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class FormatWords
{
    public const string Folders = "每種資料放在自己的資料夾：<資料夾>/<資料來源>/<檔案>。一種資料可分成多個檔案；沒有的資料不必放，所需條件會列為待查。";
    public const string Feeds = "資料來源";
    public const string EveryFile = "每種檔案都適用";
    public const string More = "欄位、可填內容及範例：./run formats <資料來源>，例如 ./run formats hours";
    public const string Columns = "欄位（欄名相同即可，順序不拘，其他欄位略過）";
    public const string Optional = "選填";
    public const string Required = "必填";

    public static string Place(string feed) => $"放在 <資料夾>/{feed}/ 之下，檔名不拘。";
    public static string Example(string path) => $"範例檔（{path}）";
    public static string AlsoWritten(IEnumerable<string> names) => $"　亦可寫作：{string.Join("、", names)}";
    public static string OneRequired(IEnumerable<string> names) => $"{string.Join("、", names)}擇一必填";

    /// <summary>Rules that apply to every file.</summary>
    public static readonly IReadOnlyList<string> Rules =
    [
        "檔案：CSV、以Tab或分號分隔的文字檔、Excel活頁簿（.xlsx、.xlsm）、ODS、網頁表格或XML試算表存成的.xls，或內含這些檔案的ZIP。",
        "編碼：UTF-8、UTF-16或Big5，自動辨識。",
        "第一列為標題列，上方可以有表名；欄名的全形、半形、前置*、括號內的註記及空白不影響辨識。",
        Accepts.Date + "。",
        Accepts.Instant + "。",
        "人員以身分證字號或員工編號指明；結果只顯示員工編號、姓名及遮罩後的身分證字號。",
        "檔名含_delta的檔案為增補更正檔，其中各列取代先前同一筆資料。",
        "讀不進來的列退回 <結果資料夾>/rejects/<資料來源>/，前面加註行號、欄位、原值、說明及建議，其餘各列照常採用。",
    ];
}
