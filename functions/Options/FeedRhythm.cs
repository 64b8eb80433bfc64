using System.Globalization;
using LearningHours.Files;

namespace LearningHours.Options;

/// <summary>The setting <c>StaleAfterDays</c>: within how many days each feed usually has something new, <c>hours=3;roster=3</c>.</summary>
public static class FeedRhythm
{
    /// <summary>
    /// The feeds that come every day in every city. Calendars, lists, agencies, catalogues and whatever people hand in once a year change
    /// irregularly: they have no rhythm unless the setting gives them one.
    /// </summary>
    public const string UsualText = "hours=3;attendance=3;roster=3";

    public static IReadOnlyDictionary<FeedKind, int> Usual { get; } = Parse(UsualText)!;

    /// <summary>Returns null if the text is not in this form or names an unknown feed. An empty text gives no feed a rhythm.</summary>
    public static IReadOnlyDictionary<FeedKind, int>? Parse(string text)
    {
        var days = new Dictionary<FeedKind, int>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=') is not [var name, var number] || FeedNames.Parse(name) is not { } feed) return null;
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
            days[feed] = count;
        }
        return days;
    }
}
