namespace LearningHours.Feeds;

/// <summary>The civil date in Taipei. Taiwan keeps UTC+8 without daylight saving, so a machine without time zone data loses nothing.</summary>
public static class TaipeiClock
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Taipei", out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("Asia/Taipei", TimeSpan.FromHours(8), "Taipei", "Taipei");

    public static DateOnly Today(TimeProvider time) => DateOf(time.GetUtcNow());

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeOf(instant));

    public static DateTime TimeOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
}
