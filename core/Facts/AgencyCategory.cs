using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>
/// 類別 of feed <c>agencies</c>, an open list. The categories to which plans leave a choice are written in many ways and compared in one.
/// </summary>
public static class AgencyCategory
{
    private const string Police = "警察機關", TownOffice = "鄉鎮市公所", TownCouncil = "民代表會";

    /// <summary>
    /// The category of an agency in the form used for comparison. If the cell is empty, the agency's name decides, provided it names one of
    /// these categories; otherwise the result is empty.
    /// </summary>
    public static string Of(string category, string name) =>
        FeedWord.Normalise(category) is { Length: > 0 } word ? Known(word) ?? word : Known(FeedWord.Normalise(name)) ?? "";

    private static string? Known(string word) =>
        word.EndsWith("代表會", StringComparison.Ordinal) ? TownCouncil
        // District offices of cities are 公所 too, but have no such choice.
        : word.EndsWith("公所", StringComparison.Ordinal) && !word.EndsWith("區公所", StringComparison.Ordinal) ? TownOffice
        : word.Contains("警察", StringComparison.Ordinal) ? Police
        : null;
}
