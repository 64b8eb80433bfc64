namespace LearningHours.Wording;

/// <summary>Messages about unknown courses and platforms.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class CourseWords
{
    public static string UnknownPlatform(string platform, int courses, string example) =>
        $"平臺「{platform}」不是已知的平臺名稱（{courses}門課程，如「{example}」），其紀錄可能屬任何平臺，足以影響結果者為待查；請查對名稱，或於課程目錄、計畫檔登載該平臺。";
}
