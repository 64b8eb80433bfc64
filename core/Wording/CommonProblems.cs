
namespace LearningHours.Wording;

/// <summary>Why rows of any feed are refused: the end of the code, what is wrong, what to do. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class CommonProblems
{
    public static readonly Problem Header = new("HEADER", "標題列缺少必要欄位，全檔資料列無法採用。", "請確認檔案第一列為標題列，且「欄位」所列名稱齊全後重新匯出。");
    public static readonly Problem NoHeader = new("NO-HEADER", "檔案開頭找不到標題列，全檔資料列無法採用。", "請於第一列加上資料格式說明所列的欄位名稱後重新匯出。");
    public static readonly Problem Undecodable = new("ENCODING", "欄位內容含有不屬於本檔編碼的位元組，文字無法還原。", "請由原系統重新匯出本列，建議以UTF-8編碼。");
    public static readonly Problem Eaten = new("EATEN", "文字遺失位元組（0x5C，常見於許、功、蓋、餐、閱、豹等字），無法確定原文。", "請由原系統重新匯出本列，並查明轉檔過程是否刪去反斜線（\\）。");
    public static readonly Problem Lost = new(
        "LOST", "課程名稱有遺失之字元（?、□或造字），無法確定為何課程。", "請由原系統重新匯出本列，建議以UTF-8編碼；或補上課程代碼並提供課程目錄（courses）。");
    public static readonly Problem TooFewFields = new("FIELDS-FEW", "欄位數少於標題列，本列可能被截斷。", "請由原系統重新匯出本列，並確認每列欄位數與標題列相同。");
    public static readonly Problem Cut = new("CUT", "檔案最後一列沒有寫完，可能於匯出或傳輸時中斷。", "請由原系統重新匯出全檔，並確認檔案完整。");
    public static readonly Problem TooManyFields = new("FIELDS-MANY", "欄位數多於標題列，文字中可能有未加引號的逗號。", "請將含逗號的文字以半形雙引號括住後重新匯出。");
    public static readonly Problem BrokenQuotes = new("QUOTES", "雙引號不成對，無法判斷欄位界線。", "請將文字中的雙引號寫成兩個雙引號，並確認引號成對。");
    public static readonly Problem HasNul = new("NUL", "本列含有空字元（NUL），可能為傳輸或儲存損壞。", "請由原系統重新匯出本列。");
    public static readonly Problem Overlong = new("LONG", "本列長度超過上限，僅保留開頭部分。", "請確認檔案的換行是否正確後重新匯出。");
    public static readonly Problem Empty = new("EMPTY", "必填欄位沒有內容。", "請補上此欄內容。");
    public static readonly Problem Date = new(
        "DATE", "日期無法辨識。",
        "請改為西元日期（如2018-02-11）或民國日期（如107-02-11、107年2月11日、1070211）；只有數字時須為7碼或8碼，6碼無法辨識年份。");
    public static readonly Problem Instant = new(
        "TIME", "日期時間無法辨識。",
        "請改為「日期 時:分:秒」，例如2018-02-11 13:18:51、107/02/11 13:18或107-02-11 下午 1:18；不可填Excel日期序號。");
    public static readonly Problem Clock = new("TIME", "時間無法辨識。", "請改為「時:分:秒」，例如13:18:51、13:18、1318或下午 1:18。");
    public static readonly Problem EndBeforeStart = new("ORDER", "結束時間早於起始時間。", "請查明並更正起始或結束時間。");
    public static readonly Problem EndsAsItBegins = new("ORDER", "結束時間與起始時間相同，無法判斷期間。", "請查明並更正起始或結束時間；整日者只填日期。");
    public static readonly Problem Number = new("NUMBER", "不是0至999999的整數。", "請以數字填0至999999的整數，不加正負號。");
    public static readonly Problem Hours = new("HOURS", "時數不是0以上、至多兩位小數的數字。", "請填時數，例如1、0.5、2.25或1.5小時；不可為負數，也不可寫成時:分。");
    public static readonly Problem Flag = new("FLAG", "只能填「是」或「否」。", "請改填「是」或「否」；空白視為「否」。");
    public static readonly Problem Word = new("WORD", "不是本欄可用的內容。", "請改用資料格式說明所列的用語。");
    public static readonly Problem IdFormat = new("ID-FORMAT", "身分證字號格式不符（應為10碼英數字）。", "請查對身分證字號或統一證號。");
    public static readonly Problem IdChecksum = new("ID-CHECKSUM", "身分證字號檢查碼不符。", "請查對身分證字號或統一證號，可能為鍵入錯誤。");
    public static readonly Problem Identifier = new(
        "IDENTIFIER", $"員工編號或機關代碼含有不能使用的字元，或超過{Spelling.Identifier.MostCharacters}字。",
        $"只能使用英文字母、數字、中文字及「-」「_」「.」「/」，至多{Spelling.Identifier.MostCharacters}字，請更正。");
    public static readonly Problem PowerOfTen = new("NUMBER-DAMAGED", "員工編號已被試算表改為科學記號（如1.02E+09）而損壞，無法還原為原編號。", "請將該欄設為文字格式，由原系統重新匯出。");
    public static readonly Problem TwoPeople = new(
        "TWO-PEOPLE", "員工編號與身分證字號不一致：依人員名冊，兩者不是同一人，本列無法歸戶。",
        "請查明本列是何人的資料（可能只排序了其中一欄）；如為更換證號，請於aliases登載。");
    public static readonly Problem SharedId = new(
        "SHARED-ID", "身分證字號於人員名冊登載為多人所有，無法判斷為何人的資料。", "請查明人員名冊何人的身分證字號有誤，更正後重新上傳。");
    public static readonly Problem TooLong = new("TEXT-LONG", "欄位內容過長。", "請查明是否有多欄或多列黏在同一欄，更正後重新匯出。");
    public static readonly Problem Contradiction = new(
        "CONTRADICTION", "同一筆資料出現內容互相矛盾的多列，無法判斷何者為正確，均不採用。",
        "請於原系統查明後，本檔只保留正確的一列，或以檔名含_delta的更正檔更正。");
}
