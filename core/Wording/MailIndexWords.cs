namespace LearningHours.Wording;

/// <summary>Texts of the page that lists the mails of a sample, one text per member.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class MailIndexWords
{
    public const string Title = "範例通知信";
    public const string About = "首夜只寄人事單位；放行後通知同仁；期限前提醒；更正只寄給先前通知過的人。點選主旨即可閱讀。";
    public const string Staff = "同仁";
    public const string Personnel = "人事單位";
    public const string Head = "單位主管";
    public const string Operators = "系統維運";
}
