using System.Buffers;

namespace LearningHours.Files;

/// <summary>
/// Cuts a stream of UTF-8 or CP950 bytes into blocks of whole rows. Of a line that does not fit into a block only the beginning is handed
/// out and the rest is skipped, so that one endless line costs one row and not the night.
/// </summary>
internal sealed class BlockReader(Stream stream)
{
    /// <summary>Bytes of a block, and so of the longest line that is read.</summary>
    public const int BlockSize = 512 * 1024;
    private const int KeptOfOverlong = 64 * 1024;

    private byte[] _carry = [];
    private int _line = 1;
    private bool _ended;

    /// <summary>1-based line of the file that follows what has been handed out.</summary>
    public int Line => _line;

    public bool TryRead(out Block block)
    {
        block = default;
        if (_ended) return false;

        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        _carry.CopyTo(buffer, 0);
        var length = _carry.Length + stream.ReadAtLeast(buffer.AsSpan(_carry.Length, BlockSize - _carry.Length), BlockSize - _carry.Length,
            throwOnEndOfStream: false);
        _carry = [];
        _ended = length < BlockSize;
        ReadOnlySpan<byte> bytes = buffer.AsSpan(0, length);
        var cut = _ended ? length : RowBoundary.LastCut(bytes, bytes.Contains((byte)'"'));
        var overlong = cut == 0 && !_ended;
        if (overlong)
        {
            _carry = SkipLine(bytes);
            cut = KeptOfOverlong;
        }
        else
        {
            _carry = bytes[cut..].ToArray();
        }
        if (cut == 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return false;
        }
        block = new Block(buffer, cut, _line, overlong, bytes.Contains((byte)0));
        _line += overlong ? 1 : LineBreaks(bytes[..cut]);
        return true;
    }

    /// <summary>Counts CR, LF and CR LF once each.</summary>
    private static int LineBreaks(ReadOnlySpan<byte> bytes)
    {
        var returns = bytes.Count((byte)'\r');
        return bytes.Count((byte)'\n') + returns - (returns == 0 ? 0 : bytes.Count("\r\n"u8));
    }

    /// <summary>Skips the rest of an overlong line; returns what was read beyond its end.</summary>
    private byte[] SkipLine(ReadOnlySpan<byte> seen)
    {
        var last = seen[^1];
        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            while (true)
            {
                var read = stream.Read(buffer);
                if (read == 0)
                {
                    _ended = true;
                    return [];
                }
                var chunk = buffer.AsSpan(0, read);
                var end = last == '\r' && chunk[0] != '\n' ? 0 : EndOfLine(chunk);
                if (end >= 0) return chunk[end..].ToArray();
                last = chunk[^1];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Where the next line begins; -1 if none does, or if a CR at the end may be half of a CR LF.</summary>
    private static int EndOfLine(ReadOnlySpan<byte> chunk)
    {
        var at = chunk.IndexOfAny((byte)'\r', (byte)'\n');
        if (at < 0 || chunk[at] == '\n') return at < 0 ? -1 : at + 1;
        if (at + 1 == chunk.Length) return -1;
        return chunk[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
