using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// 未計入清冊: the learning records that a plan looked at and did not count, each with the reason, and those that count but are not credited
/// yet. A record that any condition of the same entitlement counts is no row, nor is the same reason twice.
/// </summary>
internal static class NotCountedList
{
    private const string AwaitsCredit = "已採計；終身學習時數待入帳";

    public static StaffTable Of(PackContext pack, IEnumerable<Decision> decisions)
    {
        var table = pack.Table("未計入及待入帳紀錄清冊", [.. PackContext.PersonColumns, "紀錄", "起", "迄", "原因", "依據條款", "引文", "資料來源"]);
        foreach (var decision in decisions)
        {
            if (decision.Finding is not { } finding) continue;
            var used = Walk(finding, Citation.Of(decision)).ToList();
            var counted = used.Where(u => u.Record.Use == RecordUse.Counted).Select(u => Identity(u.Record)).ToHashSet();
            var rows = used.Select(u => (u.Record, u.Citation, Reason: Reason(u.Record, counted))).Where(u => u.Reason.Length > 0).DistinctBy(u => (Identity(u.Record), u.Reason));
            foreach (var (record, citation, reason) in rows)
                table.Add([.. pack.Person(decision), record.What, record.From ?? "", record.To, reason, citation.Clause, citation.Quote, record.Source ?? ""]);
        }
        return table;
    }

    /// <summary>Why a record is on the list; empty where it is not.</summary>
    private static string Reason(FindingRecord record, HashSet<(string, string?, string, string?)> counted) => record switch
    {
        { Use: RecordUse.NotCounted } when !counted.Contains(Identity(record)) => record.Remark ?? "",
        { Use: RecordUse.Counted, AwaitsCredit: true } => AwaitsCredit,
        _ => "",
    };

    private static (string What, string? From, string To, string? Source) Identity(FindingRecord record) => (record.What, record.From, record.To, record.Source);

    /// <summary>Every record below a finding, with the nearest clause above it.</summary>
    private static IEnumerable<(FindingRecord Record, Citation Citation)> Walk(Finding finding, Citation above)
    {
        var citation = finding.Clause.Length > 0 ? Citation.Of(finding) : above;
        return finding.Records.Select(r => (r, citation)).Concat(finding.Children.SelectMany(c => Walk(c, citation)));
    }
}
