using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>政府 as it is compared: <c>台南市政府</c> and <c>臺南市</c> are one.</summary>
public static class GovernmentName
{
    public static string Normalise(string name)
    {
        var word = FeedWord.Normalise(name).Replace('巿', '市'); // a look-alike that input methods offer
        return word.Length > 3 && word.EndsWith("政府", StringComparison.Ordinal) ? word[..^2] : word;
    }
}
