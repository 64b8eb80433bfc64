using LearningHours.Fast;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Mending;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>A night while it is being read: its files in ordinal order of their paths, the warnings and refusals, and who is who.</summary>
internal sealed class Night
{
    private readonly Dictionary<SourceRow, (string Column, Problem Problem)> _late = [];

    /// <param name="workers">The number of parallel workers for long feeds; it does not affect the result.</param>
    public Night(IReadOnlyList<FeedFile> files, int workers)
    {
        Workers = workers;
        var parts = new IReadOnlyList<FilePart>[files.Count];
        WorkerLoop.Run(workers, Enumerable.Range(0, files.Count), i => parts[i] = FilePart.Of(files[i], Warnings));
        Files = Tallies(parts.SelectMany(static p => p));
    }

    /// <summary>A night made of the given parts, in any order. The files of parts whose rows come from elsewhere are not opened.</summary>
    /// <param name="parts">Provides the parts, and adds its warnings to the log it is given.</param>
    public Night(Func<WarningLog, IEnumerable<FilePart>> parts, int workers)
    {
        Workers = workers;
        Files = Tallies(parts(Warnings));
    }

    private static FileTally[] Tallies(IEnumerable<FilePart> parts) =>
        [.. parts.OrderBy(static p => p.Name.Length == 0 ? p.File.Path : $"{p.File.Path}/{p.Name}", StringComparer.Ordinal).Select(
            static (p, i) => new FileTally(p.File, p, i))];

    public IReadOnlyList<FileTally> Files { get; }
    public int Workers { get; }
    public WarningLog Warnings { get; } = new();
    public PeopleIndex People { get; } = new();
    public RefusalLog Refused { get; } = new();

    /// <summary>The roster names that damage may hide; set once the roster is read.</summary>
    public DamagedNames Names { get; set; } = new([], 0);

    /// <summary>The feeds with at least one readable file; the others are absent (contract section 2).</summary>
    public IEnumerable<FeedKind> Present => Files.Where(static f => f.IsRead).Select(static f => f.File.Feed).Distinct();

    public IEnumerable<FileTally> Of(FeedKind feed) => Files.Where(f => f.File.Feed == feed);

    /// <summary>Rejects a row that was valid by itself; its bytes are fetched from its file once all feeds are read. Thread-safe.</summary>
    /// <param name="column">The columns that together identify what the row is about.</param>
    public void RejectLate(SourceRow row, string column, Problem problem)
    {
        lock (_late) _late[row] = (column, problem);
    }

    /// <summary>
    /// Of rows of one key, those of the greatest precedence hold: a later delta before an earlier one, a delta before a snapshot, and of
    /// snapshots the file whose name sorts last (contract section 2 and reading 20).
    /// </summary>
    public (int Generation, int File) PrecedenceOf(SourceRow row) => (Files[row.File].Generation, row.File);

    /// <summary>Counts a row as the duplicate of another. Rows of one feed must come from one thread at a time.</summary>
    public void Duplicate(SourceRow row) => Files[row.File].Duplicates++;

    /// <summary>Rereads the files of late rejects to obtain the bytes of those rows.</summary>
    public void FetchLate()
    {
        if (_late.Count == 0) return;
        foreach (var file in _late.GroupBy(static l => l.Key.File).OrderBy(static g => g.Key))
        {
            var tally = Files[file.Key];
            var lines = file.ToDictionary(static l => l.Key.Line, static l => l.Value);
            foreach (var piece in FilePiece.Of(tally, null, FeedColumns.Of(tally.File.Feed)))
            {
                using (var rows = piece.Rows())
                {
                    while (rows.Read())
                    {
                        if (!lines.TryGetValue(rows.Line, out var late)) continue;
                        tally.Reject(new RowProblem(tally.Index, rows.Line, late.Column, "",
                            FeedLetters.Code(tally.File.Feed, late.Problem.Code), late.Problem.Explanation, late.Problem.Remedy), rows.Raw);
                    }
                }
                piece.Return();
            }
        }
    }
}
