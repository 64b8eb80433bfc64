using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>A ZIP archive whose files are identified by names with forward slashes, whatever program wrote it.</summary>
internal sealed class ZipContent : IDisposable
{
    private static readonly string[] PassedOver = [".DS_Store", "Thumbs.db", "desktop.ini"];
    private static readonly Lazy<Encoding> NameEncoding = new(static () => CodePagesEncodingProvider.Instance.GetEncoding(950)!);

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="bytes">Disposed of with the archive.</param>
    public ZipContent(Stream bytes)
    {
        // Names not marked as UTF-8 come from Windows in Traditional Chinese.
        _zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: false, NameEncoding.Value);
        try
        {
            if (_zip.Entries.Count > Limits.Files) throw new SourceDefectException(SourceProblems.TooManyFiles(Limits.Files));
            long unpacked = 0, packed = 0;
            foreach (var entry in _zip.Entries)
            {
                _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
                (unpacked, packed) = (unpacked + entry.Length, packed + entry.CompressedLength);
            }
            // Files that overlap in the archive count once, by the length of the archive.
            if (Limits.IsBomb(unpacked, bytes.CanSeek ? Math.Min(packed, bytes.Length) : packed))
                throw new SourceDefectException(SourceProblems.Bomb);
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    /// <summary>The names of all entries, in ordinal order.</summary>
    public IEnumerable<string> Names => _entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>The files that somebody put there, without those that operating systems leave in folders.</summary>
    public IReadOnlyList<string> Files =>
        [.. Names.Where(static name =>
            !name.EndsWith('/') && !name.Contains("__MACOSX/", StringComparison.Ordinal) && !IsPassedOver(name))];

    public bool Has(string name) => _entries.ContainsKey(name);

    public long LengthOf(string name) => _entries.TryGetValue(name, out var entry) ? entry.Length : 0;

    /// <summary>
    /// Opens a file of the archive after checking that it is intact: damage inside an archive yields wrong text, not an error.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is missing or damaged.</exception>
    /// <exception cref="SourceDefectException">The file is encrypted.</exception>
    public Stream Open(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) throw new InvalidDataException($"The archive has no {name}.");
        if (entry.IsEncrypted) throw new SourceDefectException(SourceProblems.Locked);
        using (var whole = entry.Open())
        {
            if (ChecksumOf(whole, entry.Length) != entry.Crc32) throw new InvalidDataException("The archive is damaged.");
        }
        return entry.Open();
    }

    /// <summary>Same as <see cref="Open"/> for an archive opened for this file only; the result owns <paramref name="archive"/>.</summary>
    public static Stream OpenOnly(Stream archive, string name)
    {
        var zip = new ZipContent(archive);
        try
        {
            return new OwningStream(zip.Open(name), zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Computes the CRC-32 that the archive carries for each file; the platform unpacks without checking it.</summary>
    /// <exception cref="InvalidDataException">The stream is longer than <paramref name="length"/>.</exception>
    private static uint ChecksumOf(Stream stream, long length)
    {
        var buffer = new byte[64 * 1024];
        var crc = new Crc32();
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if ((length -= read) < 0) throw new InvalidDataException("The archive is damaged.");
            crc.Append(buffer.AsSpan(0, read));
        }
        return crc.GetCurrentHashAsUInt32();
    }

    private static bool IsPassedOver(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Array.Exists(PassedOver, other => name.Equals(other, StringComparison.OrdinalIgnoreCase))
            || name.StartsWith("._", StringComparison.Ordinal) || name.StartsWith("~$", StringComparison.Ordinal);
    }
}
