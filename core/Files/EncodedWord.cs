using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LearningHours.Files;

/// <summary>A word that millions of cells are compared with, as the bytes it has in a file.</summary>
internal sealed class EncodedWord(string text)
{
    private readonly Bytes _utf8 = new(SourceEncoding.Utf8.Encode(text));
    private Bytes? _cp950; // most nights hold no Big5 file

    /// <summary>Whether a cell, as it stands in a file of this encoding, is the word.</summary>
    public bool Is(ReadOnlySpan<byte> cell, SourceEncoding encoding) =>
        (encoding.SplitsAsUtf8 ? _utf8 : _cp950 ??= new Bytes(SourceEncoding.Cp950.Encode(text))).Are(cell);

    /// <summary>A word of up to sixteen bytes as two numbers: its first half or more, and its last.</summary>
    private sealed class Bytes
    {
        private readonly int _length;
        private readonly ulong _first, _last;

        public Bytes(ReadOnlySpan<byte> word)
        {
            if (word.Length > 2 * sizeof(ulong)) throw new ArgumentException("too long a word", nameof(word));
            _length = word.Length;
            (_first, _last) = Halves(word);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Are(ReadOnlySpan<byte> cell)
        {
            if (cell.Length != _length) return false;
            var (first, last) = Halves(cell);
            return first == _first && last == _last;
        }

        // The halves overlap where the length is between two powers of two.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static (ulong First, ulong Last) Halves(ReadOnlySpan<byte> bytes) => bytes.Length switch
        {
            >= sizeof(ulong) => (BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..])),
            >= sizeof(uint) => (BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..])),
            >= sizeof(ushort) => (BinaryPrimitives.ReadUInt16LittleEndian(bytes), BinaryPrimitives.ReadUInt16LittleEndian(bytes[^sizeof(ushort)..])),
            _ => (bytes.IsEmpty ? 0UL : bytes[0], 0),
        };
    }
}
