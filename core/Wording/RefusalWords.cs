namespace LearningHours.Wording;

/// <summary>What is told of rows that were refused.</summary>
// To change a sentence: write over the text between the quotation marks; leave what stands in { } as it is. Then ./run shows it.
internal static class RefusalWords
{
    public const string OfNobody = "退件之列看不出是何人，內容未採計，可能使某人之結果有誤，請依退件檔更正後重送";
    public const string OfMany = "退件之列未採計，可能使相關人員之結果有誤，請依退件檔更正後重送";
    public static string Format(string feed) => $"（格式：./run formats {feed}）";
}
