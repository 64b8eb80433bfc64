namespace LearningHours.Wording;

/// <summary>What is told of courses and platforms that nobody knows.</summary>
// To change a sentence: write over the text between the quotation marks; leave what stands in { } as it is. Then ./run shows it.
internal static class CourseWords
{
    public static string UnknownPlatform(string platform, int courses, string example) =>
        $"平臺「{platform}」不是已知的平臺名稱（{courses}門課程，如「{example}」），其紀錄可能屬任何平臺，足以影響結果者為待查；請查對名稱，或於課程目錄、計畫檔登載該平臺。";
}
