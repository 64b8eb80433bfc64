using System.Globalization;
using System.Text;

namespace LearningHours.Forms.Pdf;

/// <summary>The compressed part of a font that a file embeds; many files may hold the same. Immutable.</summary>
/// <param name="Program">The TrueType file, compressed.</param>
/// <param name="Length">Its length in bytes before compression.</param>
/// <param name="Characters">The compressed map from its glyphs to the characters they show.</param>
/// <param name="Widths">The widths of its glyphs, in thousandths of the font size, separated by spaces.</param>
internal sealed record MadeFont(byte[] Program, int Length, byte[] Characters, string Widths)
{
    private const int MostInBlock = 100;

    public static MadeFont Of(FontUse use)
    {
        var program = use.Program();
        return new MadeFont(PdfFile.Pack(program), program.Length, PdfFile.Pack(Encoding.ASCII.GetBytes(CharacterMap(use.Characters))),
            string.Join(' ', use.Widths));
    }

    private static string CharacterMap(IReadOnlyList<int> characters)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        for (var begin = 1; begin < characters.Count; begin += MostInBlock)
        {
            var end = Math.Min(begin + MostInBlock, characters.Count);
            map.Append(CultureInfo.InvariantCulture, $"{end - begin} beginbfchar\n");
            for (var slot = begin; slot < end; slot++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{slot:X4}> <");
                foreach (var unit in char.ConvertFromUtf32(characters[slot])) map.Append(CultureInfo.InvariantCulture, $"{(int)unit:X4}");
                map.Append(">\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
