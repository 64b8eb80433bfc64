using System.Xml;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>The rows of a table of a file as bytes that can be split, whatever the file is.</summary>
internal sealed class FileContent : ReadOnlyStream
{
    private readonly FeedFile _file;
    private readonly FingerprintStream? _fingerprint;
    private readonly Stream _rows = Null;

    /// <param name="file">The file that was handed in.</param>
    public FileContent(FeedFile file, FeedTable table)
    {
        _file = file;
        Broken = table.Defect;
        if (Broken is not null) return;
        Stream? bytes = null;
        try
        {
            bytes = table.Open();
            if (table.IsWhole) bytes = _fingerprint = new FingerprintStream(bytes);
            _rows = table.Rows(bytes);
        }
        catch (Exception defect)
        {
            bytes?.Dispose();
            Broken = ProblemOf(defect);
            if (Broken is null) throw;
        }
    }

    /// <summary>Why the table ends before its end, or has no rows at all; null for one that could be read.</summary>
    public Problem? Broken { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Broken is not null) return 0;
        try
        {
            return _rows.Read(buffer);
        }
        catch (Exception defect) when (ProblemOf(defect) is { } problem)
        {
            Broken = problem;
            return 0;
        }
    }

    /// <summary>SHA-256 and length of the file's bytes; reads what nobody has read yet.</summary>
    public (string Sha256, long Bytes) Finish()
    {
        if (_fingerprint is not null && Broken is null) return (_fingerprint.Finish(), _fingerprint.Count);
        using var whole = new FingerprintStream(_file.Open());
        return (whole.Finish(), whole.Count);
    }

    /// <summary>What a damaged archive, workbook or page comes to; null where it is the storage's affair.</summary>
    public static Problem? ProblemOf(Exception e) => e switch
    {
        SourceDefectException known => known.Problem,
        InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException or FormatException
            or OverflowException => SourceProblems.Broken,
        _ => null,
    };

    protected override void Dispose(bool disposing)
    {
        if (disposing) _rows.Dispose();
        base.Dispose(disposing);
    }
}
