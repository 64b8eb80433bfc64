namespace LearningHours.Forms.Pdf;

/// <summary>Maps characters to glyphs: the Unicode map of a font (cmap, formats 4 and 12). Immutable.</summary>
internal sealed class GlyphMap
{
    private const int Windows = 3, Unicode = 0, Basic = 1, Full = 10;

    private readonly ushort[] _basic = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _beyond = [];

    /// <exception cref="ArgumentOutOfRangeException">The font has no Unicode map, or the map points outside of the file.</exception>
    public GlyphMap(FontTables tables)
    {
        var (at, _) = tables["cmap"u8];
        var found = false;
        for (var i = 0; i < tables.U16(at + 2); i++)
        {
            var entry = at + 4 + 8 * i;
            var (platform, encoding) = (tables.U16(entry), tables.U16(entry + 2));
            if (platform != Unicode && (platform != Windows || encoding is not (Basic or Full))) continue;
            var map = checked(at + (int)tables.U32(entry + 4));
            switch (tables.U16(map))
            {
                case 4: ReadSegments(tables, map); break;
                case 12: ReadGroups(tables, map); break;
                default: continue;
            }
            found = true;
        }
        if (!found) throw new ArgumentOutOfRangeException(nameof(tables), "the font has no Unicode map");
    }

    /// <summary>The glyph of a character; 0 if the font does not show it.</summary>
    public int this[int character] => character < _basic.Length ? _basic[character] : _beyond.GetValueOrDefault(character);

    private void ReadSegments(FontTables tables, int map)
    {
        int twice = tables.U16(map + 6), ends = map + 14, begins = ends + twice + 2, deltas = begins + twice, offsets = deltas + twice;
        for (var i = 0; i < twice; i += 2)
        {
            int begin = tables.U16(begins + i), end = tables.U16(ends + i), offset = tables.U16(offsets + i);
            for (var c = begin; c <= end && c < 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c : tables.U16(offsets + i + offset + 2 * (c - begin));
                if (glyph != 0) _basic[c] = (ushort)(glyph + tables.U16(deltas + i));
            }
        }
    }

    private void ReadGroups(FontTables tables, int map)
    {
        var count = tables.U32(map + 12);
        for (var i = 0; i < count; i++)
        {
            var group = map + 16 + 12 * i;
            var (begin, end, glyph) = (tables.U32(group), Math.Min(tables.U32(group + 4), 0x10FFFF), tables.U32(group + 8));
            for (var c = begin; c <= end; c++)
            {
                if (c < _basic.Length) _basic[c] = (ushort)(glyph + c - begin);
                else _beyond[(int)c] = (ushort)(glyph + c - begin);
            }
        }
    }
}
