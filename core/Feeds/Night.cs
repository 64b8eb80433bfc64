using LearningHours.Fast;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Mending;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>A night while it is read: its files in ordinal order of their paths, what was noticed, and who is who.</summary>
internal sealed class Night
{
    private readonly Dictionary<SourceRow, (string Column, Problem Problem)> _late = [];

    /// <param name="workers">How many work at a time where a feed is long; nothing that is read depends on it.</param>
    public Night(IReadOnlyList<FeedFile> files, int workers)
    {
        Workers = workers;
        var parts = new IReadOnlyList<FilePart>[files.Count];
        WorkerLoop.Run(workers, Enumerable.Range(0, files.Count), i => parts[i] = FilePart.Of(files[i], Warnings));
        Files = Tallies(parts.SelectMany(static p => p));
    }

    /// <summary>A night of these parts, in any order; the files of parts whose rows come from elsewhere are not looked at.</summary>
    /// <param name="parts">Gives the parts; what is to be warned of goes into the log that it is given.</param>
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

    /// <summary>Names of the roster that damage can hide; set once the roster is read.</summary>
    public DamagedNames Names { get; set; } = new([], 0);

    /// <summary>The feeds of which at least one file could be read; the others are absent (contract section 2).</summary>
    public IEnumerable<FeedKind> Present => Files.Where(static f => f.IsRead).Select(static f => f.File.Feed).Distinct();

    public IEnumerable<FileTally> Of(FeedKind feed) => Files.Where(f => f.File.Feed == feed);

    /// <summary>Rejects a row that was fine by itself; its bytes are fetched from its file when all feeds are read.</summary>
    /// <param name="column">The columns that together name what the row is about.</param>
    public void RejectLate(SourceRow row, string column, Problem problem)
    {
        lock (_late) _late[row] = (column, problem);
    }

    /// <summary>Counts a row that says what another said; the rows of one feed from one thread at a time.</summary>
    public void Duplicate(SourceRow row) => Files[row.File].Duplicates++;

    /// <summary>Reads the files of late rejects once more for the rows' bytes.</summary>
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
