using System.Buffers;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Writes JSON strings as UTF-8, with Chinese as it is: only quotes, backslashes and control characters are escaped (RFC 8259 section 7). A
/// night prints tens of millions of them, so a text is written once and scanned once.
/// </summary>
internal static class JsonBytes
{
    private const int LongestEscape = 6; // \u001f

    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    /// <summary>The most bytes that a text takes, its quotes included.</summary>
    public static int RoomOf(in FindingText text) => RoomOf(text.LongestText);

    /// <inheritdoc cref="RoomOf(in FindingText)"/>
    public static int RoomOf(in FactSource source) => RoomOf(source.LongestText);

    /// <summary>Writes a text in quotes; <c>null</c> for no text.</summary>
    public static void WriteJson(this OutputBuffer output, FindingText text)
    {
        var space = new OutputSpan(output.GetSpan(RoomOf(text)));
        space.PutJson(text);
        output.Advance(space.Length);
    }

    /// <summary>Does the same into room of at least <see cref="RoomOf(in FindingText)"/> bytes.</summary>
    public static void PutJson(this ref OutputSpan space, in FindingText text)
    {
        if (text.IsNone)
        {
            space.Put("null"u8);
            return;
        }
        space.Quote(text.Write(space.Rest[1..]));
    }

    /// <summary>Does the same for a place in a file.</summary>
    public static void PutJson(this ref OutputSpan space, in FactSource source)
    {
        if (source.IsNone) space.Put("null"u8);
        else space.Quote(source.Write(space.Rest[1..]));
    }

    private static int RoomOf(int longest) => "null"u8.Length + LongestEscape * longest;

    /// <summary>Quotes and escapes a text that was written one byte after the place of the opening quote.</summary>
    private static void Quote(this ref OutputSpan space, int length)
    {
        var to = space.Rest;
        to[0] = (byte)'"';
        if (to.Slice(1, length).ContainsAny(Escaped)) length = Escape(to[1..], length);
        to[length + 1] = (byte)'"';
        space.Advance(length + 2);
    }

    /// <summary>Escapes the text at the start of a span and returns its new length in bytes.</summary>
    private static int Escape(Span<byte> to, int length)
    {
        ReadOnlySpan<byte> utf8 = to[..length].ToArray();
        var space = new OutputSpan(to);
        while (utf8.IndexOfAny(Escaped) is >= 0 and var at)
        {
            space.Put(utf8[..at]);
            space.Put(Encoding.UTF8.GetBytes(utf8[at] is (byte)'"' or (byte)'\\' ? $"\\{(char)utf8[at]}" : $"\\u{utf8[at]:x4}"));
            utf8 = utf8[(at + 1)..];
        }
        space.Put(utf8);
        return space.Length;
    }
}
