using System.Buffers;
using System.Security.Cryptography;
using LearningHours.Results.Sheets;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// Writes the files of one agency's pack: the same bytes for the same rows, on any machine and at any hour. Each file is counted and hashed
/// while it is packed, so a file that is already there is read once, and one written here not at all.
/// </summary>
internal static class PackWriter
{
    public static void Write(PackNight night, string agency, AgencyRows rows, int annexRows, IPackFiles files)
    {
        var (folder, zipName) = (AgencyPack.PathOf(agency, ""), AgencyPack.ZipOf(agency, night.AsOf));
        string[] beside = [.. files.In(folder).Where(f => f != zipName && f != AgencyPack.Manifest)];
        using var output = new AppendStream(folder + zipName, files);
        using var zip = new ZipWriter(output, night.AsOf);
        var listed = beside.Select(file => Packed(file, folder, files, zip)).ToList();

        var sheets = PackSheets.Of(night, agency, rows, Beside(listed));
        foreach (var sheet in sheets) Put(sheet.Name + ".csv", sheet.Rows.Count, to => TableCsv.Write(to, sheet));
        var book = new Workbook(PackWords.TitleOf(night.NameOf(agency), PackWords.Book), night.Footer, night.AsOf, sheets);
        var all = sheets.Sum(static sheet => sheet.Rows.Count);
        Put(AgencyPack.Ods, all, to => OdsFile.Write(to, book));
        Put(AgencyPack.Xlsx, all, to => XlsxFile.Write(to, book));
        var manifest = Manifest(listed.OrderBy(static f => f.File, StringComparer.Ordinal)
            .Select(f => f.File == AgencyPack.Annex ? f with { Rows = annexRows } : f));
        Put(AgencyPack.Manifest, 0, to => TableCsv.Write(to, manifest));

        void Put(string file, int count, Action<Stream> write)
        {
            using var bytes = new MemoryStream();
            write(bytes);
            var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            files.Append(folder + file, [content]);
            if (IsPackable(file)) zip.Pack(file, to => to.Write(content.Span));
            else zip.Store(file, content.Span);
            listed.Add(new Listed(file, count, Convert.ToHexStringLower(SHA256.HashData(content.Span))));
        }
    }

    /// <summary>A file of the pack as the manifest lists it.</summary>
    private sealed record Listed(string File, int Rows, string Hash);

    /// <summary>Packs a file that others put there; a CSV counts by its rows, any other file as one.</summary>
    private static Listed Packed(string file, string folder, IPackFiles files, ZipWriter zip)
    {
        using var content = files.Open(folder + file);
        using var measured = new MeasuredStream();
        if (IsPackable(file))
        {
            zip.Pack(file, to =>
            {
                measured.To = to;
                content.CopyTo(measured);
            });
        }
        else
        {
            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            measured.Write(bytes);
            zip.Store(file, bytes);
        }
        return new Listed(file, file.EndsWith(".csv", StringComparison.Ordinal) ? measured.Rows : 1, measured.Hash());
    }

    /// <summary>Files of other kinds are archives already.</summary>
    private static bool IsPackable(string file) =>
        file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>What is in the folder before the lists are written and asks for a look.</summary>
    private static FilesBeside Beside(IReadOnlyList<Listed> there) => new(
        there.Where(static f => f.File.StartsWith(OwnRejects.Folder + "/", StringComparison.Ordinal)).Sum(static f => f.Rows),
        there.Where(static f => f.File == ReviewLists.Records).Sum(static f => f.Rows));

    private static Table Manifest(IEnumerable<Listed> listed) => new(
        PackWords.Manifest, PackWords.Manifest, [new(PackWords.File), new(PackWords.Rows, CellKind.Number), new(PackWords.Hash)],
        [.. listed.Select(static f => (Cell[])[f.File, f.Rows, f.Hash])]);

    /// <summary>Hashes what goes through and counts the rows of a CSV after its header: line feeds outside quotes.</summary>
    private sealed class MeasuredStream : WriteOnlyStream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private bool _isQuoted;
        private int _lines;

        /// <summary>Where the bytes go.</summary>
        public Stream To { get; set; } = Null;

        public int Rows => Math.Max(0, _lines - 1);

        /// <summary>The hash of all that went through; to be called once.</summary>
        public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _hash.AppendData(buffer);
            foreach (var b in buffer)
            {
                if (b == '"') _isQuoted = !_isQuoted;
                else if (b == '\n' && !_isQuoted) _lines++;
            }
            To.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _hash.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Grows a file by long pieces.</summary>
    private sealed class AppendStream(string path, IPackFiles files) : WriteOnlyStream
    {
        private const int Size = 1 << 18;

        private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
        private int _used;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!buffer.IsEmpty)
            {
                if (_used == _bytes.Length) Append();
                var length = Math.Min(buffer.Length, _bytes.Length - _used);
                buffer[..length].CopyTo(_bytes.AsSpan(_used));
                _used += length;
                buffer = buffer[length..];
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                Append();
                ArrayPool<byte>.Shared.Return(_bytes);
            }
            base.Dispose(disposing);
        }

        private void Append()
        {
            files.Append(path, [_bytes.AsMemory(0, _used)]);
            _used = 0;
        }
    }
}
