namespace LearningHours.Wording;

/// <summary>What is wrong with the working hours of an agency, as the end of a sentence. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class OfficeHoursWords
{
    public static string NoSpan(string hours) => $"上班時間「{hours}」沒有任何時段";
    public static string TooLong(string column, int most) => $"{column}超過{most}字";
    public static string NoClock(string column, string text) => $"{column}「{text}」應為 HH:MM-HH:MM，多段以 ; 分隔";
    public static string EndsEarly(string column, string text) => $"{column}「{text}」的起應早於迄";
}
