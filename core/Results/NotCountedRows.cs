using System.Runtime.InteropServices;
using LearningHours.Evaluation;
using LearningHours.Results.Sheets;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// The learning records that a plan looked at and did not count, each with its reason, and those that count but are not credited yet.
/// A record that any condition of the same entitlement counts is left out, and no reason is repeated for a record. Records that
/// evidence could still turn for somebody who has not won go to the sheet 未計入; all others, hundreds per person, go to an annex that
/// exists only as CSV.
/// </summary>
internal sealed class NotCountedRows
{
    public const int Record = PersonCells.Count, From = Record + 1, To = From + 1, Why = To + 1, Kind = Why + 1, Clause = Kind + 1,
        Source = Clause + 1;
    public const int ReasonYear = 0, ReasonEntitlement = 1, ReasonNumber = 2, ReasonCount = 3;

    private static readonly FindingText AwaitsCredit = RecordWords.CountedAwaitsCredit;

    private readonly RecordNumbers _numbers = new();
    private readonly List<Node> _nodes = []; // those that looked at records
    private readonly List<Looked> _looked = [];
    private readonly List<Fate> _fates = []; // indexed by the number of the record
    private readonly int[] _counts = new int[Enum.GetValues<NotCountedReason>().Length];

    /// <summary>Columns of the annex.</summary>
    public static IReadOnlyList<string> AnnexColumns { get; } =
        [PackWords.Unit, PackWords.Title, PackWords.Name, PackWords.Number, PackWords.Year, PackWords.Entitlement, PackWords.Record,
            PackWords.From, PackWords.To, PackWords.WhyNot, PackWords.Clause, PackWords.Source];

    public void Add(TypedRows rows, StaffRows annex, PackContext pack, Decision decision)
    {
        if (decision.Finding is not { } finding) return;
        _numbers.Clear();
        _nodes.Clear();
        _looked.Clear();
        _fates.Clear();
        Array.Clear(_counts);
        Walk(finding, null);
        for (var i = 0; i < _looked.Count; i++)
        {
            ref var looked = ref CollectionsMarshal.AsSpan(_looked)[i];
            ref var fate = ref CollectionsMarshal.AsSpan(_fates)[looked.Number];
            ref readonly var record = ref RecordOf(looked);
            var remark = Reason(record, fate.IsCounted);
            if (remark.IsEmpty || IsListed(fate, remark)) continue;
            looked.EarlierListed = fate.LastListed;
            fate.LastListed = i;
            var node = _nodes[looked.Node];
            var clause = (node.Cited is { } cited ? Citation.Of(cited) : Citation.Of(decision)).Clause;
            var reason = record.Use == RecordUse.Counted ? NotCountedReason.AwaitsCredit : record.Why;
            _counts[(int)reason]++;
            if (CouldChange(decision, node.Finding, reason))
            {
                PackContext.Begin(rows, PackRow.NotCounted, decision).Cell(record.What).Cell(CellOf(record.From)).Cell(CellOf(record.To))
                    .Cell(remark)
                    .Cell(PackWords.Reasons[(int)reason]).Cell(clause).Cell(record.Source).End();
            }
            else
            {
                annex.Begin(pack.Person(decision)).Cell(record.What).Cell(record.From).Cell(record.To)
                    .Cells(remark, clause).Cell(record.Source).End();
            }
        }
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0) rows.Begin(PackRow.Reason).Cell(decision.Plan.RocYear).Cell(decision.Entitlement.Title).Cell(i)
                .Cell(_counts[i]).End();
        }
    }

    /// <summary>
    /// Whether evidence could make the record count, it failed under a condition that is not met, and the person has not won.
    /// </summary>
    private static bool CouldChange(Decision decision, Finding finding, NotCountedReason reason) =>
        decision.Verdict is Verdict.NotYet or Verdict.Missed or Verdict.Unknown && finding.Verdict != FindingVerdict.Met
        && reason is NotCountedReason.NotOffHours or NotCountedReason.NotPassed;

    private static Cell CellOf(FactTime time) => time.Instant is { } instant ? instant : time.Date is { } day ? day : default(Cell);

    /// <summary>Why a record is listed; empty if it is not.</summary>
    private static FindingText Reason(in FindingRecord record, bool isCounted) => record.Use switch
    {
        RecordUse.NotCounted when !isCounted => record.Remark,
        RecordUse.Counted when record.AwaitsCredit => AwaitsCredit,
        _ => default,
    };

    /// <summary>Whether a record is already listed for this reason.</summary>
    private bool IsListed(in Fate fate, in FindingText reason)
    {
        for (var i = fate.LastListed; i >= 0; i = _looked[i].EarlierListed)
            if (Reason(RecordOf(_looked[i]), fate.IsCounted) == reason) return true;
        return false;
    }

    private ref readonly FindingRecord RecordOf(in Looked looked) => ref _nodes[looked.Node].Finding.RecordSpan[looked.Index];

    /// <summary>Notes every record at or below a finding that may be listed, and which of them count.</summary>
    /// <param name="cited">The nearest finding above it that cites a clause; null if there is none.</param>
    private void Walk(Finding finding, Finding? cited)
    {
        if (!finding.Clause.IsEmpty) cited = finding;
        var records = finding.RecordSpan;
        if (records.Length > 0) _nodes.Add(new Node(finding, cited));
        for (var i = 0; i < records.Length; i++)
        {
            ref readonly var record = ref records[i];
            if (record.Use is not (RecordUse.Counted or RecordUse.NotCounted)) continue;
            var number = _numbers.Of(finding, i);
            if (number == _fates.Count) _fates.Add(new Fate { LastListed = -1 });
            if (record.Use == RecordUse.Counted) CollectionsMarshal.AsSpan(_fates)[number].IsCounted = true;
            if (record.Use == RecordUse.NotCounted || record.AwaitsCredit) _looked.Add(new Looked(_nodes.Count - 1, i,
                number)
            { EarlierListed = -1 });
        }
        foreach (var child in finding.ChildSpan) Walk(child, cited);
    }

    /// <summary>A condition that looked at records.</summary>
    /// <param name="Cited">The nearest finding at or above it that cites a clause; null if there is none.</param>
    private readonly record struct Node(Finding Finding, Finding? Cited);

    /// <summary>A record as one condition looked at it.</summary>
    /// <param name="Node">Index into the nodes.</param>
    /// <param name="Index">Index into the records of the node.</param>
    private record struct Looked(int Node, int Index, int Number)
    {
        /// <summary>Index of the previous listing of the same record; -1 if there is none.</summary>
        public int EarlierListed { get; set; }
    }

    /// <summary>What became of a record under all conditions together.</summary>
    private record struct Fate
    {
        public bool IsCounted { get; set; }

        /// <summary>Index of its last listing; -1 if there is none.</summary>
        public int LastListed { get; set; }
    }
}
