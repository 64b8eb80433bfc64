using System.IO.Compression;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>
/// The content of a gzip stream. Reading throws <see cref="SourceDefectException"/> once it is out of proportion to the packed bytes.
/// </summary>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private readonly CountedStream _packed;
    private readonly GZipStream _unpacked;
    private long _count;

    public UnpackedStream(Stream packed)
    {
        _packed = new CountedStream(packed);
        _unpacked = new GZipStream(_packed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _unpacked.Read(buffer);
        _count += read;
        return Limits.IsBomb(_count, _packed.Count) ? throw new SourceDefectException(SourceProblems.Bomb) : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private sealed class CountedStream(Stream inner) : ReadOnlyStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
