using System.Text;

namespace LearningHours.Forms.Pdf;

/// <summary>
/// A TrueType font that forms are printed with (ISO/IEC 14496-22), read once for the files of all nights. Lengths are in font
/// units. Immutable.
/// </summary>
public sealed class FormFont
{
    private const int NoEmbedding = 0x0002, NoSubset = 0x0100, BitmapsOnly = 0x0200, PostScriptName = 6;

    private readonly FontTables _tables;
    private readonly GlyphMap _map;
    private readonly int[] _places;
    private readonly int _glyphs, _metrics, _advances;

    private FormFont(FontTables tables)
    {
        _tables = tables;
        foreach (var (tag, least) in (ReadOnlySpan<(string, int)>)[("head", 54), ("hhea", 36), ("maxp", 6)])
            ArgumentOutOfRangeException.ThrowIfLessThan(tables[Encoding.ASCII.GetBytes(tag)].Length, least);
        var head = tables["head"u8].At;
        UnitsPerEm = tables.U16(head + 18);
        ArgumentOutOfRangeException.ThrowIfZero(UnitsPerEm);
        Box = [.. Enumerable.Range(0, 4).Select(i => (int)tables.S16(head + 36 + 2 * i))];
        var hhea = tables["hhea"u8].At;
        (Ascent, Descent, _advances) = (tables.S16(hhea + 4), tables.S16(hhea + 6), tables.U16(hhea + 34));
        ArgumentOutOfRangeException.ThrowIfZero(_advances);
        var count = tables.U16(tables["maxp"u8].At + 4);
        ArgumentOutOfRangeException.ThrowIfZero(count);
        _metrics = tables["hmtx"u8].At;
        _ = tables.Bytes(_metrics, 4 * _advances);
        _places = Places(tables, tables.S16(head + 50) != 0, count);
        _glyphs = tables["glyf"u8].At;
        _map = new GlyphMap(tables);
        Name = NameIn(tables);
        for (var i = 0; i < count; i++) Glyph.Check(this, i);
    }

    /// <summary>The PostScript name, which files of forms use for the font.</summary>
    public string Name { get; }

    internal int UnitsPerEm { get; }

    internal int Ascent { get; }

    /// <summary>Negative: below the baseline.</summary>
    internal int Descent { get; }

    /// <summary>xMin, yMin, xMax and yMax of all glyphs together.</summary>
    internal IReadOnlyList<int> Box { get; }

    /// <summary>The number of glyphs, including glyph 0, which represents missing characters.</summary>
    internal int Glyphs => _places.Length - 1;

    /// <returns>The font; null if the file is not a font that can be embedded.</returns>
    /// <param name="file">
    /// A TrueType file, or a collection, of which the first font is used. The array is kept and must not be changed.
    /// </param>
    public static FormFont? Open(byte[] file, out FontFault fault)
    {
        try
        {
            var tables = new FontTables(file);
            fault = tables.Kind != FontFault.None ? tables.Kind : Forbids(tables) ? FontFault.EmbeddingForbidden : FontFault.None;
            return fault == FontFault.None ? new FormFont(tables) : null;
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            fault = FontFault.Damaged;
            return null;
        }
    }

    /// <summary>The glyph of a character; 0 if the font does not show it.</summary>
    internal int GlyphOf(int character) => _map[character] is var glyph && glyph < Glyphs ? glyph : 0;

    internal int Advance(int glyph) => _tables.U16(_metrics + 4 * Math.Min(glyph, _advances - 1));

    /// <summary>The outline of a glyph; empty for a glyph without one, such as the space.</summary>
    internal ReadOnlySpan<byte> Outline(int glyph) => _tables.Bytes(_glyphs + _places[glyph], _places[glyph + 1] - _places[glyph]);

    /// <summary>A copy of a table.</summary>
    internal byte[] Table(ReadOnlySpan<byte> tag) => _tables[tag] is var (at, length) ? _tables.Bytes(at, length).ToArray() : [];

    private static bool Forbids(FontTables tables) =>
        tables.Find("OS/2"u8) is var (at, _) && tables.U16(at + 8) is var rights
        && ((rights & 0xF) == NoEmbedding || (rights & (NoSubset | BitmapsOnly)) != 0);

    private static int[] Places(FontTables tables, bool isLong, int count)
    {
        var (at, _) = tables["loca"u8];
        var end = tables["glyf"u8].Length;
        var places = new int[count + 1];
        for (var i = 0; i <= count; i++)
        {
            places[i] = isLong ? checked((int)tables.U32(at + 4 * i)) : 2 * tables.U16(at + 2 * i);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(places[i], end);
            if (i > 0) ArgumentOutOfRangeException.ThrowIfLessThan(places[i], places[i - 1]);
        }
        return places;
    }

    private static string NameIn(FontTables tables)
    {
        if (tables.Find("name"u8) is not var (at, _)) return "Form";
        var texts = at + tables.U16(at + 4);
        for (var i = 0; i < tables.U16(at + 2); i++)
        {
            var entry = at + 6 + 12 * i;
            if (tables.U16(entry + 6) != PostScriptName) continue;
            var letters = Encoding.ASCII.GetString(tables.Bytes(texts + tables.U16(entry + 10), tables.U16(entry + 8)))
                .Where(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
            if (string.Concat(letters) is { Length: > 0 } name) return name;
        }
        return "Form";
    }
}
