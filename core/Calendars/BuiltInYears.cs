using System.Globalization;

namespace LearningHours.Calendars;

/// <summary>
/// The years embedded under <c>Data/</c>: one file per year, and <c>index.csv</c> with the revision, the number of rest days and the source
/// of each.
/// </summary>
internal static class BuiltInYears
{
    public static IReadOnlyList<CalendarYear> Read() =>
    [
        .. Text("index").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line =>
        {
            var cells = line.Split(',', 4);
            var year = CalendarDeviations.Read(int.Parse(cells[0], CultureInfo.InvariantCulture), Text(cells[0]), $"{cells[1]}；{cells[3]}");
            return year.DaysOff == int.Parse(cells[2], CultureInfo.InvariantCulture) ? year
                : throw new FormatException($"{line}: {year.DaysOff}");
        }),
    ];

    private static string Text(string name)
    {
        using var stream = typeof(BuiltInYears).Assembly.GetManifestResourceStream($"LearningHours.Calendars.Data.{name}.csv")
            ?? throw new InvalidOperationException($"calendar {name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
