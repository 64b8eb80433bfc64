namespace LearningHours.Dates;

/// <summary>A span of civil days, both ends included to their last second (刑法 §10 I: 以上、以內 count the figure itself).</summary>
public readonly record struct DateWindow(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The days in both windows; null if they share none.</summary>
    public DateWindow? Intersect(DateWindow other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return from <= to ? new DateWindow(from, to) : null;
    }
}
