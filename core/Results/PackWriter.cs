using System.Buffers;
using System.Security.Cryptography;
using LearningHours.Results.Sheets;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>Writes the files of one agency's pack: the same bytes for the same rows, whatever the machine and the hour.</summary>
internal static class PackWriter
{
    public static void Write(PackNight night, string agency, AgencyRows rows, int annexRows, IPackFiles files)
    {
        var folder = AgencyPack.PathOf(agency, "");
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { [AgencyPack.Annex] = annexRows };
        var sheets = PackSheets.Of(night, agency, rows, Beside(folder, files));
        foreach (var sheet in sheets)
        {
            counts[sheet.Name + ".csv"] = sheet.Rows.Count;
            Put(sheet.Name + ".csv", to => TableCsv.Write(to, sheet));
        }
        var book = new Workbook(PackWords.TitleOf(night.NameOf(agency), PackWords.Book), night.Footer, night.AsOf, sheets);
        counts[AgencyPack.Ods] = counts[AgencyPack.Xlsx] = sheets.Sum(static sheet => sheet.Rows.Count);
        Put(AgencyPack.Ods, to => OdsFile.Write(to, book));
        Put(AgencyPack.Xlsx, to => XlsxFile.Write(to, book));

        var zip = AgencyPack.ZipOf(agency, night.AsOf);
        string[] listed = [.. files.In(folder).Where(f => f != zip && f != AgencyPack.Manifest)];
        Put(AgencyPack.Manifest, to =>
            TableCsv.Write(to, Manifest(listed.Select(file => (file, Counted(file), HashOf(folder + file, files))))));
        PutPacked(folder + zip, night, [AgencyPack.Manifest, .. listed], folder, files);

        // What others laid there is counted by its rows where it is a list, else as one.
        int Counted(string file) => counts.TryGetValue(file, out var count) ? count
            : file == ReviewLists.Records ? RowsOf(folder + file, files) - ReviewLists.LinesAbove
            : file.EndsWith(".csv", StringComparison.Ordinal) ? RowsOf(folder + file, files) : 1;

        void Put(string file, Action<Stream> write)
        {
            using var bytes = new MemoryStream();
            write(bytes);
            files.Append(folder + file, [bytes.GetBuffer().AsMemory(0, (int)bytes.Length)]);
        }
    }

    /// <summary>What lies in the folder before the lists come, and asks for a look.</summary>
    private static FilesBeside Beside(string folder, IPackFiles files)
    {
        var there = files.In(folder);
        return new FilesBeside(
            there.Where(static f => f.StartsWith(OwnRejects.Folder + "/", StringComparison.Ordinal)).Sum(f => RowsOf(folder + f, files)),
            there.Contains(ReviewLists.Records) ? RowsOf(folder + ReviewLists.Records, files) - ReviewLists.LinesAbove : 0);
    }

    private static Table Manifest(IEnumerable<(string File, int Rows, string Hash)> listed) => new(
        PackWords.Manifest, PackWords.Manifest, [new(PackWords.File), new(PackWords.Rows, CellKind.Number), new(PackWords.Hash)],
        [.. listed.Select(static f => (Cell[])[f.File, f.Rows, f.Hash])]);

    /// <summary>Rows of a CSV behind its header: line ends outside quotes.</summary>
    private static int RowsOf(string path, IPackFiles files)
    {
        using var content = files.Open(path);
        var (rows, quoted) = (-1, false);
        foreach (var b in ReadAll(content))
        {
            if (b == '"') quoted = !quoted;
            else if (b == '\n' && !quoted) rows++;
        }
        return Math.Max(0, rows);
    }

    private static string HashOf(string path, IPackFiles files)
    {
        using var content = files.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static void PutPacked(string path, PackNight night, IEnumerable<string> listed, string folder, IPackFiles files)
    {
        using var output = new AppendStream(path, files);
        using var zip = new ZipWriter(output, night.AsOf);
        foreach (var file in listed)
        {
            using var content = files.Open(folder + file);
            if (file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".html", StringComparison.Ordinal)) zip.Pack(file,
                content.CopyTo);
            else zip.Store(file, ReadAll(content)); // packed already
        }
    }

    private static byte[] ReadAll(Stream content)
    {
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A file that grows by long pieces.</summary>
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
