using System.Security.Cryptography;

namespace LearningHours.Results;

/// <summary>One list of one agency on its way to its file: what was not written yet waits here.</summary>
internal sealed class PackFile(string path, Func<byte[]> head)
{
    private const int FirstRoom = 1 << 10;

    private readonly OutputBuffer _waiting = new(null, FirstRoom);
    private IncrementalHash? _hash; // of what was written

    public int Rows { get; private set; }

    /// <summary>Bytes of memory that the rows take that wait.</summary>
    public int Room => _waiting.Room;

    /// <summary>Adds rows; returns by how much the memory grew that they take.</summary>
    public int Add(ReadOnlySpan<byte> bytes, int rows)
    {
        var before = Room;
        if (!bytes.IsEmpty) _waiting.Write(bytes);
        Rows += rows;
        return Room - before;
    }

    /// <summary>Writes what waits, so that it takes no memory.</summary>
    public void Spill(AppendBytes append)
    {
        if (_hash is null)
        {
            _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Write(head(), append);
        }
        Write(_waiting.Written, append);
        _waiting.Release();
    }

    /// <summary>Writes what is left; returns the SHA-256 of the whole file in lower-case hexadecimal.</summary>
    public string Finish(AppendBytes append)
    {
        if (_hash is not null)
        {
            Spill(append);
            using (_hash) return Convert.ToHexStringLower(_hash.GetHashAndReset());
        }
        byte[] whole = [.. head(), .. _waiting.Written];
        _waiting.Release();
        append(path, whole);
        return Convert.ToHexStringLower(SHA256.HashData(whole));
    }

    private void Write(ReadOnlySpan<byte> bytes, AppendBytes append)
    {
        if (bytes.IsEmpty) return;
        _hash!.AppendData(bytes);
        append(path, bytes);
    }
}
