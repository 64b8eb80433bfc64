using System.Buffers.Binary;

namespace LearningHours.Forms.Pdf;

/// <summary>
/// Copies the outlines of a glyph (ISO/IEC 14496-22, glyf) without its hinting instructions, which only matter on screens and are a third
/// of a large font.
/// </summary>
internal static class Glyph
{
    private const int HeadSize = 10;

    private const ushort WordArguments = 0x0001, Scale = 0x0008, More = 0x0020, TwoScales = 0x0040, FourScales = 0x0080,
        Instructions = 0x0100;

    /// <exception cref="ArgumentOutOfRangeException">The glyph reads beyond its end, or has a component that does not exist.</exception>
    public static void Check(FormFont font, int glyph)
    {
        var outline = font.Outline(glyph);
        if (outline.IsEmpty) return;
        if (Number(outline, 0) is var contours and >= 0)
        {
            var (before, after) = Around(outline, contours);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(before + after, outline.Length);
            return;
        }
        var part = HeadSize;
        do ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)(ushort)Number(outline, part + 2), font.Glyphs);
        while (Next(outline, ref part));
    }

    /// <param name="place">Maps a component's glyph to its glyph in the copy.</param>
    public static void Copy(ReadOnlySpan<byte> outline, Func<int, int> place, MemoryStream to)
    {
        if (outline.IsEmpty) return;
        if (Number(outline, 0) is var contours and >= 0)
        {
            var (before, after) = Around(outline, contours);
            to.Write(outline[..(before - 2)]);
            to.Write([0, 0]);
            to.Write(outline[(before + after)..]);
            return;
        }
        var copy = outline.ToArray();
        int part = HeadSize, at;
        bool more;
        do
        {
            at = part;
            more = Next(outline, ref part);
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)(Number(outline, at) & ~Instructions));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), (ushort)place((ushort)Number(outline, at + 2)));
        }
        while (more);
        to.Write(copy.AsSpan(0, part));
    }

    /// <summary>
    /// For a simple glyph: the number of bytes up to the instructions, including their length field, and the number of bytes
    /// of instructions.
    /// </summary>
    private static (int Before, int After) Around(ReadOnlySpan<byte> outline, int contours)
    {
        var before = HeadSize + 2 * contours + 2;
        return (before, (ushort)Number(outline, before - 2));
    }

    private static bool Next(ReadOnlySpan<byte> outline, ref int part)
    {
        var flags = (ushort)Number(outline, part);
        part += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
            + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FourScales) != 0 ? 8 : 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, outline.Length);
        return (flags & More) != 0;
    }

    private static short Number(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
}
