using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Receipts;

/// <summary>What becomes of one file's rows while a night is read.</summary>
internal sealed class FileTally(FeedFile file, FilePart part, int index)
{
    /// <summary>Bytes of rejected rows kept for the reject file; beyond it rows are only counted.</summary>
    private const long MostKept = 256L * 1024 * 1024;

    private readonly List<RejectedRow> _rejected = [];
    private long _kept;

    /// <summary>The file by the name of the part of it that is read here.</summary>
    public FeedFile File { get; } = part.Name.Length == 0 ? file : file with { Path = $"{file.Path}/{part.Name}" };

    public FilePart Part => part;

    /// <summary>Whether rows could be read: there was a header with all that its feed must have. A file that could not be read is no empty
    /// one.</summary>
    public bool IsRead { get; set; }

    /// <summary>Of a file of the hours whose header was read: whether the portal wrote it, otherwise a platform did.</summary>
    public bool? IsPortal { get; set; }

    /// <summary>Index in the night's list of files.</summary>
    public int Index { get; } = index;

    /// <summary>A file that adds and corrects (contract section 2).</summary>
    public bool IsDelta { get; } =
        file.Path.Contains("_delta", StringComparison.OrdinalIgnoreCase)
        || part.Name.Contains("_delta", StringComparison.OrdinalIgnoreCase);

    /// <summary>Later generations replace earlier ones: snapshots are 0, deltas follow in the order of their names.</summary>
    public int Generation => IsDelta ? Index + 1 : 0;

    public SourceEncoding Encoding => part.Table.Encoding;
    public byte[] Header { get; set; } = [];
    public string Sha256 { get; set; } = "";
    public long Bytes { get; set; }
    public int Rows { get; set; }
    public int Duplicates { get; set; }
    public int Rejected { get; private set; }

    /// <summary>What rows of the file are worth a warning for.</summary>
    public RowNotes Notes { get; } = new();

    /// <summary>Rejected rows whose bytes were too many to keep.</summary>
    public int NotKept { get; private set; }

    /// <param name="raw">As it is split.</param>
    public void Reject(RowProblem problem, ReadOnlySpan<byte> raw)
    {
        Rejected++;
        _kept += raw.Length + 128;
        if (_kept > MostKept) NotKept++;
        else _rejected.Add(new RejectedRow(problem, Encoding.Restore(raw)));
    }

    /// <summary>Rejects what cannot be read of the file, as one row of no bytes. Any thread.</summary>
    public void RejectRest(Problem problem, WarningLog warnings)
    {
        lock (this)
        {
            Rows++;
            Reject(new RowProblem(Index, 0, "", "", FeedLetters.Code(File.Feed, problem.Code), problem.Explanation, problem.Remedy),
                default);
        }
        warnings.Add(File.Feed, problem.Code, $"{File.Path}：{problem.Explanation}");
    }

    public FileReceipt Receipt => new(File.Feed, File.Path, Sha256, Bytes, Encoding.Name, Rows, Rows - Rejected - Duplicates, Rejected,
        Duplicates)
    { Received = File.Received, IsPortal = IsPortal };

    /// <summary>The reject file in the order of its lines; null where nothing was rejected.</summary>
    public RejectedFile? RejectedFile =>
        Rejected == 0 ? null : new RejectedFile(Receipt, Encoding.Restore(Header), [.. _rejected.OrderBy(static r => r.Problem.Line)]);
}
