using System.Text;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// What a night knew of human decisions, <c>human-decisions.csv</c>. Rows are entered days after the date they bear, so dates alone do not
/// tell the next night which of them are new.
/// </summary>
public sealed class KnownDecisions
{
    /// <summary>The path of the file, at the result root.</summary>
    public const string Path = "human-decisions.csv";

    private readonly Dictionary<(string Plan, string Entitlement, string Employee), string> _said = [];

    /// <summary>Tonight's file: the newest decision about each <c>plan,entitlement,employee</c>, in this order.</summary>
    /// <param name="asOf">Later decisions are ignored (contract reading 4).</param>
    public static ResultFile File(FactBook facts, IEnumerable<Plan> plans, DateOnly asOf)
    {
        using var csv = new OutputBuffer(null);
        csv.Write(Encoding.UTF8.Preamble);
        csv.Write("plan,entitlement,employee,decided\r\n"u8);
        var employees = facts.Decisions.Select(static d => d.Key).Order(StringComparer.Ordinal).ToList();
        foreach (var plan in plans.OrderBy(static p => p.Id, StringComparer.Ordinal))
            foreach (var entitlement in plan.Entitlements.OrderBy(static e => e.Id, StringComparer.Ordinal))
                foreach (var employee in employees)
                {
                    var decided = facts.DecidedBy(asOf, employee, plan.Id, entitlement.Id, entitlement.Title);
                    if (decided.LastOrDefault() is not { } last) continue;
                    csv.Write(Encoding.UTF8.GetBytes($"{plan.Id},{entitlement.Id},"));
                    csv.WriteText(employee);
                    csv.Write(","u8);
                    csv.WriteText(ToldDecision.Of(last).Said);
                    csv.Write("\r\n"u8);
                }
        return new ResultFile(Path, csv.Written.ToArray());
    }

    /// <param name="csv">As <see cref="File"/> made it; closed after the last row.</param>
    public static KnownDecisions Read(Stream csv)
    {
        var known = new KnownDecisions();
        using var rows = WrittenCsv.Open(csv);
        while (rows.Read()) known._said[(rows.GetString(0), rows.GetString(1), rows.GetString(2))] = rows.GetString(3);
        return known;
    }

    /// <summary>Null if the night knew of no decision.</summary>
    internal ToldDecision? Of(string plan, string entitlement, string employee) =>
        _said.TryGetValue((plan, entitlement, employee), out var said) ? ToldDecision.Read(said) : null;
}
