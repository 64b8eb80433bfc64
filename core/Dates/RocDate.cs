namespace LearningHours.Dates;

/// <summary>Dates as Taiwanese offices write them, in and out.</summary>
public static class RocDate
{
    /// <summary>
    /// Reads <c>2018-02-11</c>, <c>2018/2/11</c>, <c>20180211</c>, <c>107-02-11</c>, <c>107/02/11</c>, <c>1070211</c>, <c>107年2月11日</c> and
    /// <c>一〇七年二月十一日</c>, full-width forms and surrounding blanks included. Two-digit years are refused.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) => throw new NotImplementedException();

    /// <summary>The same over UTF-8 bytes, without a string.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateOnly date) => throw new NotImplementedException();

    /// <summary><c>107年8月31日</c>.</summary>
    public static string Format(DateOnly date) => throw new NotImplementedException();

    /// <summary><c>107年8月31日（星期五）</c>.</summary>
    public static string FormatWithWeekday(DateOnly date) => throw new NotImplementedException();
}
