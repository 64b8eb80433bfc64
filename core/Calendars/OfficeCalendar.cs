using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Calendars;

/// <summary>
/// The office calendar with an explicit horizon: a year that is not in it is unknown, never guessed. A make-up Saturday is a workday
/// (contract reading 9). Typhoon closures (停班) are attendance, not calendar.
/// </summary>
public sealed class OfficeCalendar
{
    private static readonly Lazy<OfficeCalendar> Embedded = new(() => Of(BuiltInYears.Read()));

    private readonly int _firstDay;
    private readonly bool?[] _works; // by day from the first day of the first year, null in a gap: one look-up per record

    private OfficeCalendar(CalendarYear[] years)
    {
        Years = years;
        _firstDay = years.Length == 0 ? 0 : FirstOf(years[0].Year);
        _works = years.Length == 0 ? [] : new bool?[FirstOf(years[^1].Year) + years[^1].IsOff.Length - _firstDay];
        foreach (var year in years)
        {
            var first = FirstOf(year.Year) - _firstDay;
            for (var i = 0; i < year.IsOff.Length; i++) _works[first + i] = !year.IsOff[i];
        }
        ContentHash = Hash(years);
    }

    /// <summary>The calendars of 2012 to 2027 that come with the product, each in the revision in force.</summary>
    public static OfficeCalendar BuiltIn => Embedded.Value;

    /// <summary>A calendar of whole years; if a year is given several times, the last one holds.</summary>
    /// <exception cref="ArgumentException">A year does not state every one of its days.</exception>
    public static OfficeCalendar Of(IEnumerable<CalendarYear> years)
    {
        var byYear = new SortedDictionary<int, CalendarYear>();
        foreach (var year in years)
        {
            if (year.IsOff.Length != (DateTime.IsLeapYear(year.Year) ? 366 : 365))
                throw new ArgumentException($"{year.Year}: {year.IsOff.Length} days", nameof(years));
            byYear[year.Year] = year;
        }
        return new OfficeCalendar([.. byYear.Values]);
    }

    /// <summary>
    /// This calendar with whole years replaced or added (the calendar feed overrides the built-in); years are never mixed (contract
    /// reading 20).
    /// </summary>
    public OfficeCalendar With(IEnumerable<CalendarYear> years) => Of(Years.Concat(years));

    /// <summary>In ascending order.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    public bool Knows(DateOnly day) => IsWorkday(day) is not null;

    /// <summary>True for a workday, false for a rest day, null beyond the horizon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? IsWorkday(DateOnly day) =>
        (uint)(day.DayNumber - _firstDay) < (uint)_works.Length ? _works[day.DayNumber - _firstDay] : null;

    /// <summary>The last workday on or before a day; null if a year it needs is unknown.</summary>
    public DateOnly? LastWorkdayOnOrBefore(DateOnly day) => Workday(day, -1);

    /// <summary>The first workday on or after a day; null if a year it needs is unknown.</summary>
    public DateOnly? FirstWorkdayOnOrAfter(DateOnly day) => Workday(day, 1);

    /// <summary>備註 of a day, e.g. 和平紀念日; empty if it has none.</summary>
    public string NoteOf(DateOnly day)
    {
        foreach (var year in Years) if (year.Year == day.Year) return year.Notes.GetValueOrDefault(day) ?? "";
        return "";
    }

    /// <summary>
    /// SHA-256, in lower-case hexadecimal, over which days are workdays and which are rest days, for run.json and for naming the calendar
    /// as the cause of a change. Notes and sources, which decide nothing, are left out.
    /// </summary>
    public string ContentHash { get; }

    private static int FirstOf(int year) => new DateOnly(year, 1, 1).DayNumber;

    private DateOnly? Workday(DateOnly day, int step)
    {
        while (IsWorkday(day) is { } works)
        {
            if (works) return day;
            day = day.AddDays(step);
        }
        return null;
    }

    private static string Hash(CalendarYear[] years)
    {
        var text = new StringBuilder();
        foreach (var year in years)
        {
            text.Append(year.Year).Append(':');
            foreach (var off in year.IsOff) text.Append(off ? '2' : '0');
            text.Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())));
    }
}
