namespace LearningHours.Wording;

/// <summary>Messages about refused rows.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class RefusalWords
{
    public const string OfNobody = "退件之列看不出是何人，內容未採計，可能使某人之結果有誤，請依退件檔更正後重送";
    public const string OfMany = "退件之列未採計，可能使相關人員之結果有誤，請依退件檔更正後重送";
    public static string Format(string feed) => $"（格式：./run formats {feed}）";
}
