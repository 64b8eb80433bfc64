using System.Buffers;

namespace LearningHours.Tables;

/// <summary>
/// Passes bytes to a stream through one pooled buffer; what does not fit is written out first, so memory stays bounded. Without a stream
/// the bytes stay until <see cref="Clear"/>, in a buffer that grows.
/// </summary>
internal sealed partial class OutputBuffer(Stream? output) : IDisposable
{
    private const int Size = 1 << 16;
    private byte[] _bytes = [];
    private int _used;

    /// <summary>Room for at least <paramref name="size"/> bytes; what is put there counts only after <see cref="Advance"/>.</summary>
    public Span<byte> GetSpan(int size)
    {
        if (_bytes.Length - _used < size) Reserve(size);
        return _bytes.AsSpan(_used);
    }

    public void Advance(int count) => _used += count;

    /// <summary>The bytes that were written and are still held.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _used);

    /// <summary>The same bytes from an offset on, to be changed in place.</summary>
    public Span<byte> Rewrite(int from) => _bytes.AsSpan(from.._used);

    public void Clear() => _used = 0;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (output is not null && bytes.Length > Size)
        {
            WriteOut();
            output.Write(bytes);
            return;
        }
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Writes what is left and closes the stream.</summary>
    public void Dispose()
    {
        WriteOut();
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _used) = ([], 0);
        output?.Dispose();
    }

    private void Reserve(int count)
    {
        WriteOut();
        if (_bytes.Length - _used >= count) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_used + count, Math.Max(Size, 2 * _used)));
        Written.CopyTo(larger);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private void WriteOut()
    {
        if (output is null) return;
        if (_used > 0) output.Write(_bytes, 0, _used);
        _used = 0;
    }
}
