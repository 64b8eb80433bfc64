using System.Globalization;
using LearningHours.Files;

namespace LearningHours.Options;

/// <summary>Setting <c>StaleAfterDays</c>: within how many days each feed usually brings something new, <c>hours=3;roster=3</c>.</summary>
public static class FeedRhythm
{
    /// <summary>
    /// What comes every day in every city. Calendars, lists, agencies, catalogues and whatever people hand in once a year change when they
    /// change: they have no rhythm unless the setting gives them one.
    /// </summary>
    public const string UsualText = "hours=3;attendance=3;roster=3";

    public static IReadOnlyDictionary<FeedKind, int> Usual { get; } = Parse(UsualText)!;

    /// <summary>Null for a text that does not read so, or names no feed.</summary>
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
