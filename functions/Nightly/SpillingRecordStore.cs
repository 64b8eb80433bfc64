using System.Runtime.InteropServices;
using LearningHours.Records;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// Learning records in memory up to a measure, and beyond it in a temporary file that nobody else sees and that is gone with the process:
/// what a night needs of memory does not grow with its rows.
/// </summary>
/// <param name="rowsInMemory">Rows beyond this number go to the file.</param>
public sealed class SpillingRecordStore(long rowsInMemory = SpillingRecordStore.RowsInMemory) : IRecordStore
{
    /// <summary>36 MB.</summary>
    public const long RowsInMemory = 1_000_000;

    private const int WriteSize = 128 * 1024; // a shard's rows come in pieces that are small for the file system

    private readonly MemoryRecordStore memory = new();
    private readonly Lock gate = new();
    private readonly Dictionary<int, List<Piece>> spilled = []; // by shard
    private readonly Lazy<FileStream> file = new(static () => OwnedFolder.OpenNameless("rows"));
    private readonly Lazy<byte[]> waiting =
        new(static () => GC.AllocateUninitializedArray<byte>(WriteSize)); // what follows the end of the file
    private long held, written;
    private int unwritten;

    private readonly record struct Piece(long Offset, int Rows);

    public void Append(int shard, ReadOnlySpan<LearningRecord> rows)
    {
        if (Volatile.Read(ref held) < rowsInMemory && Interlocked.Add(ref held, rows.Length) <= rowsInMemory)
        {
            memory.Append(shard, rows);
            return;
        }
        lock (gate)
        {
            if (!spilled.TryGetValue(shard, out var pieces)) spilled[shard] = pieces = [];
            pieces.Add(new Piece(written + unwritten, rows.Length));
            for (var bytes = MemoryMarshal.AsBytes(rows); !bytes.IsEmpty;)
            {
                var length = Math.Min(bytes.Length, WriteSize - unwritten);
                bytes[..length].CopyTo(waiting.Value.AsSpan(unwritten));
                unwritten += length;
                bytes = bytes[length..];
                if (unwritten == WriteSize) WriteOut();
            }
        }
    }

    public int Count(int shard) => memory.Count(shard) + Pieces(shard).Sum(static p => p.Rows);

    public void Load(int shard, Span<LearningRecord> into)
    {
        memory.Load(shard, into);
        into = into[memory.Count(shard)..];
        foreach (var piece in Pieces(shard))
        {
            var bytes = MemoryMarshal.AsBytes(into[..piece.Rows]);
            for (var read = 0; read < bytes.Length;)
            {
                var got = RandomAccess.Read(file.Value.SafeFileHandle, bytes[read..], piece.Offset + read);
                read += got > 0 ? got : throw new EndOfStreamException("the temporary file of learning records was cut");
            }
            into = into[piece.Rows..];
        }
    }

    public void Replace(int shard, ReadOnlySpan<LearningRecord> rows)
    {
        var inMemory = Math.Min(rows.Length, memory.Count(shard));
        memory.Replace(shard, rows[..inMemory]);
        rows = rows[inMemory..];
        var pieces = Pieces(shard);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i] = pieces[i] with { Rows = Math.Min(rows.Length, pieces[i].Rows) };
            RandomAccess.Write(file.Value.SafeFileHandle, MemoryMarshal.AsBytes(rows[..piece.Rows]), piece.Offset);
            rows = rows[piece.Rows..];
        }
        if (!rows.IsEmpty) throw new ArgumentException($"{rows.Length} rows more than shard {shard} held", nameof(rows));
    }

    public void Dispose()
    {
        memory.Dispose();
        if (file.IsValueCreated) file.Value.Dispose();
    }

    /// <summary>What of a shard is in the file; nothing of it waits any more.</summary>
    private List<Piece> Pieces(int shard)
    {
        lock (gate)
        {
            WriteOut();
            return spilled.TryGetValue(shard, out var pieces) ? pieces : [];
        }
    }

    private void WriteOut()
    {
        if (unwritten == 0) return;
        RandomAccess.Write(file.Value.SafeFileHandle, waiting.Value.AsSpan(0, unwritten), written);
        (written, unwritten) = (written + unwritten, 0);
    }
}
