namespace LearningHours.Facts;

/// <summary>
/// A bit set of days from <see cref="First"/> to <see cref="Last"/>, both included; days outside are dropped. Not thread-safe.
/// </summary>
public sealed class DaySet
{
    public static readonly DateOnly First = Dates.CivilTime.FirstDate, Last = Dates.CivilTime.LastDate;

    private readonly ulong[] _bits = new ulong[(Last.DayNumber - First.DayNumber) / 64 + 1];

    /// <param name="seconds">Seconds of a <see cref="Dates.CivilTime"/>.</param>
    public void AddSecond(int seconds)
    {
        var index = new Dates.CivilTime(seconds).Date.DayNumber - First.DayNumber;
        if ((uint)index < (uint)(_bits.Length * 64)) _bits[index / 64] |= 1UL << index % 64;
    }

    public void Add(DaySet other)
    {
        for (var i = 0; i < _bits.Length; i++) _bits[i] |= other._bits[i];
    }

    /// <summary>The latest day in the set that is on or before <paramref name="day"/>; null if there is none.</summary>
    public DateOnly? LatestUntil(DateOnly day)
    {
        for (var at = day < Last ? day : Last; at >= First; at = at.AddDays(-1))
        {
            var index = at.DayNumber - First.DayNumber;
            if ((_bits[index / 64] >> index % 64 & 1) != 0) return at;
        }
        return null;
    }
}
