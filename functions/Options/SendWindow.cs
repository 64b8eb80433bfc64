using System.Globalization;

namespace LearningHours.Options;

/// <summary>Setting <c>SendWindow</c>: between which hours of a workday (Taipei) mails go, <c>08:00-18:00</c>; the first included, the
/// second not.</summary>
public readonly record struct SendWindow(TimeOnly From, TimeOnly To)
{
    public const string UsualText = "08:00-18:00";

    public bool Holds(TimeOnly time) => time >= From && time < To;

    /// <summary>Null for a text that does not read so, or whose end is not behind its beginning.</summary>
    public static SendWindow? Parse(string text)
    {
        if (text.Split('-') is not [var from, var to] || Time(from) is not { } first || Time(to) is not { } last || last <= first)
            return null;
        return new SendWindow(first, last);
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
