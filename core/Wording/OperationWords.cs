namespace LearningHours.Wording;

/// <summary>Texts of the operators' commands, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class OperationWords
{
    public const string
        Status = "最近幾夜、防護、過期的資料、信件及空間",
        WholeSpace = "不論費用，計算全部檔案及資料列；未指定時只計到約20萬個檔案、4萬列為止",
        Release = "放行一夜的防護並重新執行該夜",
        ReleaseGuard = "要放行的防護，可重複",
        Purge = "清除超過設定天數的結果、紀錄及信件",
        Outbox = "待寄及待確認的信件",
        Settle = "確認待確認的信件：sent（已寄）或 again（未寄，重寄一次）；指定一個代號時立即處理，多封時先列出，加 --confirm 才處理",
        SettleHow = "信件代號（見 ./run outbox），最後為 sent（已寄）或 again（重寄一次）",
        SettleFile = "信件代號檔，一行一封，只讀每行第一個字詞；./run outbox 的輸出刪去不處理的行即可",
        SettleNight = "只處理這一夜的信件",
        SettlePlan = "只處理提到這個計畫的信件",
        SettleKind = "只處理寄給這類對象的信件：staff（同仁）、personnel（人事單位）、head（單位主管）、operators（系統管理單位）",
        SettleConfirm = "列出信件時給的確認碼；信件有增減時須重新列出",
        Word = "確認碼",
        SayWhich = "請指定要處理哪些信件：代號、--file、--night、--plan 或 --kind",
        NothingChosen = "沒有符合條件的待確認信件；./run outbox 列出全部",
        Web = "於本機開啟下載頁面（僅127.0.0.1，虛構的承辦人）",
        WebPort = "連接埠，預設8080",
        WebAs = "以staff-access內的帳號開啟；未指定時為虛構的承辦人",
        WebAgency = "虛構的承辦人所屬機關代碼，可重複；未指定時為全市",

        Nights = "最近的判定",
        NoNights = "尚無判定",
        Feeds = "資料",
        Mails = "信件",
        Space = "空間",
        Stale = "過期",
        NoMails = "沒有待寄或待確認的信件",
        PurgedExports = "匯出檔（exports）",
        PurgedResults = "結果（results）",
        PurgedRejects = "上傳之退件",
        PurgedMails = "信件紀錄",
        PurgedMailEvents = "郵件服務的回報",
        PurgedUnreachable = "無法送達的地址",
        PurgedRuns = "判定紀錄",
        PurgedReceipts = "收件紀錄",
        PurgedAccesses = "開啟紀錄";

    public static string KeptAll(string kind) => $"{kind}：不清除";

    public static string Purged(string kind, int count, int days) => $"{kind}：清除{count}件（逾{days}天）";

    public static string NotHeld(string night) => $"{night}沒有被防護暫停的判定";

    public static string OtherGuard(string night, string guards) => $"{night}不是被這個防護暫停；暫停的防護：{guards}";

    public static string NotNewest(string night, string newest) => $"{night}早於最近完成的{newest}，放行也不會寄信；請查看最近一夜";

    public static string NoMail(string key) => $"沒有代號為「{key}」的待確認信件；./run outbox 列出代號";

    public static string SeveralMails(string key) => $"代號「{key}」不只一封，請多寫幾碼";

    public static string SayHow(string typed) => $"最後須為 sent（已寄）或 again（重寄一次），不是「{typed}」";

    public static string NotInDoubt(int count, IEnumerable<string> some) =>
        $"略過{count}個代號：不是待確認的信件，可能已處理（{string.Join("、", some)}{(count > 5 ? "…" : "")}）";

    public static string Chosen(int count) => $"待確認的信件{count}封：";

    public static string Fresh(int count) =>
        $"注意：其中{count}封一小時內才成為待確認，郵件服務可能稍後才回報是否送達；重寄前請先等候，以免重複寄送";

    public static string Confirm(bool again, string word) =>
        $"尚未處理任何信件。要把以上信件全部{(again ? "重寄一次" : "記為已寄")}，請以同樣條件再加：--confirm {word}";

    public static string OtherMails(string word, int count) =>
        $"確認碼「{word}」不是目前這{count}封信件的確認碼：條件不同，或信件已有增減；請不加 --confirm 重新列出";

    public static string SettledByService(int count) => $"{count}封郵件服務已回報結果，依其回報處理";

    public static string CannotSettle(string key) => $"「{key}」已不是待確認，或沒有內文可以重寄";

    public static string Settled(int count, bool again) => again ? $"{count}封改為待寄，於寄送時段寄出" : $"{count}封記為已寄";

    public static string NotLocal() => "./run web 只能用於本機的儲存體模擬器（UseDevelopmentStorage=true）；雲端請使用部署的頁面";

    public static string Listening(string address, string who) => $"下載頁面：{address}　登入為：{who}　結束請按Ctrl+C";

    public static string PortTaken(int port) => $"--port {port} 無法使用，可能已有其他程式；請改用其他連接埠";
}
