using System.Xml;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Files.Sources;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>The tables in a file, whatever its form: text, an HTML page, a workbook, or any of these in an archive.</summary>
internal static class FeedTables
{
    private const int Deepest = 3;

    /// <summary>Returns all tables, at least one; each part that cannot be read becomes a table that gives the reason.</summary>
    /// <param name="name">The name of the file inside the one handed in; empty for that one.</param>
    public static List<FeedTable> In(string name, Func<Stream> open, IReadOnlyList<ColumnSet> layouts, int depth = 0)
    {
        try
        {
            var tables = Listed(name, open, layouts, depth);
            return tables.Count > 0 ? tables : [FeedTable.Unreadable(name, open, SourceProblems.NoSheet)];
        }
        catch (Exception defect) when (FileContent.ProblemOf(defect) is { } problem)
        {
            return [FeedTable.Unreadable(name, open, problem)];
        }
    }

    private static List<FeedTable> Listed(string name, Func<Stream> open, IReadOnlyList<ColumnSet> layouts, int depth)
    {
        DetectedText detected;
        using (var head = open()) detected = EncodingDetector.Detect(head, layouts);
        return detected.Form switch
        {
            FileForm.Text or FileForm.Html =>
                [new FeedTable(name, detected.Encoding, open, bytes => RowsOf(bytes, detected)) { IsWhole = depth == 0,
                    Form = detected.Form, IsBeside = depth > 0 }],
            _ when depth > Deepest => [FeedTable.Unreadable(name, open, SourceProblems.Nested)],
            FileForm.Gzip => In(name, () => new UnpackedStream(open()), layouts, depth + 1),
            FileForm.Zip => InArchive(name, open, layouts, depth),
            FileForm.Xml => InXml(name, open),
            FileForm.Mhtml => InMhtml(name, open, layouts),
            FileForm.Compound => [FeedTable.Unreadable(name, open, CompoundFile.ProblemOf(open))],
            FileForm.Frameset => [FeedTable.Unreadable(name, open, SourceProblems.Frameset)],
            FileForm.Pdf => [FeedTable.Unreadable(name, open, SourceProblems.Pdf)],
            FileForm.Picture => [FeedTable.Unreadable(name, open, SourceProblems.Picture)],
            _ => [FeedTable.Unreadable(name, open, SourceProblems.OtherArchive)],
        };
    }

    private static Stream RowsOf(Stream bytes, DetectedText detected)
    {
        bytes.ReadExactly(new byte[detected.Preamble]);
        var text = new OwningStream(detected.Encoding.Splittable(bytes), bytes);
        if (detected.Form == FileForm.Html) return new HtmlTableStream(text, detected.Encoding);
        return detected.Separator == CellSeparator.Comma ? text : new SeparatedTextStream(text, detected.Encoding, detected.Separator);
    }

    private static List<FeedTable> InArchive(string name, Func<Stream> open, IReadOnlyList<ColumnSet> layouts, int depth)
    {
        using var zip = new ZipContent(open());
        if (XlsxBook.Is(zip))
        {
            using var book = new XlsxBook(zip);
            if (book.SheetwiseLength > Limits.Sheetwise) throw new SourceDefectException(SourceProblems.TooBig);
            return [.. book.Sheets.Select(
                sheet => Sheet(name, sheet.Name, open, bytes => new XlsxSheetStream(XlsxBook.Open(bytes), sheet.Part)))];
        }
        if (IsOpenDocument(zip)) return InOpenDocument(name, open, zip);
        if (zip.Has("xl/workbook.bin")) throw new SourceDefectException(SourceProblems.Binary);
        if (zip.Has("word/document.xml")) throw new SourceDefectException(SourceProblems.Word);
        if (zip.Has("ppt/presentation.xml")) throw new SourceDefectException(SourceProblems.Slides);
        var files = zip.Files;
        if (files.Count == 0) throw new SourceDefectException(SourceProblems.EmptyArchive);
        return [.. files.SelectMany(file => InFile(zip, file))];

        List<FeedTable> InFile(ZipContent archive, string file)
        {
            var inner = Join(name, file);
            // A nested archive would have to be held in memory whole.
            if (archive.LengthOf(file) > Limits.Whole && EncodingDetector.Detect(archive.Open(file), layouts).Form == FileForm.Zip)
                return [FeedTable.Unreadable(inner, open, SourceProblems.TooBig)];
            return In(inner, () => ZipContent.OpenOnly(open(), file), layouts, depth + 1);
        }
    }

    private static bool IsOpenDocument(ZipContent zip)
    {
        if (!zip.Has("content.xml")) return false;
        return zip.Has("mimetype") || zip.Has("META-INF/manifest.xml") || zip.Has("styles.xml");
    }

    private static List<FeedTable> InOpenDocument(string name, Func<Stream> open, ZipContent zip)
    {
        if (zip.Has("META-INF/manifest.xml"))
        {
            using var manifest = XmlSource.Open(zip.Open("META-INF/manifest.xml"));
            while (manifest.Next())
            {
                if (manifest.NodeType == XmlNodeType.Element && manifest.LocalName == "encryption-data")
                    throw new SourceDefectException(SourceProblems.Locked);
            }
        }
        var sheets = OdsSheetStream.Sheets(zip.Open("content.xml"));
        if (sheets.Count * zip.LengthOf("content.xml") > Limits.Sheetwise) throw new SourceDefectException(SourceProblems.TooBig);
        return [.. sheets.Select((sheet, i) =>
            Sheet(name, sheet, open, bytes => new OdsSheetStream(ZipContent.OpenOnly(bytes, "content.xml"), i)))];
    }

    private static List<FeedTable> InXml(string name, Func<Stream> open)
    {
        // A file has sheets in only one of the two formats.
        if (XmlSheetStream.Sheets(open()) is { Count: > 0 } sheets)
            return [.. sheets.Index().Where(static s => s.Item is not null).Select(
                s => Sheet(name, s.Item!, open, bytes => new XmlSheetStream(bytes, s.Index)))];
        return [.. OdsSheetStream.Sheets(open()).Select((sheet, i) => Sheet(name, sheet, open, bytes => new OdsSheetStream(bytes, i)))];
    }

    private static List<FeedTable> InMhtml(string name, Func<Stream> open, IReadOnlyList<ColumnSet> layouts)
    {
        using var file = open();
        var pages = MhtmlParts.Pages(file);
        // The frameset page that holds the others is not a table itself.
        return [.. pages.Index().Where(page => pages.Count == 1 || FileForms.Of(page.Item.Page) != FileForm.Frameset).SelectMany(
            page => In(Join(name, page.Item.Name), () => OpenPage(open, page.Index), layouts, Deepest + 1))];
    }

    private static MemoryStream OpenPage(Func<Stream> open, int page)
    {
        using var file = open();
        return new MemoryStream(MhtmlParts.Pages(file)[page].Page, writable: false);
    }

    private static FeedTable Sheet(string file, string sheet, Func<Stream> open, Func<Stream, Stream> rows) =>
        new(Join(file, sheet), SourceEncoding.Utf8, open, rows) { IsBeside = true, Kind = FileNoteWords.Sheet };

    /// <summary>Joins names, making the inner one safe in paths whatever a sheet or a file in an archive is called.</summary>
    private static string Join(string file, string inner)
    {
        const int longest = 80;
        var last = inner[(inner.LastIndexOf('/') + 1)..];
        var safe = string.Concat(last.Select(
            static c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c)).Trim(' ', '.');
        if (safe.Length > longest) safe = safe[..longest];
        if (safe.Length == 0) safe = "_";
        return file.Length == 0 ? safe : $"{file}/{safe}";
    }
}
