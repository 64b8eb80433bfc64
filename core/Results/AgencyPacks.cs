using System.Collections.Concurrent;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Fast;
using LearningHours.Plans;
using LearningHours.Results.Sheets;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Collects the packs of all agencies while the decisions of a night pass by. Rows wait in memory up to a budget and then go to files, the
/// longest first, so that memory does not grow with the number of people and no file stays open; the bytes are the same whatever the
/// budget. Once all decisions have passed, each agency is written on its own.
/// </summary>
/// <param name="budget">Bytes of memory that all waiting rows together may take.</param>
/// <param name="papers">Creates what makes further files of packs, once per thread; null if there are none to make.</param>
public sealed class AgencyPacks(
    FactBook facts, IReadOnlyList<Plan> plans, DateOnly asOf, IPackFiles files, long budget = AgencyPacks.UsualBudget,
        Func<IPackPapers>? papers = null, int workers = 1) : IDisposable
{
    /// <summary>Enough for the files of thousands of agencies to grow by tens of kilobytes at a time.</summary>
    public const long UsualBudget = 64 << 20;

    private const string Waiting = ".rows"; // in the agency's folder; removed before its pack is written

    private readonly Dictionary<string, Pack> _byAgency = new(StringComparer.Ordinal);
    private readonly PackMemory _memory = new();
    private readonly TypedRows _difference = new(); // reused for every difference
    private readonly Dictionary<string, List<Decision>> _decisions = new(StringComparer.Ordinal); // by agency

    private sealed record Pack(string Agency, PackFile Rows, PackFile Annex)
    {
        public int AnnexRows { get; set; }
    }

    /// <summary>Takes the rows of a slice; slices must come in the order of results.</summary>
    public void Add(DecisionSlice slice)
    {
        if (slice.PackRows is not { } rows) return;
        if (papers is not null) foreach (var decision in slice.Decided) Keep(decision);
        foreach (var part in rows.Parts)
        {
            if (part.Agency.Length == 0) continue; // without a readable agency there is no personnel unit to send the rows to
            var pack = PackOf(part.Agency);
            pack.Rows.Add(rows.RowsOf(part));
            pack.Annex.Add(rows.AnnexOf(part));
            pack.AnnexRows += part.AnnexRows;
            if (_memory.Taken > budget) Spill();
        }
    }

    /// <summary>Takes something that became different since the last night; the order does not matter.</summary>
    public void Add(PackDifference difference)
    {
        if (difference.Agency.Length == 0) return;
        _difference.Clear();
        DifferenceSheet.Put(_difference, difference);
        PackOf(difference.Agency).Rows.Add(_difference.Written);
        if (_memory.Taken > budget) Spill();
    }

    /// <summary>Writes the packs. Other files that are in an agency's folder by then are listed and packed with them.</summary>
    /// <param name="beside">How many rows those files have, by path; a file that is not named counts as one.</param>
    /// <param name="last">The night that tonight's decisions were compared with; null if there was none.</param>
    /// <param name="progress">Told how many packs are written and how many there are in all, on any thread.</param>
    public void Finish(LastNight? last = null, Action<int, int>? progress = null, IReadOnlyDictionary<string, int>? beside = null)
    {
        if (_byAgency.Count == 0) return;
        var night = PackNight.Of(facts, plans, asOf, last);
        var done = 0;
        // The longest first, so that no core idles at the end while another writes a long one.
        var order = _byAgency.Values.OrderByDescending(static p => p.Rows.Room).ThenBy(static p => p.Agency, StringComparer.Ordinal);
        WorkerLoop.Run(workers, Partitioner.Create(order), papers ?? (static () => new None()), (others, pack) =>
        {
            foreach (var file in others.Of(pack.Agency, _decisions.GetValueOrDefault(pack.Agency) ?? [])) files.Append(file.Path,
                [file.Content]);
            var rows = new AgencyRows(pack.Rows.Take(files));
            pack.Annex.Spill(files);
            PackWriter.Write(night, pack.Agency, rows, path => path == pack.Annex.Path ? pack.AnnexRows
                : beside?.GetValueOrDefault(path, 1) ?? 1, files);
            progress?.Invoke(Interlocked.Increment(ref done), _byAgency.Count);
        });
    }

    public void Dispose() => _difference.Dispose();

    private sealed class None : IPackPapers
    {
        public IEnumerable<ResultFile> Of(string agency, IReadOnlyList<Decision> decisions) => [];
    }

    private void Keep(Decision decision)
    {
        var agency = decision.Employment.Agency;
        if (!_decisions.TryGetValue(agency, out var decisions)) _decisions[agency] = decisions = [];
        decisions.Add(decision);
    }

    private Pack PackOf(string agency)
    {
        if (!_byAgency.TryGetValue(agency, out var pack)) _byAgency[agency] = pack = Begin(agency);
        return pack;
    }

    private Pack Begin(string agency) => new(
        agency,
        new PackFile(AgencyPack.PathOf(agency, Waiting), [], _memory),
        new PackFile(AgencyPack.PathOf(agency, AgencyPack.Annex), StaffRows.Head(NotCountedRows.AnnexColumns), _memory));

    /// <summary>
    /// Spills down to half of the budget, so that few and long pieces are written. All workers take part, because the threads that decide
    /// are soon a few slices ahead and would have to wait.
    /// </summary>
    private void Spill()
    {
        var surplus = _memory.Taken - budget / 2;
        var spilled = new List<PackFile>();
        foreach (var file in _byAgency.Values.SelectMany(static pack => new[] { pack.Rows, pack.Annex }).Where(static f => f.Room > 0)
            .OrderByDescending(static f => f.Room).ThenBy(static f => f.Path, StringComparer.Ordinal))
        {
            if (surplus <= 0) break;
            surplus -= file.Room;
            spilled.Add(file);
        }
        WorkerLoop.Run(workers, spilled, file => file.Spill(files));
    }
}
