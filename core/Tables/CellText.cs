using System.Globalization;
using LearningHours.Dates;

namespace LearningHours.Tables;

/// <summary>A cell as people read it: days in years of the Republic, in a form that sorts and that feeds accept.</summary>
public static class CellText
{
    /// <summary><c>107/08/31</c>, <c>107/08/31 13:05:00</c>, <c>34.5</c>, or the text; empty for an empty cell.</summary>
    public static string Of(in Cell cell) => cell.IsEmpty ? "" : cell.Kind switch
    {
        CellKind.Text => cell.Text,
        CellKind.Date => Day(cell.Day),
        CellKind.Instant => string.Create(CultureInfo.InvariantCulture, $"{Day(cell.Time.Date)} {Clock(cell.Time)}"),
        _ => Number(cell.Hundredths),
    };

    /// <summary>A day before the Republic keeps its Gregorian year.</summary>
    private static string Day(DateOnly day) => day.Year > RocDate.RocOffset
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year - RocDate.RocOffset:000}/{day:MM\\/dd}")
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(CivilTime time) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{time.SecondOfDay / 3600:00}:{time.SecondOfDay / 60 % 60:00}:{time.SecondOfDay % 60:00}");

    private static string Number(long hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
