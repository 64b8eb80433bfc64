using System.Globalization;
using System.Text;

namespace LearningHours.Forms.Pdf;

/// <summary>
/// Writes the fonts of a file: the glyphs shown of each, and the characters they stand for, so that the text can be searched and copied.
/// </summary>
internal static class PdfFonts
{
    /// <summary>Returns the dictionary of the fonts under the names that pages use.</summary>
    public static string Write(PdfFile file, IReadOnlyList<FontUse> fonts)
    {
        var names = new StringBuilder("<<");
        for (var i = 0; i < fonts.Count; i++)
            if (fonts[i].Characters.Count > 1) names.Append(CultureInfo.InvariantCulture, $"/F{i} {Write(file, fonts[i], i)} 0 R");
        return names.Append(">>").ToString();
    }

    private static int Write(PdfFile file, FontUse use, int number)
    {
        var font = use.Font;
        // A prefix of six letters marks a subset of a font (ISO 32000-1, 9.6.4).
        var name = $"AAAAA{(char)('A' + number)}+{font.Name}";
        var made = use.Made ?? MadeFont.Of(use);
        var embedded = file.WritePacked(made.Program, $"/Length1 {made.Length}");
        var box = string.Join(' ', font.Box.Select(v => Thousandths(font, v)));
        var descriptor = file.Write($"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0"
            + $"/Ascent {Thousandths(font, font.Ascent)}/Descent {Thousandths(font, font.Descent)}"
            + $"/CapHeight {Thousandths(font, font.Ascent)}/StemV 80/FontFile2 {embedded} 0 R>>");
        var glyphs = file.Write($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            + $"/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{made.Widths}]]/CIDToGIDMap/Identity>>");
        var characters = file.WritePacked(made.Characters);
        return file.Write($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{glyphs} 0 R]"
            + $"/ToUnicode {characters} 0 R>>");
    }

    private static int Thousandths(FormFont font, int units) => (int)Math.Round(units * 1000.0 / font.UnitsPerEm);
}
