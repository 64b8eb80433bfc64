namespace LearningHours.Dates;

/// <summary>
/// An instant of Taipei civil time (Asia/Taipei, no daylight saving), to the second: what platforms print and what plans judge. Counted in
/// seconds from 2000-01-01 00:00:00, so it spans December 1931 to January 2068 and compares as a number.
/// </summary>
public readonly record struct CivilTime(int Seconds) : IComparable<CivilTime>
{
    public const int SecondsPerDay = 86_400;
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    /// <summary>The first and the last day of instants that feeds may state.</summary>
    public static readonly DateOnly FirstDate = new(1933, 1, 1), LastDate = new(2067, 12, 31);

    public static CivilTime At(DateOnly date, int secondOfDay = 0) => new((date.DayNumber - Epoch) * SecondsPerDay + secondOfDay);

    public DateOnly Date => DateOnly.FromDayNumber(Epoch + Day);

    /// <summary>Days since 2000-01-01; negative before.</summary>
    public int Day => Seconds >= 0 ? Seconds / SecondsPerDay : (Seconds - SecondsPerDay + 1) / SecondsPerDay;

    public int SecondOfDay => Seconds - Day * SecondsPerDay;

    public int CompareTo(CivilTime other) => Seconds.CompareTo(other.Seconds);
    public static bool operator <(CivilTime a, CivilTime b) => a.Seconds < b.Seconds;
    public static bool operator >(CivilTime a, CivilTime b) => a.Seconds > b.Seconds;
    public static bool operator <=(CivilTime a, CivilTime b) => a.Seconds <= b.Seconds;
    public static bool operator >=(CivilTime a, CivilTime b) => a.Seconds >= b.Seconds;

    /// <summary>ISO date and time, <c>2018-02-13 13:31:17</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{Date:yyyy-MM-dd} {SecondOfDay / 3600:00}:{SecondOfDay / 60 % 60:00}:{SecondOfDay % 60:00}");
}
