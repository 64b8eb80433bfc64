namespace LearningHours.Wording;

/// <summary>Problems with the settings, for the person who starts a command.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class SettingsWords
{
    public const string MailsWouldBeFiles =
        "未設定 SendGridApiKey，而儲存體是雲端帳戶：通知只會寫成檔案，卻記為已寄出，同仁收不到。請設定 SendGridApiKey，或改用本機模擬器（UseDevelopmentStorage=true）";
}
