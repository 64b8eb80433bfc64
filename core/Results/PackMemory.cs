using System.Collections.Concurrent;

namespace LearningHours.Results;

/// <summary>
/// The memory in which rows of packs wait, in pieces that are reused: it never exceeds the most that waited at one time. Thread-safe.
/// </summary>
internal sealed class PackMemory
{
    /// <summary>Bytes of a piece: small compared with what a file gathers, so that little stays empty.</summary>
    public const int Piece = 4096;

    private readonly ConcurrentBag<byte[]> _free = [];
    private long _taken;

    /// <summary>Bytes in use.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    public byte[] Take()
    {
        Interlocked.Add(ref _taken, Piece);
        return _free.TryTake(out var piece) ? piece : GC.AllocateUninitializedArray<byte>(Piece);
    }

    public void Return(byte[] piece)
    {
        Interlocked.Add(ref _taken, -Piece);
        _free.Add(piece);
    }
}
