using System.Buffers;
using System.Security.Cryptography;
using LearningHours.Results.Sheets;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// Writes the files of one agency's pack: the same bytes for the same rows, on any machine and at any hour. Each file is hashed while it is
/// packed, so a file that is already there is read once, and one written here not at all.
/// </summary>
internal static class PackWriter
{
    /// <param name="rowsOf">How many rows a file that is already there has, by its path.</param>
    public static void Write(PackNight night, string agency, AgencyRows rows, Func<string, int> rowsOf, IPackFiles files)
    {
        var (folder, zipName) = (AgencyPack.PathOf(agency, ""), AgencyPack.ZipOf(agency, night.AsOf));
        string[] beside = [.. files.In(folder).Where(f => f != zipName && f != AgencyPack.Manifest)];
        using var output = new AppendStream(folder + zipName, files);
        using var zip = new ZipWriter(output, night.AsOf);
        var listed = beside.Select(file => new Listed(file, rowsOf(folder + file), Packed(file, folder, files, zip)))
            .ToList();

        var sheets = PackSheets.Of(night, agency, rows, Beside(listed));
        foreach (var sheet in sheets) Put(sheet.Name + ".csv", sheet.Rows.Count, to => TableCsv.Write(to, sheet));
        var book = new Workbook(PackWords.TitleOf(night.NameOf(agency), PackWords.Book), night.Footer, night.AsOf, sheets);
        var all = sheets.Sum(static sheet => sheet.Rows.Count);
        Put(AgencyPack.Ods, all, to => OdsFile.Write(to, book));
        Put(AgencyPack.Xlsx, all, to => XlsxFile.Write(to, book));
        var manifest = Manifest(listed.OrderBy(static f => f.File, StringComparer.Ordinal));
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

    /// <summary>Packs a file that others put there, and returns its hash.</summary>
    private static string Packed(string file, string folder, IPackFiles files, ZipWriter zip)
    {
        using var content = files.Open(folder + file);
        if (!IsPackable(file))
        {
            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            zip.Store(file, bytes);
            return Convert.ToHexStringLower(SHA256.HashData(bytes));
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        zip.Pack(file, to =>
        {
            using var hashed = new HashedStream(hash, to);
            content.CopyTo(hashed);
        });
        return Convert.ToHexStringLower(hash.GetHashAndReset());
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

    /// <summary>Hashes what goes through.</summary>
    private sealed class HashedStream(IncrementalHash hash, Stream to) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            hash.AppendData(buffer);
            to.Write(buffer);
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
