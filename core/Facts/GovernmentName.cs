using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>政府 in the form used for comparison: <c>台南市政府</c> and <c>臺南市</c> are the same.</summary>
public static class GovernmentName
{
    private static readonly HashSet<string> Current = new(StringComparer.Ordinal)
    {
        "中央", "臺北市", "新北市", "桃園市", "臺中市", "臺南市", "高雄市", "基隆市", "新竹市", "嘉義市", "新竹縣", "苗栗縣", "彰化縣", "南投縣", "雲林縣", "嘉義縣", "屏東縣", "宜蘭縣", "花蓮縣",
        "臺東縣", "澎湖縣", "金門縣", "連江縣",
    };

    /// <summary>Whether a normalised name is that of a present-day government, including the central one.</summary>
    public static bool IsCurrent(string normalised) => Current.Contains(normalised);

    public static string Normalise(string name)
    {
        var word = FeedWord.Normalise(name).Replace('巿', '市'); // a look-alike that input methods offer
        return word.Length > 3 && word.EndsWith("政府", StringComparison.Ordinal) ? word[..^2] : word;
    }
}
