using System.Buffers;

namespace LearningHours.Files;

/// <summary>Cells as CSV bytes, in any encoding that is split byte by byte.</summary>
internal static class CsvWriting
{
    /// <summary>Quoted where it must be.</summary>
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

    /// <summary>What stands between the quotes of a quoted cell.</summary>
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
