using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Fast;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// The packs of all agencies while the decisions of a night pass by. Rows wait in memory up to a budget and then go to the ends of their files,
/// the longest first, so that memory does not grow with people and no file stays open; the bytes are the same whatever the budget.
/// </summary>
/// <param name="append">Where the files are; called from several threads, for one path from one after the other.</param>
/// <param name="budget">Bytes of memory that waiting rows may take together.</param>
/// <param name="papers">Begins what makes further files of packs, once for each thread; none are made where none is given.</param>
public sealed class AgencyPacks(
    FactBook facts, DateOnly asOf, AppendBytes append, long budget = AgencyPacks.UsualBudget, Func<IPackPapers>? papers = null) : IDisposable
{
    /// <summary>Enough for files of thousands of agencies to grow by tens of kilobytes at a time.</summary>
    public const long UsualBudget = 64 << 20;

    private readonly PackContext _context = new(facts, asOf);
    private readonly PackList[] _lists = AgencyPack.Lists();
    private readonly Dictionary<string, PackFile[]> _byAgency = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Agency, PackFile[] Files)> _byFolder = new(StringComparer.Ordinal);
    private readonly PackMemory _memory = new();
    private readonly Dictionary<string, List<Decision>> _decisions = new(StringComparer.Ordinal); // by agency

    /// <summary>Takes the rows of decisions; slices come in the order of results.</summary>
    public void Add(DecisionSlice slice)
    {
        if (slice.PackRows is not { } rows) return;
        if (papers is not null) foreach (var decision in slice.Decided) Keep(decision);
        foreach (var part in rows.Parts)
        {
            if (!_byAgency.TryGetValue(part.Agency, out var files)) _byAgency[part.Agency] = files = FilesOf(part.Agency);
            files[part.List].Add(rows.BytesOf(part), part.Rows);
            if (_memory.Taken > budget) Spill();
        }
    }

    /// <summary>Writes what is left, and of each pack the list of its files.</summary>
    public void Finish()
    {
        if (_byFolder.Count > 0) WorkerLoop.Run(Partitioner.Create(_byFolder.Values), papers ?? (static () => new None()), Finish);
    }

    public void Dispose() => _context.Dispose();

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

    private void Finish(IPackPapers others, (string Agency, PackFile[] Files) pack)
    {
        var manifest = new StaffTable(_context.TitleOf(pack.Agency, "檔案清單"), ["檔名", "筆數", "SHA-256"]);
        for (var i = 0; i < _lists.Length; i++)
        {
            var hash = pack.Files[i].Finish(append);
            manifest.Add(_lists[i].File, pack.Files[i].Rows.ToString(CultureInfo.InvariantCulture), hash);
        }
        foreach (var file in others.Of(pack.Agency, _decisions.GetValueOrDefault(pack.Agency) ?? []))
        {
            append(file.Path, [file.Content]);
            manifest.Add(file.Path[AgencyPack.PathOf(pack.Agency, "").Length..], "1", Convert.ToHexStringLower(SHA256.HashData(file.Content)));
        }
        append(AgencyPack.PathOf(pack.Agency, AgencyPack.Manifest), [manifest.ToBytes()]);
    }

    private PackFile[] FilesOf(string agency)
    {
        var folder = AgencyPack.PathOf(agency, "");
        PackFile[] files = [.. _lists.Select(list => new PackFile(folder + list.File, () => StaffRows.Head(_context.TitleOf(agency, list.Title), list.Columns), _memory))];
        _byFolder.Add(folder, (agency, files));
        return files;
    }

    /// <summary>
    /// Down to half of the budget, so that few and long pieces are written; on every core, because whoever decides meanwhile is soon a few slices
    /// ahead and would wait.
    /// </summary>
    private void Spill()
    {
        var surplus = _memory.Taken - budget / 2;
        var files = new List<PackFile>();
        foreach (var file in _byFolder.Values.SelectMany(pack => pack.Files).Where(f => f.Room > 0).OrderByDescending(f => f.Room))
        {
            if (surplus <= 0) break;
            surplus -= file.Room;
            files.Add(file);
        }
        WorkerLoop.Run(files, file => file.Spill(append));
    }
}
