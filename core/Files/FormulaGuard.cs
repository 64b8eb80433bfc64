using System.Buffers;
using System.Text;

namespace LearningHours.Files;

/// <summary>
/// Keeps spreadsheets from running a text as a formula, for all files that people open, and takes the guard away where such a file comes
/// back. A cell that begins like a formula gets a leading apostrophe, and so does one that begins with apostrophes and then like a formula,
/// so that every guarded cell can be restored. Signs in full width and small form count, because East Asian versions fold them.
/// </summary>
internal static class FormulaGuard
{
    private const byte Apostrophe = (byte)'\'';

    private const string Wide = "＝＋－＠﹦﹢﹣﹫−"; // in UTF-8 all begin with 0xEF, except the last with 0xE2

    private static readonly byte[][] WideUtf8 = [.. Wide.Select(static c => Encoding.UTF8.GetBytes([c]))];
    private static readonly Lazy<byte[][]> WideCp950 = new(static () =>
        [.. Wide.Select(static c => SourceEncoding.Cp950.TryEncode(c.ToString(), out var bytes) ? bytes : []).Where(
            static b => b.Length > 0)]);

    /// <summary>Whether a cell of UTF-8 must be guarded.</summary>
    public static bool Runs(ReadOnlySpan<byte> cell) => Runs(cell, isQuoted: true, WideUtf8);

    /// <summary>
    /// Writes a row unchanged except for guards wherever a cell might begin: at the beginning of the row, after a comma or a line break,
    /// and after a quote there. It ignores whether quotes are open, because in a broken row nobody knows; <see cref="Undo"/> finds the very
    /// same places.
    /// </summary>
    /// <param name="row">UTF-8 or CP950.</param>
    public static void Write(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> row, SourceEncoding encoding)
    {
        var written = 0;
        for (var start = 0; start >= 0; start = NextStart(row, start))
        {
            var cell = CellAt(row, start);
            if (!Runs(row[cell..], cell > start, WideOf(encoding)) && !(cell > start && EndsAt(row, cell))) continue;
            to.Write(row[written..cell]);
            to.Write([Apostrophe]);
            written = cell;
        }
        to.Write(row[written..]);
    }

    /// <summary>Removes the guards from rows in place; returns how many bytes are left.</summary>
    /// <param name="rows">UTF-8 or CP950, starting at the beginning of a line.</param>
    public static int Undo(Span<byte> rows, SourceEncoding encoding)
    {
        int read = 0, written = 0;
        for (var start = 0; start >= 0; start = NextStart(rows, start))
        {
            var cell = CellAt(rows, start);
            if (cell == rows.Length || rows[cell] != Apostrophe || !Runs(rows[cell..], cell > start, WideOf(encoding))) continue;
            rows[read..cell].CopyTo(rows[written..]);
            written += cell - read;
            read = cell + 1;
        }
        rows[read..].CopyTo(rows[written..]);
        return written + rows.Length - read;
    }

    /// <summary>Where the next cell might begin; -1 after the last.</summary>
    private static int NextStart(ReadOnlySpan<byte> rows, int start)
    {
        var separator = rows[start..].IndexOfAny((byte)',', (byte)'\r', (byte)'\n');
        return separator < 0 ? -1 : start + separator + 1;
    }

    private static int CellAt(ReadOnlySpan<byte> rows, int start) => start < rows.Length && rows[start] == '"' ? start + 1 : start;

    /// <summary>Whether a quoted cell begins with the line break that follows the row.</summary>
    private static bool EndsAt(ReadOnlySpan<byte> row, int cell) => row[cell..].TrimStart(Apostrophe).IsEmpty;

    /// <param name="isQuoted">If false, a line break ends the cell instead of beginning it.</param>
    private static bool Runs(ReadOnlySpan<byte> cell, bool isQuoted, byte[][] wide)
    {
        if (cell.IsEmpty) return false;
        if (cell[0] == Apostrophe) cell = cell.TrimStart(Apostrophe);
        if (cell.IsEmpty) return false;
        if (cell[0] < 0x80) return (isQuoted ? "=+-@\t\r\n"u8 : "=+-@\t"u8).Contains(cell[0]);
        if (cell[0] is > 0xE2 and < 0xEF) return false; // nearly every Chinese character in UTF-8
        foreach (var sign in wide) if (cell.StartsWith(sign)) return true;
        return false;
    }

    private static byte[][] WideOf(SourceEncoding encoding) => encoding.SplitsAsUtf8 ? WideUtf8 : WideCp950.Value;
}
