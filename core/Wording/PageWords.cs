namespace LearningHours.Wording;

/// <summary>Texts of the download page, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class PageWords
{
    public const string
        Product = "學習時數獎勵",
        Skip = "跳到主要內容",
        Pages = "頁面",
        Results = "結果下載",
        Upload = "上傳資料",
        SignedInAs = "登入帳號：",
        SignOut = "登出",
        Footer = "結果為系統依計畫判定之建議，由權責單位核定。下載之檔案含個人資料，請依規定保管及銷毀；每次開啟均留存紀錄。",

        NoNight = "尚無任何判定結果。",
        OtherNights = "其他日期",
        NoFiles = "本日沒有貴機關的檔案。",
        CityFiles = "全市檔案",
        AgencyList = "機關",
        Back = "回到本日",
        IsNew = "新增",
        IsChanged = "有變動",
        IsSame = "與前次相同",
        Sha256 = "SHA-256：",
        Held = "本日結果由防護機制暫停，尚未通知任何人，僅供查對；請待系統管理單位確認。",
        Running = "本日正在判定，檔案可能不完整，請稍後重新整理。",
        Failed = "本日判定未完成，檔案僅供查對。",

        Feed = "資料種類",
        File = "檔案",
        FileHint = "一次一個檔案，50 MB以內；CSV、文字檔、Excel（.xlsx）、ODS或ZIP。",
        Send = "上傳",
        UploadRules = "檔案僅可含貴機關的人員及課程；其他列會退回，不會採用。上傳的檔案與既有檔案並存，不會覆蓋；當晚判定時採用。檔名含「_delta」者為增補更正檔。",
        CityRules = "檔案原樣放置，與既有檔案並存，不會覆蓋；當晚判定時採用。檔名含「_delta」者為增補更正檔。",
        Receipt = "上傳結果",
        Taken = "已收下，將於當晚判定時採用。",
        TakenInPart = "部分收下：退回的列未採用，其餘將於當晚判定時採用。",
        NotTaken = "沒有任何一列可以採用，檔案未收下。",
        Rows = "資料列",
        Accepted = "採用",
        Rejected = "退回",
        Duplicate = "重複",
        Why = "退回原因",
        Warnings = "提醒",
        RejectFile = "下載退回的列（更正後可直接重新上傳）",
        Again = "再上傳一個檔案",
        Stored = "放置為：",

        Forbidden = "沒有權限",
        NotYours = "您的帳號沒有開啟這一頁的權限。",
        HowToAsk = "如需開通，請由貴機關人事單位向系統管理單位提出，並註明登入帳號、機關代碼、角色（人事、主管或全市）及起訖日期；開通後即可使用。",
        AskAt = "系統管理單位：",
        NoSignIn = "本頁須由平臺登入驗證後使用，目前未啟用。",
        NotFound = "找不到這個檔案",
        NotFoundText = "網址有誤，或檔案已逾保存期限。",
        FormIsOld = "表單已逾時或不是由本頁送出，請重新開啟上傳頁再試一次。",
        Choose = "請選擇",
        FileMissing = "請選擇一個檔案。",
        FileEmpty = "這個檔案是空的（0位元組），沒有收下；請確認已匯出完成再上傳。",
        NoneHere = "這一層沒有檔案。",
        FeedMissing = "請選擇資料種類。",
        BodyIsBroken = "傳送的內容不完整或格式有誤，檔案未收下；請重新上傳一次。",
        TooLarge = "檔案超過50 MB，請分成數個檔案上傳。",
        NameIsBad = "檔案的類型不是可讀取的資料檔。",
        Trouble = "暫時無法處理",
        TroubleText = "系統暫時無法存取資料，請稍後再試；上傳中的檔案未收下。";

    public static string MoreFiles(int more) => $"下層資料夾（表件等）另有{more}個檔案";

    public static string Night(string rocDate) => $"{rocDate}判定結果";

    public static string RowsOf(string rows, string? before) => before is null || before == rows ? $"{rows}筆" : $"{rows}筆（前次{before}筆）";

    public static string MoreProblems(int more) => $"另有{more}列，詳見退回檔。";

    public static string Line(int line, int rows, string column, string value) =>
        $"第{line}列{(rows > 1 ? $"等{rows}列" : "")}{(column.Length > 0 ? $"「{column}」" : "")}{(value.Length > 0 ? $"（{value}）" : "")}：";
    public static string RejectFileName(string id) => $"退件-{id}.csv";
}
