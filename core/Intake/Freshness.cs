using LearningHours.Dates;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Intake;

/// <summary>How old the newest data of a feed is.</summary>
/// <param name="Received">The date on which its newest file was received; null if unknown.</param>
/// <param name="Newest">The day of its newest fact up to the as-of date; null if the feed has none or its facts are not considered.</param>
public readonly record struct FeedDates(DateOnly? Received, DateOnly? Newest)
{
    /// <summary>
    /// Days from the older of the two to <paramref name="day"/>; null if neither is known. Dates after that day count as that day.
    /// </summary>
    public int? AgeOn(DateOnly day)
    {
        int? age = null;
        if (Received is { } file) age = Math.Max(day.DayNumber - file.DayNumber, 0);
        if (Newest is { } fact) age = Math.Max(day.DayNumber - fact.DayNumber, age ?? 0);
        return age;
    }
}

/// <summary>
/// Checks whether feeds arrive as they usually do. Learning ends on every day of the year, so for the hours the newest record also tells
/// when they were exported. The newest fact of other feeds tells nothing (a calendar covers a year, leave is applied for in advance), so
/// only their files count.
/// </summary>
public static class Freshness
{
    /// <summary>The date of a feed's newest file, if known, and of the newest fact if the feed is hours.</summary>
    public static FeedDates DatesOf(NightFacts night, FeedKind feed, DateOnly asOf) =>
        new(night.Facts.Received.TryGetValue(feed, out var received) ? received : null,
            feed == FeedKind.Hours ? night.LearningDays.LatestUntil(asOf) : null);

    /// <summary>A warning for each feed that is present but older than its rhythm.</summary>
    /// <param name="rhythm">The number of days within which a feed usually brings something new; a feed that is not listed has
    /// no rhythm.</param>
    public static IEnumerable<Warning> Warnings(NightFacts night, DateOnly asOf, IReadOnlyDictionary<FeedKind, int> rhythm)
    {
        foreach (var (feed, days) in rhythm.OrderBy(static r => r.Key))
        {
            if (!night.Facts.Has(feed)) continue;
            var dates = DatesOf(night, feed, asOf);
            if (dates.AgeOn(asOf) is { } age && age > days) yield return new Warning("stale", Text(feed, dates, age, days));
        }
    }

    private static string Text(FeedKind feed, FeedDates dates, int age, int days)
    {
        var received = dates.Received is { } file ? IntakeWords.NewestFile(file) : "";
        var newest = dates.Newest is { } fact ? IntakeWords.NewestRow(fact) : "";
        return IntakeWords.Stale(FeedNames.TitleOf(feed), FeedNames.Of(feed), new[] { received, newest }.Where(static t => t.Length > 0),
            age, days);
    }
}
