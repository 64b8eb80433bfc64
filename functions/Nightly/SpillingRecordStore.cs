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

    private const int BufferRows = 1024;
    private static readonly int RowSize = Marshal.SizeOf<LedgerRow>();

    private readonly MemoryRecordStore memory = new();
    private readonly ConcurrentDictionary<int, Spill> spills = new();
    private readonly Lazy<SafeFileHandle> file = new(Open);
    private long held, end;

    private readonly record struct Piece(long Offset, int Rows);

    /// <summary>What of a shard is in the file, and behind it what waits to be written together.</summary>
    private sealed class Spill
    {
        public readonly List<Piece> Pieces = [];
        public readonly LedgerRow[] Buffer = GC.AllocateUninitializedArray<LedgerRow>(BufferRows);
        public int Waiting;

        public int Rows => Pieces.Sum(static p => p.Rows) + Waiting;
    }

    public void Append(int shard, ReadOnlySpan<LedgerRow> rows)
    {
        if (Volatile.Read(ref held) < rowsInMemory && Interlocked.Add(ref held, rows.Length) <= rowsInMemory)
        {
            memory.Append(shard, rows);
            return;
        }
        var spill = spills.GetOrAdd(shard, static _ => new Spill());
        lock (spill)
        {
            while (!rows.IsEmpty)
            {
                var length = Math.Min(rows.Length, BufferRows - spill.Waiting);
                rows[..length].CopyTo(spill.Buffer.AsSpan(spill.Waiting));
                rows = rows[length..];
                spill.Waiting += length;
                if (spill.Waiting < BufferRows) continue;
                var offset = Interlocked.Add(ref end, (long)BufferRows * RowSize) - (long)BufferRows * RowSize;
                RandomAccess.Write(file.Value, MemoryMarshal.AsBytes(spill.Buffer.AsSpan()), offset);
                spill.Pieces.Add(new Piece(offset, BufferRows));
                spill.Waiting = 0;
            }
        }
    }

    public int Count(int shard) => memory.Count(shard) + (spills.TryGetValue(shard, out var spill) ? spill.Rows : 0);

    public void Load(int shard, Span<LedgerRow> into)
    {
        memory.Load(shard, into);
        if (!spills.TryGetValue(shard, out var spill)) return;
        into = into[memory.Count(shard)..];
        foreach (var piece in spill.Pieces)
        {
            var bytes = MemoryMarshal.AsBytes(into[..piece.Rows]);
            for (var read = 0; read < bytes.Length;)
            {
                var got = RandomAccess.Read(file.Value, bytes[read..], piece.Offset + read);
                read += got > 0 ? got : throw new EndOfStreamException("the temporary file of learning records was cut");
            }
            into = into[piece.Rows..];
        }
        spill.Buffer.AsSpan(0, spill.Waiting).CopyTo(into);
    }

    public void Replace(int shard, ReadOnlySpan<LedgerRow> rows)
    {
        var inMemory = Math.Min(rows.Length, memory.Count(shard));
        memory.Replace(shard, rows[..inMemory]);
        rows = rows[inMemory..];
        if (spills.TryGetValue(shard, out var spill))
        {
            for (var i = 0; i < spill.Pieces.Count; i++)
            {
                var piece = spill.Pieces[i] = spill.Pieces[i] with { Rows = Math.Min(rows.Length, spill.Pieces[i].Rows) };
                RandomAccess.Write(file.Value, MemoryMarshal.AsBytes(rows[..piece.Rows]), piece.Offset);
                rows = rows[piece.Rows..];
            }
            spill.Waiting = Math.Min(rows.Length, spill.Waiting);
            rows[..spill.Waiting].CopyTo(spill.Buffer);
            rows = rows[spill.Waiting..];
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
