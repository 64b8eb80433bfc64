using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// 未計入清冊: the learning records that a plan looked at and did not count, each with the reason, and those that count but are not credited
/// yet. A record that any condition of the same entitlement counts is no row, nor is the same reason twice.
/// </summary>
internal sealed class NotCountedList() : PackList(AgencyPack.NotCounted, "未計入及待入帳紀錄清冊", ["紀錄", "起", "迄", "原因", "依據條款", "引文", "資料來源"])
{
    private static readonly FindingText AwaitsCredit = "已採計；終身學習時數待入帳";

    private readonly RecordNumbers _numbers = new();
    private readonly List<Looked> _looked = [];
    private readonly List<Fate> _fates = []; // by number of the record

    public override void Add(StaffRows rows, PackContext pack, Decision decision)
    {
        if (decision.Finding is not { } finding) return;
        _numbers.Clear();
        _looked.Clear();
        _fates.Clear();
        var citation = Citation.Of(decision);
        Walk(finding, citation.Clause, citation.Quote);
        for (var i = 0; i < _looked.Count; i++)
        {
            var (record, clause, quote, number) = _looked[i];
            var reason = Reason(record, _fates[number].IsCounted);
            if (reason.IsEmpty || IsListed(number, reason)) continue;
            _looked[i] = _looked[i] with { EarlierListed = _fates[number].LastListed };
            _fates[number] = _fates[number] with { LastListed = i };
            rows.Begin(pack.Person(decision)).Cells(record.What, record.From, record.To, reason, clause, quote, record.Source).End();
        }
    }

    /// <summary>Why a record is on the list; empty where it is not.</summary>
    private static FindingText Reason(FindingRecord record, bool isCounted) => record switch
    {
        { Use: RecordUse.NotCounted } when !isCounted => record.Remark,
        { Use: RecordUse.Counted, AwaitsCredit: true } => AwaitsCredit,
        _ => default,
    };

    /// <summary>Whether a record stands on the list for a reason already.</summary>
    private bool IsListed(int number, FindingText reason)
    {
        var fate = _fates[number];
        for (var i = fate.LastListed; i >= 0; i = _looked[i].EarlierListed)
            if (Reason(_looked[i].Record, fate.IsCounted) == reason) return true;
        return false;
    }

    /// <summary>Notes every record below a finding with the nearest clause above it, and which of them count.</summary>
    private void Walk(Finding finding, FindingText clause, FindingText quote)
    {
        if (!finding.Clause.IsEmpty) (clause, quote) = (finding.Clause, finding.Quote);
        foreach (var record in finding.RecordSpan)
        {
            if (record.Use is not (RecordUse.Counted or RecordUse.NotCounted)) continue;
            var number = _numbers.Of(record);
            if (number == _fates.Count) _fates.Add(new Fate(IsCounted: false, LastListed: -1));
            if (record.Use == RecordUse.Counted) _fates[number] = _fates[number] with { IsCounted = true };
            _looked.Add(new Looked(record, clause, quote, number));
        }
        foreach (var child in finding.ChildSpan) Walk(child, clause, quote);
    }

    /// <summary>A record where a condition looked at it.</summary>
    private readonly record struct Looked(FindingRecord Record, FindingText Clause, FindingText Quote, int Number)
    {
        /// <summary>Where the same record was listed before; -1 for nowhere.</summary>
        public int EarlierListed { get; init; } = -1;
    }

    /// <summary>What became of a record under all conditions together.</summary>
    /// <param name="LastListed">Where it was listed last; -1 for nowhere.</param>
    private readonly record struct Fate(bool IsCounted, int LastListed);
}
