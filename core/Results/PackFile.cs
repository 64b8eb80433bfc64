
using System.Security.Cryptography;
using LearningHours.Tables;
namespace LearningHours.Results;

/// <summary>What grows for one agency while decisions pass by: what was not written yet waits here.</summary>
/// <param name="head">What the file begins with.</param>
internal sealed class PackFile(string path, byte[] head, PackMemory memory)
{
    private readonly List<byte[]> _waiting = [];
    private int _used; // of the last piece
    private bool _isBegun;

    public string Path => path;

    /// <summary>Bytes of memory that the rows take that wait.</summary>
    public long Room => (long)_waiting.Count * PackMemory.Piece;

    public void Add(ReadOnlySpan<byte> bytes)
    {
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

    /// <summary>Writes what waits, so that it takes no memory; the first time behind the head.</summary>
    public void Spill(IPackFiles files)
    {
        var pieces = new List<ReadOnlyMemory<byte>>(_waiting.Count + 1);
        if (!_isBegun) pieces.Add(head);
        _isBegun = true;
        for (var i = 0; i < _waiting.Count; i++) pieces.Add(_waiting[i].AsMemory(0, i < _waiting.Count - 1 ? PackMemory.Piece : _used));
        files.Append(path, pieces);
        Forget();
    }

    /// <summary>Everything that was added, which then is here no more: out of the memory, or out of the file, which goes with it.</summary>
    public byte[] Take(IPackFiles files)
    {
        if (_isBegun)
        {
            Spill(files);
            using var stream = files.Open(path);
            var written = new byte[stream.Length];
            stream.ReadExactly(written);
            files.Remove(path);
            return written;
        }
        var bytes = new byte[_waiting.Count == 0 ? 0 : (_waiting.Count - 1) * PackMemory.Piece + _used];
        for (var i = 0; i < _waiting.Count; i++) _waiting[i].AsSpan(0, i < _waiting.Count - 1 ? PackMemory.Piece : _used)
            .CopyTo(bytes.AsSpan(i * PackMemory.Piece));
        Forget();
        return bytes;
    }

    private void Forget()
    {
        foreach (var piece in _waiting) memory.Return(piece);
        _waiting.Clear();
    }
}
