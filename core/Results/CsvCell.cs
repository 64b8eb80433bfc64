using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>Cells of CSV files (RFC 4180) in UTF-8, and what keeps a spreadsheet from running a text as a formula.</summary>
internal static class CsvCell
{
    private const byte FullWidth = 0xEF; // how full-width signs begin, and hardly a Chinese character

    /// <summary>Bytes that a text takes at most: twice the cell with its apostrophe and two quotes, where every byte could be a quote to be doubled.</summary>
    public static int RoomOf(in FindingText text) => text.IsPlain ? text.LongestText + 1 : 2 * (text.LongestText + 1) + 2;

    /// <summary>A text as it stands, in quotes where it needs them.</summary>
    public static void WriteCell(this OutputBuffer output, FindingText text)
    {
        var space = output.GetSpan(RoomOf(text));
        output.Advance(Finish(text, space, text.Write(space)));
    }

    /// <summary>
    /// A cell that staff open in a spreadsheet, into room of at least <see cref="RoomOf"/>: a text that it would take for a formula gets an
    /// apostrophe in front; full-width signs count, because East Asian versions fold them.
    /// </summary>
    public static void PutHarmlessCell(this ref OutputSpan space, in FindingText text)
    {
        var cell = space.Rest;
        var length = text.Write(cell);
        if (RunsAsFormula(cell[..length]))
        {
            cell[..length++].CopyTo(cell[1..]);
            cell[0] = (byte)'\'';
        }
        space.Advance(Finish(text, cell, length));
    }

    public static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    /// <summary>Quotes the cell at the start of a span where it needs it; returns its length.</summary>
    private static int Finish(in FindingText text, Span<byte> space, int length) =>
        !text.IsPlain && space[..length].IndexOfAny(",\"\r\n"u8) >= 0 ? QuoteInPlace(space, length) : length;

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
        if (cell[0] != FullWidth) return false;
        return cell.StartsWith("＝"u8) || cell.StartsWith("＋"u8) || cell.StartsWith("－"u8) || cell.StartsWith("＠"u8);
    }
}
