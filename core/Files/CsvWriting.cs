using System.Buffers;

namespace LearningHours.Files;

/// <summary>Writes cells as CSV bytes, in any encoding that is split byte by byte.</summary>
internal static class CsvWriting
{
    /// <summary>Writes a cell, quoted where necessary.</summary>
    public static void WriteCell(this ArrayBufferWriter<byte> line, ReadOnlySpan<byte> cell)
    {
        if (cell.IndexOfAny(",\"\r\n"u8) < 0)
        {
            line.Write(cell);
            return;
        }
        line.Write("\""u8);
        line.WriteDoublingQuotes(cell);
        line.Write("\""u8);
    }

    /// <summary>Writes the content of a quoted cell, without the quotes around it.</summary>
    public static void WriteDoublingQuotes(this ArrayBufferWriter<byte> line, ReadOnlySpan<byte> cell)
    {
        for (int quote; (quote = cell.IndexOf((byte)'"')) >= 0; cell = cell[(quote + 1)..])
        {
            line.Write(cell[..(quote + 1)]);
            line.Write("\""u8);
        }
        line.Write(cell);
    }
}
