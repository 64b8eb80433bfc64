using System.Buffers.Binary;
using System.Text;

namespace LearningHours.Tests.Core.Forms.Pdf;

/// <summary>
/// A TrueType font made for tests. It has the characters U+0020 to U+FFFD as glyphs without outlines, except that 中 is a triangle with
/// instructions and 文 is a composite of it.
/// </summary>
internal static class TinyFont
{
    public const int First = 0x20, Last = 0xFFFD, Glyphs = Last - First + 2;

    public static readonly byte[] Instructions = [0xB0, 0x01, 0x21];

    private static readonly byte[] Triangle =
        [0, 1, .. Numbers(0, 0, 100, 100), .. Numbers(2), .. Numbers(3), .. Instructions,
            1, 1, 1, .. Numbers(0, 100, -50), .. Numbers(0, 0, 100)];

    public static byte[] Bytes(int rights = 0, string version = "\0\x1\0\0", params string[] without)
    {
        byte[] made = [0xFF, 0xFF, .. Numbers(0, 0, 100, 100), .. Numbers(0x0103), .. Numbers(GlyphOf('中')),
            .. Numbers(0, 0), .. Numbers(1), 0x21];
        byte[] triangle = [.. Triangle, .. new byte[Triangle.Length % 2]], wen = [.. made, .. new byte[made.Length % 2]];
        var loca = new byte[4 * (Glyphs + 1)];
        var at = 0;
        var glyf = new MemoryStream();
        for (var i = 0; i <= Glyphs; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), at);
            var outline = i == GlyphOf('中') ? triangle : i == GlyphOf('文') ? wen : [];
            glyf.Write(outline);
            at += outline.Length;
        }
        (string Tag, byte[] Bytes)[] tables =
        [
            ("OS/2", [.. new byte[8], .. Numbers(rights), .. new byte[68]]),
            ("cmap", [.. Numbers(0, 1, 3, 10), .. Number(12), .. Numbers(12, 0), .. Number(28), .. Number(0), .. Number(1),
                .. Number(First), .. Number(Last), .. Number(1)]),
            ("glyf", glyf.ToArray()),
            ("head", [.. new byte[18], .. Numbers(1000), .. new byte[16],
                .. Numbers(0, -200, 1000, 800), .. new byte[6], .. Numbers(1, 0)]),
            ("hhea", [.. new byte[4], .. Numbers(800, -200), .. new byte[26], .. Numbers(1)]),
            ("hmtx", [.. Numbers(1000), .. new byte[2 * Glyphs]]),
            ("loca", loca),
            ("maxp", [.. Number(0x10000), .. Numbers(Glyphs), .. new byte[26]]),
        ];
        tables = [.. tables.Where(t => !without.Contains(t.Tag))];
        using var file = new MemoryStream();
        file.Write(Encoding.Latin1.GetBytes(version));
        file.Write(Numbers(tables.Length, 0, 0, 0));
        var place = 12 + 16 * tables.Length;
        foreach (var (tag, bytes) in tables)
        {
            file.Write([.. Encoding.ASCII.GetBytes(tag), .. Number(0), .. Number(place), .. Number(bytes.Length)]);
            place += bytes.Length;
        }
        foreach (var (_, bytes) in tables) file.Write(bytes);
        return file.ToArray();
    }

    /// <summary>The font as the only one in a collection.</summary>
    public static byte[] Collection()
    {
        byte[] head = [.. "ttcf"u8, .. Number(0x10000), .. Number(1), .. Number(16)], font = Bytes();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + 16 * i + 8);
            BinaryPrimitives.WriteInt32BigEndian(entry, BinaryPrimitives.ReadInt32BigEndian(entry) + head.Length);
        }
        return [.. head, .. font];
    }

    private static int GlyphOf(char character) => character - First + 1;

    private static byte[] Numbers(params ReadOnlySpan<int> numbers)
    {
        var bytes = new byte[2 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), unchecked((ushort)numbers[i]));
        return bytes;
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
