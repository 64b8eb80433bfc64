using System.Collections.Immutable;

namespace LearningHours.Calendars;

/// <summary>A half-open span of seconds of a day: from is inclusive, to is exclusive.</summary>
public readonly record struct DaySpan(int From, int To)
{
    public bool Contains(int second) => From <= second && second < To;
}

/// <summary>
/// Working time of an agency on a workday. <see cref="Spans"/> is the fixed part; <see cref="Bands"/> are the flexible parts, in which a
/// person may or may not be at work. Where both hold, the band wins.
/// </summary>
public sealed record OfficeHours(ImmutableArray<DaySpan> Spans, ImmutableArray<DaySpan> Bands)
{
    /// <summary>Stands in for hours that cannot be read: any instant of a workday may be working time.</summary>
    public static OfficeHours Unread { get; } = new([new(8 * 3600, 12 * 3600), new(13 * 3600, 17 * 3600)], [new(0, 24 * 3600)]);

    /// <summary>08:00-12:00 and 13:00-17:00 without bands: what holds if an agency says nothing.</summary>
    public static OfficeHours Default { get; } = new([new(8 * 3600, 12 * 3600), new(13 * 3600, 17 * 3600)], []);
}
