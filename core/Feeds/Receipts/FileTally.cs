using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Receipts;

/// <summary>What becomes of one file's rows while a night is read.</summary>
internal sealed class FileTally(FeedFile file, FilePart part, int index)
{
    /// <summary>The maximum number of bytes of rejected rows kept for the reject file; rows beyond it are only counted.</summary>
    private const long MostKept = 256L * 1024 * 1024;

    private readonly List<RejectedRow> _rejected = [];
    private long _kept;

    /// <summary>The file, with the name of the part that is read here appended to its path.</summary>
    public FeedFile File { get; } = part.Name.Length == 0 ? file : file with { Path = $"{file.Path}/{part.Name}" };

    public FilePart Part => part;

    /// <summary>
    /// Whether rows could be read, because there was a header with all the columns its feed requires. A file that could not be read is not
    /// the same as an empty one.
    /// </summary>
    public bool IsRead { get; set; }

    /// <summary>For an hours file whose header was read: true if the portal wrote it, false if a platform did; otherwise null.</summary>
    public bool? IsPortal { get; set; }

    /// <summary>The index in the night's list of files.</summary>
    public int Index { get; } = index;

    /// <summary>
    /// Whether this is a delta, a file that adds and corrects (contract section 2): its path or part name contains <c>_delta</c>.
    /// </summary>
    public bool IsDelta { get; } =
        file.Path.Contains("_delta", StringComparison.OrdinalIgnoreCase)
        || part.Name.Contains("_delta", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Later generations replace earlier ones: snapshots are generation 0, and deltas follow in the order of their names.
    /// </summary>
    public int Generation => IsDelta ? Index + 1 : 0;

    public SourceEncoding Encoding => part.Table.Encoding;
    public byte[] Header { get; set; } = [];
    public string Sha256 { get; set; } = "";
    public long Bytes { get; set; }
    public int Rows { get; set; }
    public int Duplicates { get; set; }
    public int Rejected { get; private set; }

    /// <summary>The warnings about rows of the file.</summary>
    public RowNotes Notes { get; } = new();

    /// <summary>The number of rejected rows whose bytes were not kept, because there were too many.</summary>
    public int NotKept { get; private set; }

    /// <param name="raw">The row's bytes as split.</param>
    public void Reject(RowProblem problem, ReadOnlySpan<byte> raw)
    {
        Rejected++;
        _kept += raw.Length + 128;
        if (_kept > MostKept) NotKept++;
        else _rejected.Add(new RejectedRow(problem, Encoding.Restore(raw)));
    }

    /// <summary>Rejects the unreadable rest of the file as one row without bytes. Thread-safe.</summary>
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

    /// <summary>The reject file, in the order of its lines; null if nothing was rejected.</summary>
    public RejectedFile? RejectedFile =>
        Rejected == 0 ? null : new RejectedFile(Receipt, Encoding.Restore(Header), [.. _rejected.OrderBy(static r => r.Problem.Line)]);
}
