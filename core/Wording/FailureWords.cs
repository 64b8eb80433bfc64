namespace LearningHours.Wording;

/// <summary>Why a command could not continue, and what to do about it, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class FailureWords
{
    public const string Unexpected = "程式發生未預期的錯誤，請連同下列內容回報：";
    public static string NotAllowed(string path) => $"沒有讀寫{path}的權限；請確認該路徑的擁有者及權限後再執行。";
    public static string NotFound(string path) => $"找不到{path}；請確認路徑是否正確，或檔案是否在執行中被移走。";
    public static string PathTooLong(string path) => $"{path}路徑太長；請改用較短的資料夾名稱。";
    public static string DiskFull(string path) => $"磁碟空間不足，無法寫入{path}；請清出空間或改用其他 --out 資料夾。";
    public static string ReadOnly(string path) => $"{path}所在的磁碟是唯讀的；請改用其他 --out 資料夾。";
    public static string CannotUse(string path, string why) => $"無法讀寫{path}：檔案可能正由其他程式使用、已損壞，或路徑中有一段不是資料夾（{why}）。";
    public const string StorageUnreachable = "連不上設定所指的儲存體帳戶；請確認AzureWebJobsStorage設定及網路。";
    public const string StorageRefuses = "儲存體帳戶拒絕存取；請確認AzureWebJobsStorage的金鑰、身分及角色。";
    public static string BrokenSettings(string file, long line) =>
        $"無法讀取設定檔「{file}」（第{line}行）：內容不是JSON，或其中沒有名為Values的一組設定；請對照local.settings.sample.json改正。";
    public static string Named(string path) => $"「{path}」";
    public const string File = "檔案";
}
