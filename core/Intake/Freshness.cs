using LearningHours.Dates;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Intake;

/// <summary>How old the newest of a feed is.</summary>
/// <param name="Received">When its newest file came; null where nobody knows.</param>
/// <param name="Newest">The day of its newest fact up to the as-of date; null for a feed that is not asked, or has none.</param>
public readonly record struct FeedDates(DateOnly? Received, DateOnly? Newest)
{
    /// <summary>Days from the older of the two until a day; null where neither is known. A file that came later counts as of that
    /// day.</summary>
    public int? AgeOn(DateOnly day)
    {
        int? age = null;
        if (Received is { } file) age = Math.Max(day.DayNumber - file.DayNumber, 0);
        if (Newest is { } fact) age = Math.Max(day.DayNumber - fact.DayNumber, age ?? 0);
        return age;
    }
}

/// <summary>
/// Whether feeds come as they usually do. Learning ends on every day of the year, so the newest record tells too when the hours were
/// exported; of other feeds the newest fact tells nothing (a calendar is a year's, leave is asked for in advance): their files alone do.
/// </summary>
public static class Freshness
{
    /// <summary>The newest file of each feed, where that is known, and the newest fact of the hours.</summary>
    public static FeedDates DatesOf(NightFacts night, FeedKind feed, DateOnly asOf) =>
        new(night.Facts.Received.TryGetValue(feed, out var received) ? received : null,
            feed == FeedKind.Hours ? night.LearningDays.LatestUntil(asOf) : null);

    /// <summary>A warning for each feed that is there and older than its rhythm.</summary>
    /// <param name="rhythm">Within how many days a feed usually brings something new; a feed that is not named has no rhythm.</param>
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
