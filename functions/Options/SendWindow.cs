using System.Globalization;

namespace LearningHours.Options;

/// <summary>
/// The setting <c>SendWindow</c>: the hours of a workday, in Taipei time, during which mails are sent, <c>08:00-18:00</c>; the start is
/// inclusive, the end exclusive.
/// </summary>
public readonly record struct SendWindow(TimeOnly From, TimeOnly To)
{
    public const string UsualText = "08:00-18:00";

    public bool Holds(TimeOnly time) => time >= From && time < To;

    /// <summary>Returns null if the text is not in this form or its end is not after its start.</summary>
    public static SendWindow? Parse(string text)
    {
        if (text.Split('-') is not [var from, var to] || Time(from) is not { } first || Time(to) is not { } last || last <= first)
            return null;
        return new SendWindow(first, last);
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
