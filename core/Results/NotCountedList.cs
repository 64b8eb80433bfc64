using System.Runtime.InteropServices;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// 未計入清冊: the learning records that a plan looked at and did not count, each with the reason, and those that count but are not credited
/// yet. A record that any condition of the same entitlement counts is no row, nor is the same reason twice.
/// </summary>
internal sealed class NotCountedList() : PackList(AgencyPack.NotCounted, "未計入及待入帳紀錄清冊", ["紀錄", "起", "迄", "原因", "依據條款", "引文", "資料來源"])
{
    private static readonly FindingText AwaitsCredit = "已採計；終身學習時數待入帳";

    private readonly RecordNumbers _numbers = new();
    private readonly List<Node> _nodes = []; // those that looked at any
    private readonly List<Looked> _looked = [];
    private readonly List<Fate> _fates = []; // by number of the record

    public override void Add(StaffRows rows, PackContext pack, Decision decision)
    {
        if (decision.Finding is not { } finding) return;
        _numbers.Clear();
        _nodes.Clear();
        _looked.Clear();
        _fates.Clear();
        Walk(finding, null);
        for (var i = 0; i < _looked.Count; i++)
        {
            ref var looked = ref CollectionsMarshal.AsSpan(_looked)[i];
            ref var fate = ref CollectionsMarshal.AsSpan(_fates)[looked.Number];
            ref readonly var record = ref RecordOf(looked);
            var reason = Reason(record, fate.IsCounted);
            if (reason.IsEmpty || IsListed(fate, reason)) continue;
            looked.EarlierListed = fate.LastListed;
            fate.LastListed = i;
            var citation = _nodes[looked.Node].Cited is { } cited ? Citation.Of(cited) : Citation.Of(decision);
            rows.Begin(pack.Person(decision)).Cell(record.What).Cell(record.From).Cell(record.To).Cells(reason, citation.Clause, citation.Quote, record.Source).End();
        }
    }

    /// <summary>Why a record is on the list; empty where it is not.</summary>
    private static FindingText Reason(in FindingRecord record, bool isCounted) => record.Use switch
    {
        RecordUse.NotCounted when !isCounted => record.Remark,
        RecordUse.Counted when record.AwaitsCredit => AwaitsCredit,
        _ => default,
    };

    /// <summary>Whether a record stands on the list for a reason already.</summary>
    private bool IsListed(in Fate fate, in FindingText reason)
    {
        for (var i = fate.LastListed; i >= 0; i = _looked[i].EarlierListed)
            if (Reason(RecordOf(_looked[i]), fate.IsCounted) == reason) return true;
        return false;
    }

    private ref readonly FindingRecord RecordOf(in Looked looked) => ref _nodes[looked.Node].Finding.RecordSpan[looked.Index];

    /// <summary>Notes every record below a finding that may be listed, and which of them count.</summary>
    /// <param name="cited">The nearest finding above it that cites a clause; null for none.</param>
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
            if (record.Use == RecordUse.NotCounted || record.AwaitsCredit) _looked.Add(new Looked(_nodes.Count - 1, i, number) { EarlierListed = -1 });
        }
        foreach (var child in finding.ChildSpan) Walk(child, cited);
    }

    /// <summary>A condition that looked at records.</summary>
    /// <param name="Cited">The nearest finding at or above it that cites a clause.</param>
    private readonly record struct Node(Finding Finding, Finding? Cited);

    /// <summary>A record where a condition looked at it.</summary>
    /// <param name="Node">Place in the nodes.</param>
    /// <param name="Index">Place in the records of the node.</param>
    private record struct Looked(int Node, int Index, int Number)
    {
        /// <summary>Where the same record was listed before; -1 for nowhere.</summary>
        public int EarlierListed { get; set; }
    }

    /// <summary>What became of a record under all conditions together.</summary>
    private record struct Fate
    {
        public bool IsCounted { get; set; }

        /// <summary>Where it was listed last; -1 for nowhere.</summary>
        public int LastListed { get; set; }
    }
}
