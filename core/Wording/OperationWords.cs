namespace LearningHours.Wording;

/// <summary>What the commands of operators say, zh-TW.</summary>
// To change a sentence: write over the text between the quotation marks; leave what stands in { } as it is. Then ./run shows it.
public static class OperationWords
{
    public const string
        Status = "最近幾夜、防護、過期的資料、信件及空間",
        Release = "放行一夜的防護並重新執行該夜",
        ReleaseGuard = "要放行的防護，可重複",
        Purge = "清除超過設定天數的結果、紀錄及信件",
        Outbox = "待寄及待確認的信件",
        Settle = "確認一封待確認的信件：sent（已寄）或 again（未寄，重寄一次）",
        SettleKey = "信件代號，見 ./run outbox",
        SettleHow = "sent（已寄）或 again（重寄一次）",
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
        Kept = "不清除";

    public static string NotHeld(string night) => $"{night}沒有被防護暫停的判定";

    public static string OtherGuard(string night, string guards) => $"{night}不是被這個防護暫停；暫停的防護：{guards}";

    public static string NotNewest(string night, string newest) => $"{night}早於最近完成的{newest}，放行也不會寄信；請查看最近一夜";

    public static string NoMail(string key) => $"沒有代號為「{key}」的待確認信件；./run outbox 列出代號";

    public static string SeveralMails(string key) => $"代號「{key}」不只一封，請多寫幾碼";

    public static string CannotSettle(string key) => $"「{key}」已不是待確認，或沒有內文可以重寄";

    public static string Settled(string key, bool again) => again ? $"{key}：改為待寄，十分鐘內寄出" : $"{key}：記為已寄";

    public static string NotLocal() => "./run web 只能用於本機的儲存體模擬器（UseDevelopmentStorage=true）；雲端請使用部署的頁面";

    public static string Listening(string address, string who) => $"下載頁面：{address}　登入為：{who}　結束請按Ctrl+C";

    public static string PortTaken(int port) => $"--port {port} 無法使用，可能已有其他程式；請改用其他連接埠";
}
