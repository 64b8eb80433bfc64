namespace LearningHours.Wording;

/// <summary>Why a file, or the rest of it, cannot be read: the actual cause, and what to do about it. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class SourceProblems
{
    private const string Again = "請由原系統重新匯出後上傳。", AsSheet = "請另存為Excel活頁簿（.xlsx）、ODS或CSV UTF-8後上傳。";

    public static readonly Problem Broken = new("FILE", "檔案損壞或不完整，無法讀取其餘內容。", Again);
    public static readonly Problem EmptyArchive = new("FILE", "壓縮檔內沒有任何檔案。", "請確認壓縮檔內容後重新上傳。");
    public static readonly Problem Nested = new("FILE", "壓縮檔內又有多層壓縮檔，未再往內讀取。", "請將資料檔直接放進一個壓縮檔後重新上傳。");
    public static readonly Problem NoSheet = new("FILE", "活頁簿內沒有可讀取的工作表。", "請確認活頁簿至少有一個未隱藏的工作表後重新上傳。");
    public static readonly Problem Locked = new("PASSWORD", "檔案設有密碼（已加密），無法讀取。", "請取消密碼後另存新檔再上傳。");
    public static readonly Problem OldExcel = new("OLD-EXCEL", "檔案為Excel 97-2003活頁簿（二進位.xls），無法讀取。", AsSheet);
    public static readonly Problem Binary = new("FORM", "檔案為Excel二進位活頁簿（.xlsb），無法讀取。", AsSheet);
    public static readonly Problem Word = new("FORM", "檔案為文書檔（Word或ODT），不是表格。", "請將表格貼到試算表，" + AsSheet[1..]);
    public static readonly Problem Slides = new("FORM", "檔案為簡報檔，不是表格。", "請改送資料表：" + AsSheet);
    public static readonly Problem Pdf = new("FORM", "檔案為PDF，不是表格。", "請由原系統改以CSV或Excel格式匯出後上傳。");
    public static readonly Problem OtherArchive = new("FORM", "檔案為RAR或7z壓縮檔，無法讀取。", "請改以ZIP壓縮，或直接上傳資料檔。");
    public static readonly Problem Picture = new("FORM", "檔案為圖片，不是表格。", "請由原系統改以CSV或Excel格式匯出後上傳。");
    public static readonly Problem Frameset = new("FRAMESET", "檔案只是網頁框架（frameset），沒有資料表格；各工作表在旁邊同名的資料夾內。", AsSheet);
    public static readonly Problem NoTable = new("NO-TABLE", "檔案是網頁，但沒有資料表格，可能是登入頁或錯誤訊息頁。", "請重新登入原系統後再匯出；上傳前請先開啟檔案確認內容。");
    public static readonly Problem Bomb = new("LIMIT", "壓縮檔解開後大小異常，未予讀取。", Again);
    public static Problem TooManyFiles(int most) => new("LIMIT", $"壓縮檔內超過{most:N0}個檔案，未予讀取。", "請分成數個壓縮檔後上傳。");
    public static Problem TooManySheets(int most) => new("LIMIT", $"活頁簿超過{most:N0}個工作表，未予讀取。", "請分成數個檔案後上傳。");
    public static Problem TooWide(int most) => new("LIMIT", $"表格有資料超過{most:N0}欄，其餘內容未予讀取。", "請刪除資料範圍以外的儲存格後另存新檔。");
    public static Problem TooLong(int most) => new("LIMIT", $"工作表超過{most:N0}列或列號不正確，其餘內容未予讀取。", "請刪除資料範圍以外的列，或分成數個檔案後上傳。");
    public static readonly Problem TooBig = new("LIMIT", "表格展開後過大，其餘內容未予讀取。", "請分成數個檔案，或改以CSV UTF-8匯出後上傳。");
    public static readonly Problem TooDeep = new("LIMIT", "檔案的XML層次過多，不是試算表會有的內容，未予讀取。", Again);
    public static readonly Problem TooManyTexts = new("LIMIT", "活頁簿的文字過多，未予讀取。", "請分成數個檔案，或改以CSV UTF-8匯出後上傳。");
}
