using System.Buffers;
using System.Text;
using LearningHours.Exports.Sources;

namespace LearningHours.Exports;

/// <summary>What a file is and, where it is text, in which encoding.</summary>
/// <param name="Preamble">Length of the byte order mark.</param>
internal readonly record struct DetectedText(FileForm Form, SourceEncoding Encoding, int Preamble);

/// <summary>
/// Tells a file's encoding (contract section 2): a byte order mark, else zero bytes in every other place, else the bytes beyond ASCII, which
/// are well-formed UTF-8 or else CP950. A head of pure ASCII proves nothing, so the file is read on until something beyond it comes.
/// </summary>
internal static class EncodingDetector
{
    private const int Sample = 64 * 1024;

    /// <param name="stream">At its start; left anywhere.</param>
    public static DetectedText Detect(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Sample);
        try
        {
            var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer.AsSpan(0, Sample), Sample, throwOnEndOfStream: false));
            var form = FileForms.Of(head);
            if (form is FileForm.Zip or FileForm.OldExcel) return new DetectedText(form, SourceEncoding.Utf8, 0);
            if (ByMark(head, out var preamble) is { } marked) return new DetectedText(form, marked, preamble);
            if (ByZeroes(head) is { } wide) return new DetectedText(form, wide, 0);
            while (head.Length > 0 && Ascii.IsValid(head))
                head = buffer.AsSpan(0, stream.ReadAtLeast(buffer.AsSpan(0, Sample), Sample, throwOnEndOfStream: false));
            return new DetectedText(form, ByShape(head), 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SourceEncoding? ByMark(ReadOnlySpan<byte> head, out int preamble)
    {
        preamble = head.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]) ? 2 : 0;
        return preamble switch
        {
            3 => SourceEncoding.Utf8,
            2 => head[0] == 0xFF ? SourceEncoding.Utf16 : SourceEncoding.Utf16BigEndian,
            _ => null,
        };
    }

    /// <summary>UTF-16 without a mark: its commas, digits and line breaks have a zero byte on one side and hardly ever on the other.</summary>
    private static SourceEncoding? ByZeroes(ReadOnlySpan<byte> head)
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

    /// <summary>UTF-8 with a few damaged bytes stays UTF-8 (its damaged rows are rejected one by one); Big5 text is hardly ever well-formed UTF-8.</summary>
    private static SourceEncoding ByShape(ReadOnlySpan<byte> bytes)
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
