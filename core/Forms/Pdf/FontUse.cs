using System.Buffers.Binary;

namespace LearningHours.Forms.Pdf;

/// <summary>
/// The part of a font that one file shows: its characters in the order of their first use, which numbers their glyphs, so that what is
/// embedded is no larger than the file needs. Not thread-safe.
/// </summary>
internal sealed class FontUse(FormFont font)
{
    private readonly Dictionary<int, int> _slots = [];
    private readonly List<int> _glyphs = [0], _characters = [0];

    public FormFont Font => font;

    /// <summary>The finished font; once it is not null, nothing more may be taken, because several files share it.</summary>
    public MadeFont? Made { get; private set; }

    public void Close() => Made = MadeFont.Of(this);

    /// <summary>The character each glyph of the file shows; the first glyph represents missing characters.</summary>
    public IReadOnlyList<int> Characters => _characters;

    /// <summary>The width of each glyph, in thousandths of the font size.</summary>
    public IEnumerable<int> Widths => Characters.Select((_, slot) => Width(_glyphs[slot]));

    /// <summary>The glyph of a character in this file, and its width in thousandths of the font size.</summary>
    /// <param name="character">A character the font does not show gets a box of its own, so that the text layer still holds it.</param>
    public (int Slot, int Width) Take(int character)
    {
        var glyph = font.GlyphOf(character);
        if (!_slots.TryGetValue(character, out var slot))
        {
            _slots[character] = slot = _glyphs.Count;
            _glyphs.Add(glyph);
            _characters.Add(character);
        }
        return (slot, Width(glyph));
    }

    /// <summary>A TrueType file of these glyphs, with the tables that a PDF requires (ISO 32000-1, 9.9).</summary>
    public byte[] Program()
    {
        var glyphs = new List<int>(_glyphs);
        var places = new Dictionary<int, int>();
        for (var i = 0; i < glyphs.Count; i++) places.TryAdd(glyphs[i], i);
        using var outlines = new MemoryStream();
        var begins = new List<int>();
        // Components of a glyph are appended to the list and copied when their turn comes.
        for (var i = 0; i < glyphs.Count; i++)
        {
            begins.Add((int)outlines.Length);
            Glyph.Copy(font.Outline(glyphs[i]), PlaceOf, outlines);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }
        begins.Add((int)outlines.Length);
        return Assemble(outlines.ToArray(), begins, glyphs);

        int PlaceOf(int part)
        {
            if (places.TryGetValue(part, out var place)) return place;
            places[part] = glyphs.Count;
            glyphs.Add(part);
            return glyphs.Count - 1;
        }
    }

    private byte[] Assemble(byte[] outlines, List<int> begins, List<int> glyphs)
    {
        byte[] head = font.Table("head"u8), hhea = font.Table("hhea"u8), maxp = font.Table("maxp"u8), metrics = new byte[4 * glyphs.Count],
            loca = new byte[4 * begins.Count];
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // long offsets in loca
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            if (begins[i + 1] > begins[i]) outlines.AsSpan(begins[i] + 2, 2).CopyTo(metrics.AsSpan(4 * i + 2));
        }
        for (var i = 0; i < begins.Count; i++) BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), begins[i]);
        return Join(("glyf", outlines), ("head", head), ("hhea", hhea), ("hmtx", metrics), ("loca", loca), ("maxp", maxp));
    }

    /// <summary>Joins tables into a font file. Checksums stay 0, because no PDF reader checks them.</summary>
    private static byte[] Join(params ReadOnlySpan<(string Tag, byte[] Bytes)> tables)
    {
        var head = new byte[12 + 16 * tables.Length];
        BinaryPrimitives.WriteUInt32BigEndian(head, 0x00010000);
        ushort largest = 1, log = 0;
        while (2 * largest <= tables.Length) (largest, log) = ((ushort)(2 * largest), (ushort)(log + 1));
        ReadOnlySpan<ushort> search = [(ushort)tables.Length, (ushort)(16 * largest), log, (ushort)(16 * (tables.Length - largest))];
        for (var i = 0; i < search.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4 + 2 * i), search[i]);
        using var file = new MemoryStream();
        var at = head.Length;
        for (var i = 0; i < tables.Length; i++)
        {
            var entry = head.AsSpan(12 + 16 * i);
            System.Text.Encoding.ASCII.GetBytes(tables[i].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], tables[i].Bytes.Length);
            at += (tables[i].Bytes.Length + 3) & ~3;
        }
        file.Write(head);
        foreach (var (_, bytes) in tables)
        {
            file.Write(bytes);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }
        return file.ToArray();
    }

    private int Width(int glyph) => (int)Math.Round(font.Advance(glyph) * 1000.0 / font.UnitsPerEm);
}
