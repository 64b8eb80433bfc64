using System.IO.Compression;
using System.Xml;

namespace LearningHours.Exports.Sources;

/// <summary>The rows of a file as bytes that can be split, whatever the file is: a CSV, a page with a table, a workbook, or one of these in a ZIP archive.</summary>
internal sealed class FileContent : ReadOnlyStream
{
    private readonly FeedFile _file;
    private readonly FingerprintStream? _fingerprint;
    private readonly List<IDisposable> _opened = [];
    private readonly Stream _rows = Null;

    public FileContent(FeedFile file)
    {
        _file = file;
        var detected = Detect(file.Open);
        if (detected.Form is FileForm.Text or FileForm.Html)
        {
            _fingerprint = Keep(new FingerprintStream(file.Open()));
            _rows = RowsOf(_fingerprint, detected);
            return;
        }
        if (detected.Form == FileForm.OldExcel)
        {
            Broken = CommonProblems.OldExcel;
            return;
        }
        try
        {
            _rows = Unzip();
        }
        catch (Exception defect) when (IsDefect(defect))
        {
            Broken = CommonProblems.BrokenFile;
        }
    }

    /// <summary>Of the rows; UTF-8 for a workbook.</summary>
    public SourceEncoding Encoding { get; private set; } = SourceEncoding.Utf8;

    /// <summary>Why the file ends before its end, or has no rows at all; null for one that could be read.</summary>
    public Problem? Broken { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Broken is not null) return 0;
        try
        {
            return _rows.Read(buffer);
        }
        catch (Exception defect) when (IsDefect(defect))
        {
            Broken = CommonProblems.BrokenFile;
            return 0;
        }
    }

    /// <summary>SHA-256 and length of the file's bytes; reads what nobody has read yet.</summary>
    public (string Sha256, long Bytes) Finish()
    {
        if (_fingerprint is not null) return (_fingerprint.Finish(), _fingerprint.Count);
        using var whole = new FingerprintStream(_file.Open());
        return (whole.Finish(), whole.Count);
    }

    private Stream Unzip()
    {
        var zip = Keep(new ZipArchive(Keep(_file.Open()), ZipArchiveMode.Read));
        if (ZipContent.OnlyFile(zip) is not { } entry) return Keep(new XlsxTableStream(zip));
        var bytes = Keep(ZipContent.Open(entry));
        var inner = Detect(entry.Open);
        if (inner.Form is FileForm.Text or FileForm.Html) return RowsOf(bytes, inner);
        throw new InvalidDataException("An archive inside an archive.");
    }

    private static DetectedText Detect(Func<Stream> open)
    {
        using var head = open();
        return EncodingDetector.Detect(head);
    }

    private Stream RowsOf(Stream bytes, DetectedText detected)
    {
        bytes.ReadExactly(new byte[detected.Preamble]);
        Encoding = detected.Encoding;
        var rows = Keep(detected.Encoding.Splittable(bytes));
        return detected.Form == FileForm.Html ? Keep(new HtmlTableStream(rows, detected.Encoding)) : rows;
    }

    /// <summary>What a damaged archive, workbook or page comes to; whatever else fails is the storage's affair.</summary>
    private static bool IsDefect(Exception e) =>
        e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException or FormatException or OverflowException;

    private T Keep<T>(T opened) where T : IDisposable
    {
        _opened.Add(opened);
        return opened;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            for (var i = _opened.Count - 1; i >= 0; i--) _opened[i].Dispose();
        }
        base.Dispose(disposing);
    }
}
