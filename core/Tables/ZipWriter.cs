using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace LearningHours.Tables;

/// <summary>
/// A ZIP archive (PKWARE APPNOTE 6.3) whose bytes depend only on its content: the platform's own writer puts the clock and the operating
/// system into every entry. Names are UTF-8, every entry has the same date, and nothing may exceed 4 GB.
/// </summary>
internal sealed class ZipWriter(Stream output, DateOnly day) : IDisposable
{
    private const ushort Version = 20, Utf8Name = 1 << 11, SizesFollow = 1 << 3, Deflated = 8;

    private readonly List<Entry> _entries = [];
    private readonly byte[] _head = new byte[46];
    private long _position;
    private bool _isClosed;

    private sealed record Entry(byte[] Name, uint At)
    {
        public ushort Flags { get; init; } = Utf8Name;
        public ushort Method { get; init; }
        public uint Crc { get; set; }
        public uint Packed { get; set; }
        public uint Size { get; set; }
    }

    /// <summary>Adds a file uncompressed: one that is compressed already, or one that must be readable at a fixed place.</summary>
    public void Store(string name, ReadOnlySpan<byte> content)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(name), Place())
        {
            Crc = Crc32.HashToUInt32(content),
            Packed = (uint)content.Length,
            Size = (uint)content.Length
        };
        WriteHead(entry);
        Write(content);
        _entries.Add(entry);
    }

    /// <summary>Adds a file that <paramref name="write"/> writes, compressed.</summary>
    public void Pack(string name, Action<Stream> write, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var file = Begin(name, level);
        write(file);
    }

    /// <summary>Begins a compressed file, which ends with the stream; nothing else may be added meanwhile.</summary>
    public Stream Begin(string name, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(name), Place()) { Flags = Utf8Name | SizesFollow, Method = Deflated };
        WriteHead(entry);
        return new Packing(this, entry, level);
    }

    private void End(Entry entry, long begin, uint crc, long size)
    {
        (entry.Crc, entry.Size, entry.Packed) = (crc, checked((uint)size), checked((uint)(_position - begin)));
        Write("PK\x07\x08"u8);
        Write(entry.Crc, entry.Packed, entry.Size);
        _entries.Add(entry);
    }

    /// <summary>Writes the directory, once; the stream stays open.</summary>
    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        var begin = Place();
        foreach (var entry in _entries) WriteDirectory(entry);
        var size = Place() - begin;
        Write("PK\x05\x06\0\0\0\0"u8);
        Write((ushort)_entries.Count, (ushort)_entries.Count);
        Write(size, begin);
        Write("\0\0"u8);
    }

    private uint Place() => checked((uint)_position);

    private void WriteHead(Entry entry)
    {
        Write("PK\x03\x04"u8);
        Write(Version);
        WriteCommon(entry);
        Write((ushort)entry.Name.Length, 0);
        Write(entry.Name);
    }

    private void WriteDirectory(Entry entry)
    {
        Write("PK\x01\x02"u8);
        Write(Version, Version);
        WriteCommon(entry);
        Write((ushort)entry.Name.Length, 0, 0, 0, 0);
        Write(0u, entry.At);
        Write(entry.Name);
    }

    /// <summary>Writes what both headers of an entry contain; sizes that follow the content are 0 in the first.</summary>
    private void WriteCommon(Entry entry)
    {
        Write(entry.Flags, entry.Method, 0, (ushort)((day.Year - 1980) << 9 | day.Month << 5 | day.Day));
        Write(entry.Crc, entry.Packed, entry.Size);
    }

    private void Write(params ReadOnlySpan<ushort> numbers)
    {
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(_head.AsSpan(2 * i), numbers[i]);
        Write(_head.AsSpan(0, 2 * numbers.Length));
    }

    private void Write(params ReadOnlySpan<uint> numbers)
    {
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(_head.AsSpan(4 * i), numbers[i]);
        Write(_head.AsSpan(0, 4 * numbers.Length));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _position += bytes.Length;
    }

    /// <summary>Where compressed bytes go.</summary>
    private sealed class Sink(ZipWriter zip) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => zip.Write(buffer);
    }

    /// <summary>Compresses one file and measures it.</summary>
    private sealed class Packing(ZipWriter zip, Entry entry, CompressionLevel level) : WriteOnlyStream
    {
        private readonly long _begin = zip._position;
        private readonly DeflateStream _deflate = new(new Sink(zip), level);
        private readonly Crc32 _crc = new();
        private long _length;
        private bool _isEnded;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _crc.Append(buffer);
            _length += buffer.Length;
            _deflate.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isEnded)
            {
                _isEnded = true;
                _deflate.Dispose();
                zip.End(entry, _begin, _crc.GetCurrentHashAsUInt32(), _length);
            }
            base.Dispose(disposing);
        }
    }
}
