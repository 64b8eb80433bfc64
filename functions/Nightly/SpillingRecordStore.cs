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
    /// <summary>12 MB.</summary>
    public const long RowsInMemory = 500_000;

    private static readonly int RowSize = Marshal.SizeOf<LedgerRow>();

    private readonly MemoryRecordStore memory = new();
    private readonly Lock gate = new();
    private readonly Dictionary<int, List<Piece>> spilled = [];
    private SafeFileHandle? file;
    private long held, end;

    private record struct Piece(long Offset, int Rows);

    public void Append(int shard, ReadOnlySpan<LedgerRow> rows)
    {
        if (Interlocked.Add(ref held, rows.Length) <= rowsInMemory)
        {
            memory.Append(shard, rows);
            return;
        }
        SafeFileHandle into;
        long offset;
        lock (gate)
        {
            into = file ??= Open();
            offset = end;
            end += (long)rows.Length * RowSize;
            if (!spilled.TryGetValue(shard, out var pieces)) spilled[shard] = pieces = [];
            pieces.Add(new Piece(offset, rows.Length));
        }
        RandomAccess.Write(into, MemoryMarshal.AsBytes(rows), offset);
    }

    public int Count(int shard) => memory.Count(shard) + Pieces(shard).Sum(static p => p.Rows);

    public void Load(int shard, Span<LedgerRow> into)
    {
        memory.Load(shard, into);
        into = into[memory.Count(shard)..];
        foreach (var piece in Pieces(shard))
        {
            var bytes = MemoryMarshal.AsBytes(into[..piece.Rows]);
            for (var read = 0; read < bytes.Length;)
            {
                var got = RandomAccess.Read(file!, bytes[read..], piece.Offset + read);
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
        var pieces = Pieces(shard);
        for (var i = 0; i < pieces.Count; i++)
        {
            pieces[i] = pieces[i] with { Rows = Math.Min(rows.Length, pieces[i].Rows) };
            RandomAccess.Write(file!, MemoryMarshal.AsBytes(rows[..pieces[i].Rows]), pieces[i].Offset);
            rows = rows[pieces[i].Rows..];
        }
        if (!rows.IsEmpty) throw new ArgumentException($"{rows.Length} rows more than shard {shard} held", nameof(rows));
    }

    public void Dispose()
    {
        memory.Dispose();
        file?.Dispose();
    }

    private List<Piece> Pieces(int shard)
    {
        lock (gate) return spilled.TryGetValue(shard, out var pieces) ? pieces : [];
    }

    private static SafeFileHandle Open() => File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"learning-hours-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
}
