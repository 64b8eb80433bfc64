namespace LearningHours.Results;

/// <summary>A day, inclusive, on which something about leave that can still be taken ends: the same for packs and reports.</summary>
internal readonly record struct LeaveEnd(DateOnly On, LeaveEnd.What Kind)
{
    /// <summary>The last workday of the leave that lapses last; the end of some hours; the last day to apply.</summary>
    public enum What { LastDay, Lapse, Application }

    /// <summary>
    /// What still ends of leave of which hours are left, past days too. The day on which leave lapses is told only if it is not the leave
    /// whose last workday is told, because that day says more.
    /// </summary>
    /// <param name="lastDay">The last workday on which any of it can be taken; null if the calendar does not tell.</param>
    /// <param name="nextLapse">The next day at whose end hours are lost.</param>
    /// <param name="applyBy">Null if nothing limits the application.</param>
    public static IEnumerable<LeaveEnd> Of(DateOnly? lastDay, DateOnly nextLapse, DateOnly? applyBy)
    {
        if (lastDay is { } day) yield return new LeaveEnd(day, What.LastDay);
        if (lastDay is null || nextLapse < lastDay) yield return new LeaveEnd(nextLapse, What.Lapse);
        if (applyBy is { } last) yield return new LeaveEnd(last, What.Application);
    }
}
