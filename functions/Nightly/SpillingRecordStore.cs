using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using LearningHours.Facts;
using Microsoft.Win32.SafeHandles;

namespace LearningHours.Nightly;

/// <summary>
/// Learning records in memory up to a measure, and beyond it in a temporary file that nobody else sees and that is gone with the process:
/// what a night needs of memory does not grow with its rows.
/// </summary>
/// <param name="rowsInMemory">Rows beyond this number go to the file.</param>
public sealed class SpillingRecordStore(long rowsInMemory = SpillingRecordStore.RowsInMemory) : IRecordStore
{
    /// <summary>5 MB.</summary>
    public const long RowsInMemory = 200_000;

    private readonly MemoryRecordStore memory = new();
    private readonly ConcurrentDictionary<int, List<Piece>> spilled = new(); // by shard
    private readonly Lazy<SafeFileHandle> file = new(Open);
    private long held, end;

    private readonly record struct Piece(long Offset, int Rows);

    public void Append(int shard, ReadOnlySpan<LedgerRow> rows)
    {
        if (Volatile.Read(ref held) < rowsInMemory && Interlocked.Add(ref held, rows.Length) <= rowsInMemory)
        {
            memory.Append(shard, rows);
            return;
        }
        var bytes = MemoryMarshal.AsBytes(rows);
        var offset = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        RandomAccess.Write(file.Value, bytes, offset);
        var pieces = spilled.GetOrAdd(shard, static _ => []);
        lock (pieces) pieces.Add(new Piece(offset, rows.Length));
    }

    public int Count(int shard) => memory.Count(shard) + (spilled.TryGetValue(shard, out var pieces) ? pieces.Sum(static p => p.Rows) : 0);

    public void Load(int shard, Span<LedgerRow> into)
    {
        memory.Load(shard, into);
        if (!spilled.TryGetValue(shard, out var pieces)) return;
        into = into[memory.Count(shard)..];
        foreach (var piece in pieces)
        {
            var bytes = MemoryMarshal.AsBytes(into[..piece.Rows]);
            for (var read = 0; read < bytes.Length;)
            {
                var got = RandomAccess.Read(file.Value, bytes[read..], piece.Offset + read);
                read += got > 0 ? got : throw new EndOfStreamException("the temporary file of learning records was cut");
            }
            into = into[piece.Rows..];
        }
    }

    public void Replace(int shard, ReadOnlySpan<LedgerRow> rows)
    {
        var inMemory = Math.Min(rows.Length, memory.Count(shard));
        memory.Replace(shard, rows[..inMemory]);
        rows = rows[inMemory..];
        if (spilled.TryGetValue(shard, out var pieces))
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                var piece = pieces[i] = pieces[i] with { Rows = Math.Min(rows.Length, pieces[i].Rows) };
                RandomAccess.Write(file.Value, MemoryMarshal.AsBytes(rows[..piece.Rows]), piece.Offset);
                rows = rows[piece.Rows..];
            }
        }
        if (!rows.IsEmpty) throw new ArgumentException($"{rows.Length} rows more than shard {shard} held", nameof(rows));
    }

    public void Dispose()
    {
        memory.Dispose();
        if (file.IsValueCreated) file.Value.Dispose();
    }

    private static SafeFileHandle Open() => File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"learning-hours-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
}
