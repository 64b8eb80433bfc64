
using System.Security.Cryptography;
using LearningHours.Tables;
namespace LearningHours.Results;

/// <summary>A file that grows for one agency while decisions pass by; what is not written yet waits in memory.</summary>
/// <param name="head">What the file begins with.</param>
internal sealed class PackFile(string path, byte[] head, PackMemory memory)
{
    private readonly List<byte[]> _waiting = [];
    private int _used; // bytes of the last piece
    private bool _isBegun;

    public string Path => path;

    /// <summary>Bytes of memory that the waiting rows take.</summary>
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

    /// <summary>Writes what waits and frees its memory; the first call writes the head in front of it.</summary>
    public void Spill(IPackFiles files)
    {
        var pieces = new List<ReadOnlyMemory<byte>>(_waiting.Count + 1);
        if (!_isBegun) pieces.Add(head);
        _isBegun = true;
        for (var i = 0; i < _waiting.Count; i++) pieces.Add(_waiting[i].AsMemory(0, i < _waiting.Count - 1 ? PackMemory.Piece : _used));
        files.Append(path, pieces);
        Forget();
    }

    /// <summary>Takes out everything that was added: from memory, or from the file, which is removed.</summary>
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
