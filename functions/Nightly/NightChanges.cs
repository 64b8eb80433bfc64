using System.Globalization;
using System.Runtime.InteropServices;
using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// Compares tonight's decisions with those stored before: what each changes for its person, what must be written, and which rows are left
/// over. A person who moved to another agency is still the same person: the row of the former agency is what was stored before.
/// <para>
/// Tonight's decisions are kept small, the table is streamed row by row, and stored rows that differ from tonight wait in a file. Changes
/// are computed anew each time somebody enumerates them.
/// </para>
/// </summary>
/// <param name="unfinishedRuns">Runs whose writes do not count.</param>
public sealed class NightChanges(RunId run, IReadOnlySet<string> unfinishedRuns) : IDisposable
{
    private readonly string _night = run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _runText = run.ToString();
    private readonly List<List<TonightDecision>> _tonight = []; // in the order of results: by plan and entitlement, each by 員工編號
    private readonly Dictionary<(string Plan, string Entitlement), List<TonightDecision>> _byEntitlement = [];
    private readonly StoredRowFile _differing = new();
    private readonly Dictionary<(string Plan, string Employee, string Entitlement), List<RowPlace>> _elsewhere = []; // of people who moved
    private readonly List<RowPlace> _gone = [];
    private int _wereThere;
    private int? _changed;

    /// <summary>
    /// Every decision of the night in the order of the results, without its finding, which is computed again for people with news.
    /// </summary>
    public IEnumerable<DecisionChange> Decisions =>
        _tonight.SelectMany(static rows => Enumerable.Range(0, rows.Count), (rows, i) => Compare(rows[i]).Change);

    /// <summary>Only what differs from what is stored; the rows of a partition follow one another.</summary>
    public IEnumerable<DecisionWrite> Writes =>
        _tonight.SelectMany(static rows => Enumerable.Range(0, rows.Count), static (rows, i) => (Rows: rows, Index: i))
            .Where(static at => at.Rows[at.Index].SameSince is null)
            .OrderBy(static at => PartitionOf(at.Rows[at.Index].Decision))
            .Select(at => Compare(at.Rows[at.Index]).Write)
            .OfType<DecisionWrite>();

    /// <summary>Stored rows of tonight's plans under whose key tonight has no decision.</summary>
    public IEnumerable<StoredDecision> Gone => _gone.Select(_differing.Read);

    public int Count => _tonight.Sum(static rows => rows.Count);

    public int Changed => _changed ??= Decisions.Count(static d => d.IsChanged);

    /// <summary>Adds the next decision in the order of the results; all must be added before <see cref="CompareAsync"/>.</summary>
    public void Add(Decision decision, DecisionRow row)
    {
        var key = (decision.Plan.Id, decision.Entitlement.Id);
        if (!_byEntitlement.TryGetValue(key, out var rows)) _tonight.Add(_byEntitlement[key] = rows = []);
        rows.Add(TonightDecision.Of(decision, row));
    }

    /// <summary>Compares tonight's decisions with the rows stored under the given plans.</summary>
    public async Task CompareAsync(DecisionTable table, IEnumerable<string> plans, CancellationToken cancel)
    {
        foreach (var plan in plans)
            await foreach (var stored in table.StreamAsync(plan, cancel)) Take(stored);

        // A person who moved and came back has two rows as well; to tell which is newer, the one that seemed unchanged must be read too.
        foreach (var (plan, employee, entitlement) in _elsewhere.Keys)
        {
            var (rows, i) = Find(plan, employee, entitlement);
            if (rows[i].SameSince is null) continue;
            var stands = await table.GetAsync(rows[i].Row, cancel) ?? throw new RunLostException(run);
            rows[i] = rows[i] with { SameSince = null, Stands = _differing.Add(stands) };
        }
    }

    /// <summary>
    /// What the change guard counts: in plans judged before, changes in what people are told, except those that a closing window brings
    /// about by itself.
    /// </summary>
    public ChangeFigures Figures(IReadOnlySet<string> firstNightPlans)
    {
        var (compared, surprising) = (0, 0);
        foreach (var change in Decisions.Where(d => !firstNightPlans.Contains(d.Row.Plan)))
        {
            compared++;
            if (IsSurprising(change)) surprising++;
        }
        return new ChangeFigures(compared + _wereThere, surprising + _wereThere);
    }

    public void Dispose() => _differing.Dispose();

    private static bool IsSurprising(DecisionChange change) =>
        change.Before is not { } before
        || (before with { FindingHash = "" } != change.Row with { FindingHash = "" }
            && (before.Verdict, change.Row.Verdict) != ("notYet", "missed"));

    private static (string, string) PartitionOf(Decision decision) => (decision.Plan.Id, decision.Employment.Agency);

    private void Take(StoredDecision stored)
    {
        var row = stored.Current.Row;
        var (rows, i) = Find(row.Plan, row.Employee, row.Entitlement);
        if (i < 0)
        {
            _gone.Add(_differing.Add(stored));
            if (stored.AsOfLastDone(unfinishedRuns) is not null) _wereThere++;
        }
        else if (rows[i].Decision.Employment.Agency != row.Agency)
        {
            var place = _differing.Add(stored);
            _gone.Add(place);
            ref var former = ref CollectionsMarshal.GetValueRefOrAddDefault(_elsewhere, (row.Plan, row.Employee, row.Entitlement), out _);
            (former ??= []).Add(place);
        }
        else if (!unfinishedRuns.Contains(stored.Current.Run) && rows[i].Row == row)
            rows[i] = rows[i] with { SameSince = stored.Current.Run };
        else rows[i] = rows[i] with { Stands = _differing.Add(stored) };
    }

    /// <summary>Finds tonight's decision on a person; the index is negative if there is none.</summary>
    private (List<TonightDecision> Rows, int Index) Find(string plan, string employee, string entitlement)
    {
        if (!_byEntitlement.TryGetValue((plan, entitlement), out var rows)) return ([], -1);
        var (from, to) = (0, rows.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(rows[middle].Employee, employee);
            if (order == 0) return (rows, middle);
            if (order < 0) from = middle + 1;
            else to = middle;
        }
        return (rows, -1);
    }

    private (DecisionChange Change, DecisionWrite? Write) Compare(TonightDecision decision)
    {
        var row = decision.Row;
        if (decision.SameSince is { } since) return (new DecisionChange(decision.Decision, row, row, since), null);

        var stands = decision.Stands.IsNowhere ? null : _differing.Read(decision.Stands);
        var was = Before(decision, stands);
        var change = new DecisionChange(decision.Decision, row, was?.Row, was?.Run ?? "");
        var becomes = was?.Row == row ? was : new DecisionVersion(row, _night, _runText);
        return (change, stands?.Current == becomes ? null : new DecisionWrite(becomes, was?.Row == row ? null : was, stands?.ETag));
    }

    /// <summary>
    /// What the last finished night decided, whichever agency the row was stored under; null if nothing: a person who moved has two rows
    /// until the former agency's is deleted, and the newer run's prevails. Run ids sort by date and number.
    /// </summary>
    private DecisionVersion? Before(TonightDecision decision, StoredDecision? stands)
    {
        var was = stands?.AsOfLastDone(unfinishedRuns);
        if (_elsewhere.Count == 0 || !_elsewhere.TryGetValue(
            (decision.Decision.Plan.Id, decision.Employee, decision.Decision.Entitlement.Id),
            out var former)) return was;
        foreach (var version in former.Select(f => _differing.Read(f).AsOfLastDone(unfinishedRuns)).OfType<DecisionVersion>())
            if (was is null || string.CompareOrdinal(version.Run, was.Run) > 0) was = version;
        return was;
    }
}
