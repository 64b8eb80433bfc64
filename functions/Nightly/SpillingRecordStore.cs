using System.Runtime.InteropServices;
using LearningHours.Records;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// Keeps learning records in memory up to a limit, and beyond it in a temporary file that nobody else can see and that disappears with the
/// process: the memory a night needs does not grow with its rows.
/// </summary>
/// <param name="rowsInMemory">Rows beyond this number go to the file.</param>
public sealed class SpillingRecordStore(long rowsInMemory = SpillingRecordStore.RowsInMemory) : IRecordStore
{
    /// <summary>36 MB.</summary>
    public const long RowsInMemory = 1_000_000;

    private const int WriteSize = 128 * 1024; // bytes; a shard's rows come in pieces too small for the file system

    private readonly MemoryRecordStore _memory = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<int, List<Piece>> _spilled = []; // by shard
    private readonly Lazy<FileStream> _file = new(static () => OwnedFolder.OpenNameless("rows"));
    private readonly Lazy<byte[]> _waiting =
        new(static () => GC.AllocateUninitializedArray<byte>(WriteSize)); // to be appended to the file
    private long _held, _written;
    private int _unwritten;

    private readonly record struct Piece(long Offset, int Rows);

    public void Append(int shard, ReadOnlySpan<LearningRecord> rows)
    {
        if (Volatile.Read(ref _held) < rowsInMemory && Interlocked.Add(ref _held, rows.Length) <= rowsInMemory)
        {
            _memory.Append(shard, rows);
            return;
        }
        lock (_gate)
        {
            if (!_spilled.TryGetValue(shard, out var pieces)) _spilled[shard] = pieces = [];
            pieces.Add(new Piece(_written + _unwritten, rows.Length));
            for (var bytes = MemoryMarshal.AsBytes(rows); !bytes.IsEmpty;)
            {
                var length = Math.Min(bytes.Length, WriteSize - _unwritten);
                bytes[..length].CopyTo(_waiting.Value.AsSpan(_unwritten));
                _unwritten += length;
                bytes = bytes[length..];
                if (_unwritten == WriteSize) WriteOut();
            }
        }
    }

    public int Count(int shard) => _memory.Count(shard) + Pieces(shard).Sum(static p => p.Rows);

    public void Load(int shard, Span<LearningRecord> into)
    {
        _memory.Load(shard, into);
        into = into[_memory.Count(shard)..];
        foreach (var piece in Pieces(shard))
        {
            var bytes = MemoryMarshal.AsBytes(into[..piece.Rows]);
            for (var read = 0; read < bytes.Length;)
            {
                var got = RandomAccess.Read(_file.Value.SafeFileHandle, bytes[read..], piece.Offset + read);
                read += got > 0 ? got : throw new EndOfStreamException("the temporary file of learning records was cut");
            }
            into = into[piece.Rows..];
        }
    }

    public void Replace(int shard, ReadOnlySpan<LearningRecord> rows)
    {
        var inMemory = Math.Min(rows.Length, _memory.Count(shard));
        _memory.Replace(shard, rows[..inMemory]);
        rows = rows[inMemory..];
        var pieces = Pieces(shard);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i] = pieces[i] with { Rows = Math.Min(rows.Length, pieces[i].Rows) };
            RandomAccess.Write(_file.Value.SafeFileHandle, MemoryMarshal.AsBytes(rows[..piece.Rows]), piece.Offset);
            rows = rows[piece.Rows..];
        }
        if (!rows.IsEmpty) throw new ArgumentException($"{rows.Length} rows more than shard {shard} held", nameof(rows));
    }

    public void Dispose()
    {
        _memory.Dispose();
        if (_file.IsValueCreated) _file.Value.Dispose();
    }

    /// <summary>The pieces of a shard in the file, none of which is waiting to be written any more.</summary>
    private List<Piece> Pieces(int shard)
    {
        lock (_gate)
        {
            WriteOut();
            return _spilled.TryGetValue(shard, out var pieces) ? pieces : [];
        }
    }

    private void WriteOut()
    {
        if (_unwritten == 0) return;
        RandomAccess.Write(_file.Value.SafeFileHandle, _waiting.Value.AsSpan(0, _unwritten), _written);
        (_written, _unwritten) = (_written + _unwritten, 0);
    }
}
