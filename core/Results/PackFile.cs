using System.Security.Cryptography;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>One list of one agency on its way to its file: what was not written yet waits here.</summary>
internal sealed class PackFile(string path, Func<byte[]> head, PackMemory memory)
{
    private readonly List<byte[]> _waiting = [];
    private int _used; // of the last piece
    private IncrementalHash? _hash; // of what was written

    public int Rows { get; private set; }

    /// <summary>Bytes of memory that the rows take that wait.</summary>
    public long Room => (long)_waiting.Count * PackMemory.Piece;

    public void Add(ReadOnlySpan<byte> bytes, int rows)
    {
        Rows += rows;
        while (!bytes.IsEmpty)
        {
            if (_waiting.Count == 0 || _used == PackMemory.Piece)
            {
                _waiting.Add(memory.Take());
                _used = 0;
            }
            var length = Math.Min(bytes.Length, PackMemory.Piece - _used);
            bytes[..length].CopyTo(_waiting[^1].AsSpan(_used));
            _used += length;
            bytes = bytes[length..];
        }
    }

    /// <summary>Writes what waits, so that it takes no memory.</summary>
    public void Spill(AppendBytes append)
    {
        var pieces = new List<ReadOnlyMemory<byte>>(_waiting.Count + 1);
        if (_hash is null)
        {
            _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            pieces.Add(head());
        }
        for (var i = 0; i < _waiting.Count; i++) pieces.Add(_waiting[i].AsMemory(0, i < _waiting.Count - 1 ? PackMemory.Piece : _used));
        if (pieces.Count == 0) return;
        foreach (var piece in pieces) _hash.AppendData(piece.Span);
        append(path, pieces);
        foreach (var piece in _waiting) memory.Return(piece);
        _waiting.Clear();
    }

    /// <summary>Writes what is left; returns the SHA-256 of the whole file in lower-case hexadecimal.</summary>
    public string Finish(AppendBytes append)
    {
        Spill(append);
        using (_hash) return Convert.ToHexStringLower(_hash!.GetHashAndReset());
    }
}
