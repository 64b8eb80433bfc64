using LearningHours.Evaluation;
using LearningHours.Files;

namespace LearningHours.Tables;

/// <summary>
/// Writes the cells of all CSV files that people open (RFC 4180), in UTF-8: quoted where necessary, and with no text that a spreadsheet
/// would run as a formula.
/// </summary>
internal static class CsvCell
{
    /// <summary>
    /// The most bytes that a text takes: twice the text with its apostrophe, as every byte could be a quote to be doubled, and two quotes.
    /// </summary>
    public static int RoomOf(in FindingText text) => RoomOf(text.LongestText);

    /// <inheritdoc cref="RoomOf(in FindingText)"/>
    /// <param name="longest">The most bytes of the bare text.</param>
    public static int RoomOf(int longest) => 2 * (longest + 1) + 2;

    /// <summary>Writes a figure as it is, because it must stay one: a negative figure begins like a formula.</summary>
    public static void WriteFigure(this OutputBuffer output, FindingText figure)
    {
        var space = output.GetSpan(RoomOf(figure));
        output.Advance(Finish(space, figure.Write(space)));
    }

    /// <summary>Writes a text.</summary>
    public static void WriteText(this OutputBuffer output, in FindingText text)
    {
        var space = new OutputSpan(output.GetSpan(RoomOf(text)));
        space.PutText(text);
        output.Advance(space.Length);
    }

    /// <summary>
    /// Puts a text into room of at least <see cref="RoomOf(in FindingText)"/> bytes; one that would run gets an apostrophe
    /// in front (<see cref="FormulaGuard"/>).
    /// </summary>
    public static void PutText(this ref OutputSpan space, in FindingText text)
    {
        space.Guard(text.Write(space.Rest));
    }

    /// <summary>Does the same for a place in a file.</summary>
    public static void PutText(this ref OutputSpan space, in FactSource source) => space.Guard(source.Write(space.Rest));

    private static void Guard(this ref OutputSpan space, int length)
    {
        var cell = space.Rest;
        if (FormulaGuard.Runs(cell[..length]))
        {
            cell[..length++].CopyTo(cell[1..]);
            cell[0] = (byte)'\'';
        }
        space.Advance(Finish(cell, length));
    }

    /// <summary>Quotes the cell at the start of a span if necessary; returns its length.</summary>
    private static int Finish(Span<byte> space, int length) =>
        space[..length].IndexOfAny(",\"\r\n"u8) >= 0 ? QuoteInPlace(space, length) : length;

    /// <summary>Quotes the cell at the start of a span with room for twice its length and two; returns the new length.</summary>
    private static int QuoteInPlace(Span<byte> space, int length)
    {
        var quotes = space[..length].Count((byte)'"');
        var end = length + quotes + 2;
        var to = end - 1;
        space[to--] = (byte)'"';
        for (var from = length - 1; from >= 0; from--)
        {
            var b = space[from];
            space[to--] = b;
            if (b == '"') space[to--] = b;
        }
        space[0] = (byte)'"';
        return end;
    }
}
