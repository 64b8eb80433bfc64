using System.Buffers;
using System.Text;

namespace LearningHours.Files;

/// <summary>Detects the encoding of bytes by their shape alone.</summary>
internal static class TextShape
{
    /// <summary>The encoding that a byte order mark indicates; null if there is none.</summary>
    /// <param name="preamble">Length of the mark in bytes; 0 if there is none.</param>
    public static SourceEncoding? ByMark(ReadOnlySpan<byte> head, out int preamble)
    {
        preamble = head.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3
            : head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]) ? 2 : 0;
        return preamble switch
        {
            3 => SourceEncoding.Utf8,
            2 => head[0] == 0xFF ? SourceEncoding.Utf16 : SourceEncoding.Utf16BigEndian,
            _ => null,
        };
    }

    /// <summary>
    /// Detects UTF-16 without a mark: its commas, digits and line breaks have a zero byte on one side and hardly ever on the other. Null
    /// for anything else.
    /// </summary>
    public static SourceEncoding? ByZeroes(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }
        var enough = Math.Max(4, head.Length / 20);
        if (odd >= enough && even * 10 < odd) return SourceEncoding.Utf16;
        return even >= enough && odd * 10 < even ? SourceEncoding.Utf16BigEndian : null;
    }

    /// <summary>
    /// Tells UTF-8 from CP950. UTF-8 with a few damaged bytes stays UTF-8 (its damaged rows are rejected one by one); Big5 text is hardly
    /// ever well-formed UTF-8.
    /// </summary>
    public static SourceEncoding ByShape(ReadOnlySpan<byte> bytes)
    {
        int wellFormed = 0, damaged = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == OperationStatus.NeedMoreData) break;
            if (status == OperationStatus.Done) wellFormed += consumed;
            else damaged += consumed;
            bytes = bytes[consumed..];
        }
        return damaged * 8 <= wellFormed ? SourceEncoding.Utf8 : SourceEncoding.Cp950;
    }
}
