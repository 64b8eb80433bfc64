using System.Globalization;

namespace LearningHours.Files.Sources;

/// <summary>What a number of a workbook means, judged by its display format.</summary>
internal enum SerialKind : byte
{
    Number,
    Date,
    Time,
    DateAndTime,
}

/// <summary>Turns numbers of a workbook into the texts that a CSV would hold.</summary>
internal static class SerialKinds
{
    private const int SecondsPerDay = 86_400, LastDay = 2_958_465, From1904 = 1462;
    // Day 60 is 29 February 1900, which never existed; nothing before it counts as a date here.
    private const int FirstDay = 61;
    // Named formats (ECMA-376 and XML spreadsheet 2003): their letters mean nothing by themselves.
    private static readonly string[] Plain =
        ["General", "General Number", "Fixed", "Standard", "Currency", "Euro Currency", "Percent", "Scientific", "Yes/No", "True/False",
            "On/Off"];
    private static readonly DateTime Day0 = new(1899, 12, 30);

    /// <summary>The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30), including the East Asian ones.</summary>
    public static SerialKind OfBuiltIn(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number switch
        {
            >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => SerialKind.Date,
            >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 or 55 or 56 => SerialKind.Time,
            22 => SerialKind.DateAndTime,
            _ => SerialKind.Number,
        } : SerialKind.Number;

    /// <summary>A custom format, <c>[$-404]e/m/d hh:mm</c>: judged by its letters outside quotes and brackets.</summary>
    public static SerialKind OfFormat(string code)
    {
        if (Array.Exists(Plain, name => name.Equals(code, StringComparison.OrdinalIgnoreCase))) return SerialKind.Number;
        if (code.EndsWith("Date", StringComparison.Ordinal)) return code == "General Date" ? SerialKind.DateAndTime : SerialKind.Date;
        if (code.EndsWith("Time", StringComparison.Ordinal)) return SerialKind.Time;
        bool day = false, time = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is >= 0 and var quote ? quote : code.Length;
                    break;
                case '[' when code.IndexOf(']', i) is >= 0 and var bracket:
                    time |= code[(i + 1)..bracket].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
                    i = bracket;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd' or 'e' when i + 1 >= code.Length || code[i + 1] is not ('+' or '-'):
                    day = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
            }
        }
        return day ? time ? SerialKind.DateAndTime : SerialKind.Date : time ? SerialKind.Time : SerialKind.Number;
    }

    /// <summary>
    /// Converts a stored number to text: a plain one without binary rounding noise, a date or time in ISO form; what is no number or out of
    /// range is returned unchanged.
    /// </summary>
    public static string Text(string stored, SerialKind kind, bool from1904)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return stored;
        if (kind == SerialKind.Number || value < 0) return decimal.Round(value, 10).ToString("0.##########", CultureInfo.InvariantCulture);
        if (value > LastDay) return stored;

        var seconds = (long)decimal.Round(value * SecondsPerDay, MidpointRounding.AwayFromZero);
        var (day, second) = (seconds / SecondsPerDay, (int)(seconds % SecondsPerDay));
        var time = new TimeOnly(second / 3600, second / 60 % 60, second % 60).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (kind == SerialKind.Time && day == 0) return time;
        if (from1904) day += From1904;
        if (day < FirstDay || day > LastDay) return stored;
        var date = Day0.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return kind == SerialKind.Date && second == 0 ? date : $"{date} {time}";
    }
}
