using System.Buffers;
using System.Buffers.Text;

namespace LearningHours.Forms.Pdf;

/// <summary>The drawing operators of a page (ISO 32000-1, 8 and 9). Positions are in points from the upper left corner.</summary>
internal sealed class PdfPage(double height)
{
    private const int LongestNumber = 16;

    private readonly ArrayBufferWriter<byte> _to = new(4096);
    private double _stroke = -1;

    public ReadOnlySpan<byte> Content => _to.WrittenSpan;

    /// <summary>Whether a character is shown as a box on this page because no font has it.</summary>
    public bool LacksCharacters { get; private set; }

    /// <param name="baseline">Distance of the baseline from the upper edge of the page, in points.</param>
    /// <param name="isBold">Bold text is drawn with a stroke around each outline, so that one font serves for both weights.</param>
    public void Text(ReadOnlySpan<Letter> letters, double x, double baseline, double size, bool isBold)
    {
        Raw("BT "u8);
        if (isBold) Stroke(size / 36).Raw("2 Tr "u8);
        Number(x).Number(height - baseline).Raw("Td"u8);
        for (int i = 0, end; i < letters.Length; i = end)
        {
            for (end = i + 1; end < letters.Length && letters[end].Font == letters[i].Font;) end++;
            Raw("/F"u8).Number(letters[i].Font).Number(size).Raw("Tf<"u8);
            foreach (var letter in letters[i..end])
            {
                Glyph(letter.Slot);
                LacksCharacters |= letter.IsMissing;
            }
            Raw(">Tj "u8);
        }
        if (isBold) Raw("0 Tr "u8);
        Raw("ET\n"u8);
    }

    public void Box(double x, double y, double width, double boxHeight, double line)
    {
        Stroke(line).Number(x).Number(height - y - boxHeight).Number(width).Number(boxHeight).Raw("re S\n"u8);
    }

    private PdfPage Stroke(double line)
    {
        if (_stroke == line) return this;
        _stroke = line;
        return Number(line).Raw("w "u8);
    }

    private void Glyph(int slot) => Utf8Formatter.TryFormat(slot, Room(4), out _, new StandardFormat('X', 4));

    private PdfPage Number(double number)
    {
        Utf8Formatter.TryFormat(number, _to.GetSpan(LongestNumber), out var length, new StandardFormat('F', 2));
        _to.Advance(length);
        return Raw(" "u8);
    }

    private PdfPage Number(int number)
    {
        Utf8Formatter.TryFormat(number, _to.GetSpan(LongestNumber), out var length);
        _to.Advance(length);
        return Raw(" "u8);
    }

    private Span<byte> Room(int length)
    {
        var room = _to.GetSpan(length)[..length];
        _to.Advance(length);
        return room;
    }

    private PdfPage Raw(ReadOnlySpan<byte> text)
    {
        _to.Write(text);
        return this;
    }
}
