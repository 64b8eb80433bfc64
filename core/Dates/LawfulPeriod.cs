namespace LearningHours.Dates;

/// <summary>「次日起N個月內」: 行政程序法 §48 II-III and 民法 §120-121.</summary>
public static class LawfulPeriod
{
    /// <summary>
    /// The last day, included, of a period of months whose first counted day is the day after <paramref name="completed"/>: the day before the
    /// corresponding day; the month's last day where there is no corresponding day or the period starts on a 1st.
    /// </summary>
    public static DateOnly LastDay(DateOnly completed, int months) => throw new NotImplementedException();
}
