using System.Buffers.Binary;

namespace LearningHours.Forms.Pdf;

/// <summary>The tables of a TrueType file, or of the first font of a collection (ISO/IEC 14496-22 clause 4).</summary>
internal sealed class FontTables
{
    private const uint TrueType = 0x00010000, TrueTypeOfApple = 0x74727565, Collection = 0x74746366, PostScript = 0x4F54544F;

    private const int EntrySize = 16, HeadSize = 12;

    private readonly byte[] _file;
    private readonly Dictionary<uint, (int At, int Length)> _tables = [];

    /// <exception cref="ArgumentOutOfRangeException">The file ends before its tables do.</exception>
    public FontTables(byte[] file)
    {
        _file = file;
        if (file.Length < HeadSize) return;
        var at = U32(0) == Collection ? checked((int)U32(HeadSize)) : 0;
        Kind = U32(at) switch
        {
            TrueType or TrueTypeOfApple => FontFault.None,
            PostScript => FontFault.PostScriptOutlines,
            _ => FontFault.NotAFont,
        };
        if (Kind != FontFault.None) return;
        var count = U16(at + 4);
        for (var i = 0; i < count; i++)
        {
            var entry = at + HeadSize + EntrySize * i;
            var (begin, length) = (U32(entry + 8), U32(entry + 12));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(begin + (ulong)length, (ulong)file.Length);
            _tables[U32(entry)] = ((int)begin, (int)length);
        }
    }

    /// <summary><see cref="FontFault.None"/> if the file's format can be read here.</summary>
    public FontFault Kind { get; } = FontFault.NotAFont;

    /// <param name="tag">Four ASCII letters.</param>
    /// <exception cref="ArgumentOutOfRangeException">The font has no such table.</exception>
    public (int At, int Length) this[ReadOnlySpan<byte> tag] => Find(tag)
        ?? throw new ArgumentOutOfRangeException(nameof(tag), "a table that a font cannot do without is missing");

    public (int At, int Length)? Find(ReadOnlySpan<byte> tag) =>
        _tables.TryGetValue(BinaryPrimitives.ReadUInt32BigEndian(tag), out var table) ? table : null;

    public ReadOnlySpan<byte> Bytes(int at, int length) => _file.AsSpan(at, length);

    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    public short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
