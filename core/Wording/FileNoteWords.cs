namespace LearningHours.Wording;

/// <summary>Messages about files and their header lines, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class FileNoteWords
{
    public const string Sheet = "工作表";
    public const string File = "檔案";
    public static string NoHeaderInTable(string file, string kind, string name) => $"{file}：{kind}「{name}」沒有這類資料的標題列，其中內容未讀取。";
    public static string NothingInIt(string file) => $"{file}：檔案沒有內容。";
    public static string NoHeader(string file, bool isPage) => $"{file}：找不到標題列，全檔無法採用。{(isPage ? "檔案是網頁，可能為登入頁或錯誤訊息頁。" : "")}";
    public static string ColumnsMissing(string file, IEnumerable<string> columns) =>
        $"{file}：標題列缺少必要欄位「{string.Join("、", columns)}」，全檔無法採用。";
    public static string ColumnsDoubled(string file, IEnumerable<string> columns) =>
        $"{file}：標題列有重複的欄位「{string.Join("、", columns)}」，採用有內容的一欄。";
    public static string ColumnsUnused(string file, IEnumerable<string> columns) => $"{file}：未使用的欄位「{string.Join("、", columns)}」。";
}
