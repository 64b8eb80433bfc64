namespace LearningHours.Dates;

/// <summary>Instants as feeds write them: a date of <see cref="RocDate"/>, a blank and <c>HH:MM[:SS]</c>.</summary>
public static class CivilTimeText
{
    /// <summary>Reads an instant; a date without a time gives the first second of its day and <paramref name="dayOnly"/>. Hot path: <c>2018-02-11 13:18:51</c> takes no detour.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out CivilTime time, out bool dayOnly) => throw new NotImplementedException();

    /// <summary>Reads <c>HH:MM</c> or <c>HH:MM:SS</c>, 00:00:00 to 23:59:59 (and 24:00, 24:00:00), as a second of the day.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> utf8, out int secondOfDay) => throw new NotImplementedException();

    /// <summary><c>107年2月13日（星期二）13:31:17</c>.</summary>
    public static string Format(CivilTime time) => throw new NotImplementedException();
}
