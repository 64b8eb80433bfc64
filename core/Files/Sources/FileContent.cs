using System.Xml;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>The rows of a table as bytes that can be split, whatever the form of the file.</summary>
internal sealed class FileContent : ReadOnlyStream
{
    private readonly FeedFile _file;
    private readonly FingerprintStream? _fingerprint;
    private readonly Stream _rows = Null;

    /// <param name="file">The input file, for its hash and length.</param>
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

    /// <summary>Why the table ends early or has no rows at all; null if it could be read so far.</summary>
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

    /// <summary>SHA-256 (lower-case hex) and length of the file's bytes; reads the rest of them, or all of them again.</summary>
    public (string Sha256, long Bytes) Finish()
    {
        if (_fingerprint is not null && Broken is null) return (_fingerprint.Finish(), _fingerprint.Count);
        using var whole = new FingerprintStream(_file.Open());
        return (whole.Finish(), whole.Count);
    }

    /// <summary>
    /// The problem that an exception from a damaged archive, workbook or page stands for; null for a failure of the storage.
    /// </summary>
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
