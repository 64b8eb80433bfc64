using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Files.Sources;

namespace LearningHours.Feeds;

/// <summary>What a file is and, if it is text, how to read it.</summary>
/// <param name="Preamble">The length of the byte order mark in bytes.</param>
internal readonly record struct DetectedText(FileForm Form, SourceEncoding Encoding, int Preamble,
    CellSeparator Separator = CellSeparator.Comma);

/// <summary>
/// Determines how a file's text is to be read (contract section 2): by the encoding and separator under which the column names of its feed
/// are recognised. If none are, a byte order mark decides, or else zero bytes in every other position, or else the non-ASCII bytes, which
/// are either well-formed UTF-8 or CP950. A head of pure ASCII proves nothing, so the file is then read until a non-ASCII byte appears.
/// </summary>
internal static partial class EncodingDetector
{
    private const int Sample = 64 * 1024, LinesLookedAt = 20;

    /// <param name="stream">At its start; its final position is unspecified.</param>
    /// <param name="layouts">The layouts of the file's feed.</param>
    public static DetectedText Detect(Stream stream, IReadOnlyList<ColumnSet> layouts)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Sample);
        try
        {
            var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer.AsSpan(0, Sample), Sample, throwOnEndOfStream: false));
            var form = FileForms.Of(head);
            if (form is not (FileForm.Text or FileForm.Html)) return new DetectedText(form, SourceEncoding.Utf8, 0);
            var known = TextShape.ByMark(head, out var preamble) ?? TextShape.ByZeroes(head);
            var bytes = head[preamble..].ToArray();
            var guess = known ?? TextShape.ByShape(bytes);
            SourceEncoding[] encodings = known is not null ? [known] : guess == SourceEncoding.Utf8
                ? [SourceEncoding.Utf8, SourceEncoding.Cp950] : [SourceEncoding.Cp950, SourceEncoding.Utf8];
            if (ByHeader(form, bytes, encodings, layouts) is { } read)
                return new DetectedText(form, read.Encoding, preamble, read.Separator);
            if (known is not null) return new DetectedText(form, known, preamble);
            while (head.Length > 0 && Ascii.IsValid(head))
                head = buffer.AsSpan(0, stream.ReadAtLeast(buffer.AsSpan(0, Sample), Sample, throwOnEndOfStream: false));
            return new DetectedText(form, TextShape.ByShape(head), 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Returns the first reading under which no required column is missing, or else the one with the fewest missing; null if no line of the
    /// head is a header, not even one that is too wide.
    /// </summary>
    private static (SourceEncoding Encoding, CellSeparator Separator)? ByHeader(FileForm form, byte[] head, SourceEncoding[] encodings,
        IReadOnlyList<ColumnSet> layouts)
    {
        Header? best = null;
        (SourceEncoding, CellSeparator)? reading = null, tooWide = null;
        if (Ascii.IsValid(head)) encodings = encodings[..1];
        foreach (var separator in form == FileForm.Html ? [CellSeparator.Comma] : CellSeparators.All)
        {
            foreach (var encoding in encodings)
            {
                if (separator != CellSeparator.Comma && !IsThere(separator, encoding, head)) continue;
                var header = HeaderUnder(form, head, encoding, separator, layouts);
                if (header.IsTooWide) tooWide ??= (encoding, separator);
                if (header.Line == 0 || (best is not null && !header.IsBetterThan(best))) continue;
                (best, reading) = (header, (encoding, separator));
                if (!header.IsComplete) continue;
                return separator == CellSeparator.Comma && HasSpacedQuotes(head) ? (encoding, CellSeparator.SpacedComma) : reading;
            }
        }
        return reading ?? tooWide;
    }

    private static bool IsThere(CellSeparator separator, SourceEncoding encoding, ReadOnlySpan<byte> head) =>
        separator == CellSeparator.SpacedComma
        ? head.IndexOf(", \""u8) >= 0 || head.IndexOf(",\0 \0\""u8) >= 0
        : head.IndexOf(encoding.Restore(separator.Mark(encoding))) >= 0;

    private static Header HeaderUnder(FileForm form, byte[] head, SourceEncoding encoding, CellSeparator separator,
        IReadOnlyList<ColumnSet> layouts)
    {
        var text = encoding.Splittable(new MemoryStream(head, writable: false));
        using var rows = form == FileForm.Html ? new HtmlTableStream(text, encoding) : separator == CellSeparator.Comma ? text
            : new SeparatedTextStream(text, encoding, separator);
        var bytes = new byte[Sample];
        try
        {
            var length = rows.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false);
            return Header.Find(new Block(bytes, length, 1, HasNul: true), encoding, layouts);
        }
        catch (Exception defect) when (FileContent.ProblemOf(defect) is not null)
        {
            return Header.None(layouts);
        }
    }

    /// <summary>
    /// Whether lines are written as <c>"a", "b"</c>; inside a cell, the same characters would be surrounded by doubled quotes.
    /// </summary>
    private static bool HasSpacedQuotes(ReadOnlySpan<byte> head)
    {
        for (var line = 0; line < LinesLookedAt && !head.IsEmpty; line++)
        {
            var end = head.IndexOf((byte)'\n') is >= 0 and var at ? at + 1 : head.Length;
            if (SpacedQuotes.IsMatch(Encoding.Latin1.GetString(head[..end]))) return true;
            head = head[end..];
        }
        return false;
    }

    [GeneratedRegex("[^\"]\",[ \\t]+\"[^\"]", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedQuotes { get; }
}
