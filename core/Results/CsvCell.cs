using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>Cells of CSV files (RFC 4180) in UTF-8, and what keeps a spreadsheet from running a text as a formula.</summary>
internal static class CsvCell
{
    /// <summary>A text as it stands, in quotes where it needs them.</summary>
    public static void WriteCell(this OutputBuffer output, FindingText text)
    {
        var space = Room(output, text);
        Finish(output, text, space, text.Write(space));
    }

    /// <summary>
    /// The same for a cell that staff open in a spreadsheet: a text that it would take for a formula gets an apostrophe in front; full-width signs
    /// count, because East Asian versions fold them.
    /// </summary>
    public static void WriteHarmlessCell(this OutputBuffer output, FindingText text)
    {
        var space = Room(output, text);
        var length = text.Write(space);
        if (RunsAsFormula(space[..length]))
        {
            space[..length++].CopyTo(space[1..]);
            space[0] = (byte)'\'';
        }
        Finish(output, text, space, length);
    }

    public static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    /// <summary>Twice the cell with its apostrophe and two quotes: what it takes when every byte is a quote to be doubled.</summary>
    private static Span<byte> Room(OutputBuffer output, FindingText text) => output.GetSpan(2 * (text.LongestText + 1) + 2);

    private static void Finish(OutputBuffer output, FindingText text, Span<byte> space, int length) =>
        output.Advance(!text.IsPlain && space[..length].IndexOfAny(",\"\r\n"u8) >= 0 ? QuoteInPlace(space, length) : length);

    /// <summary>Quotes the cell at the start of a span twice its size and two; returns the new length.</summary>
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

    private static bool RunsAsFormula(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) return false;
        if (cell[0] < 0x80) return "=+-@\t\r\n"u8.Contains(cell[0]);
        return cell.StartsWith("＝"u8) || cell.StartsWith("＋"u8) || cell.StartsWith("－"u8) || cell.StartsWith("＠"u8);
    }
}
