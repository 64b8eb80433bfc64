using System.Text.RegularExpressions;
using Azure;

namespace LearningHours.Commands;

/// <summary>One zh-TW sentence for a failure that whoever started the command can mend: files, disks, rights, storage. A stack would not help.</summary>
public static partial class FailureSentence
{
    private const int NoSpace = 28, ReadOnly = 30; // errno of Linux

    /// <summary>Null for a failure that is nobody's but ours.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        AggregateException many when many.Flatten().InnerExceptions is [var first, ..] => Of(first),
        UnauthorizedAccessException => $"沒有讀寫{Path(failure)}的權限；請確認該路徑的擁有者及權限後再執行。",
        FileNotFoundException or DirectoryNotFoundException => $"找不到{Path(failure)}；請確認路徑是否正確，或檔案是否在執行中被移走。",
        PathTooLongException => $"{Path(failure)}路徑太長；請改用較短的資料夾名稱。",
        IOException { HResult: NoSpace } => $"磁碟空間不足，無法寫入{Path(failure)}；請清出空間或改用其他 --out 資料夾。",
        IOException { HResult: ReadOnly } => $"{Path(failure)}所在的磁碟是唯讀的；請改用其他 --out 資料夾。",
        IOException => $"無法讀寫{Path(failure)}：檔案可能正由其他程式使用、已損壞，或路徑中有一段不是資料夾（{failure.Message}）。",
        RequestFailedException { Status: 0 } => "連不上設定所指的儲存體帳戶；請確認AzureWebJobsStorage設定及網路。",
        RequestFailedException { Status: 401 or 403 } => "儲存體帳戶拒絕存取；請確認AzureWebJobsStorage的金鑰、身分及角色。",
        _ => null,
    };

    private static string Path(Exception failure) =>
        Quoted().Match(failure.Message) is { Success: true } match ? $"「{match.Groups[1].Value}」" : "檔案";

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
