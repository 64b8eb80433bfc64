namespace LearningHours.Dates;

/// <summary>「次日起N個月內」: 行政程序法 §48 II-III and 民法 §120-121.</summary>
public static class LawfulPeriod
{
    /// <summary>
    /// The last day (inclusive) of a period of months whose first counted day is the day after <paramref name="completed"/>: the day before
    /// the corresponding day, or the month's last day if there is no corresponding day or the period starts on a 1st. Not moved by rest
    /// days (contract readings 10 and 11).
    /// </summary>
    /// <param name="months">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is less than 1.</exception>
    public static DateOnly LastDay(DateOnly completed, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var first = completed.AddDays(1); // 次日起 already names the day after, so the day of completion is not left out a second time
        var corresponding = first.AddMonths(months); // AddMonths stops at the month's end if there is no such day
        return corresponding.Day == first.Day ? corresponding.AddDays(-1) : corresponding;
    }
}
