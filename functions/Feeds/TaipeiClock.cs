namespace LearningHours.Feeds;

/// <summary>
/// The civil date in Taipei. Taiwan keeps UTC+8 without daylight saving, so a machine without time zone data loses nothing.
/// </summary>
public static class TaipeiClock
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Taipei", out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("Asia/Taipei", TimeSpan.FromHours(8), "Taipei", "Taipei");

    public static DateOnly Today(TimeProvider time) => DateOf(time.GetUtcNow());

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeOf(instant));

    public static DateTime TimeOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>The civil date and the time of the day in Taipei.</summary>
    public static (DateOnly Day, TimeOnly Time) Now(TimeProvider time)
    {
        var now = TimeOf(time.GetUtcNow());
        return (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
    }

    /// <summary>The instant at which a day begins in Taipei.</summary>
    public static DateTimeOffset BeginOf(DateOnly day) =>
        new(day.ToDateTime(TimeOnly.MinValue), Zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)));
}
