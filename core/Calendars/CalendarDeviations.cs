using System.Globalization;

namespace LearningHours.Calendars;

/// <summary>
/// A calendar year written as its deviations from the two-day week: lines <c>date,kind,name</c> below a header, kind <c>holiday</c> or
/// <c>workday</c> (a make-up Saturday). Holidays that fall on a weekend are listed for their name.
/// </summary>
public static class CalendarDeviations
{
    /// <exception cref="FormatException">A malformed line, or a day of another year: a fault of the build, not of a feed.</exception>
    public static CalendarYear Read(int year, string csv, string source)
    {
        var first = new DateOnly(year, 1, 1);
        var off = new bool[DateTime.IsLeapYear(year) ? 366 : 365];
        for (var i = 0; i < off.Length; i++) off[i] = first.AddDays(i).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

        var notes = new Dictionary<DateOnly, string>();
        foreach (var line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length != 3 || !DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var day) || day.Year != year)
            {
                throw new FormatException($"{year}: {line}");
            }
            off[day.DayOfYear - 1] = cells[1] switch
            {
                "holiday" => true,
                "workday" => false,
                _ => throw new FormatException($"{year}: {line}"),
            };
            notes[day] = cells[2];
        }
        return new CalendarYear(year, [.. off], notes, source);
    }
}
