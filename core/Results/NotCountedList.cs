using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// 未計入清冊: the learning records that a plan looked at and did not count, each with the reason, and those that count but are not credited
/// yet. A record that any condition of the same entitlement counts is no row, nor is the same reason twice.
/// </summary>
internal sealed class NotCountedList() : PackList(AgencyPack.NotCounted, "未計入及待入帳紀錄清冊", ["紀錄", "起", "迄", "原因", "依據條款", "引文", "資料來源"])
{
    private static readonly FindingText AwaitsCredit = "已採計；終身學習時數待入帳";

    private readonly List<(FindingRecord Record, FindingText Clause, FindingText Quote)> _looked = [];
    private readonly HashSet<Identity> _counted = [];
    private readonly HashSet<(Identity, FindingText)> _listed = [];

    public override void Add(StaffRows rows, PackContext pack, Decision decision)
    {
        if (decision.Finding is not { } finding) return;
        _looked.Clear();
        _counted.Clear();
        _listed.Clear();
        var citation = Citation.Of(decision);
        Walk(finding, citation.Clause, citation.Quote);
        foreach (var (record, clause, quote) in _looked)
        {
            var identity = new Identity(record);
            var reason = Reason(record, identity);
            if (reason.IsEmpty || !_listed.Add((identity, reason))) continue;
            rows.Begin(pack.Person(decision)).Cell(record.What).Cell(record.From).Cell(record.To).Cell(reason).Cell(clause).Cell(quote).Cell(record.Source).End();
        }
    }

    /// <summary>Why a record is on the list; empty where it is not.</summary>
    private FindingText Reason(FindingRecord record, Identity identity) => record switch
    {
        { Use: RecordUse.NotCounted } when !_counted.Contains(identity) => record.Remark,
        { Use: RecordUse.Counted, AwaitsCredit: true } => AwaitsCredit,
        _ => default,
    };

    /// <summary>Notes every record below a finding with the nearest clause above it, and which of them count.</summary>
    private void Walk(Finding finding, FindingText clause, FindingText quote)
    {
        if (!finding.Clause.IsEmpty) (clause, quote) = (finding.Clause, finding.Quote);
        var records = finding.Records;
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Use == RecordUse.Counted) _counted.Add(new Identity(records[i]));
            if (records[i].Use is RecordUse.Counted or RecordUse.NotCounted) _looked.Add((records[i], clause, quote));
        }
        for (var i = 0; i < finding.Children.Count; i++) Walk(finding.Children[i], clause, quote);
    }

    /// <summary>Which record it is, wherever in the tree it stands.</summary>
    private readonly struct Identity(FindingRecord record) : IEquatable<Identity>
    {
        private FindingRecord Record { get; } = record;

        public bool Equals(Identity other) =>
            ReferenceEquals(Record, other.Record) || (Record.Source == other.Record.Source && Record.From == other.Record.From && Record.To == other.Record.To && Record.What == other.Record.What);

        public override bool Equals(object? obj) => obj is Identity other && Equals(other);

        // Time and line tell records of one person apart nearly always; titles would be read through each time.
        public override int GetHashCode() => Record.From.GetHashCode() ^ Record.Source.GetHashCode();
    }
}
