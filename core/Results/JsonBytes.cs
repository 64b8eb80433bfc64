using System.Buffers;
using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// JSON strings as UTF-8, Chinese as it is: only quotes, backslashes and control characters are escaped (RFC 8259 section 7). A night prints
/// tens of millions of them, so a text is put down once and looked at once.
/// </summary>
internal static class JsonBytes
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    /// <summary>A text in quotes; <c>null</c> for no text.</summary>
    public static void WriteJson(this OutputBuffer output, FindingText text)
    {
        if (text.IsNone)
        {
            output.Write("null"u8);
            return;
        }
        var space = output.GetSpan(text.LongestText + 2);
        space[0] = (byte)'"';
        var length = text.Write(space[1..]);
        if (!text.IsPlain && space.Slice(1, length).ContainsAny(Escaped))
        {
            WriteEscaped(output, space.Slice(1, length).ToArray());
            return;
        }
        space[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }

    private static void WriteEscaped(OutputBuffer output, ReadOnlySpan<byte> utf8)
    {
        output.Write("\""u8);
        while (utf8.IndexOfAny(Escaped) is >= 0 and var at)
        {
            output.Write(utf8[..at]);
            output.Write(Encoding.UTF8.GetBytes(utf8[at] is (byte)'"' or (byte)'\\' ? $"\\{(char)utf8[at]}" : $"\\u{utf8[at]:x4}"));
            utf8 = utf8[(at + 1)..];
        }
        output.Write(utf8);
        output.Write("\""u8);
    }
}
