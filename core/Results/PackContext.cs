using LearningHours.Advice;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// What the rows of packs share: the facts of the night, the as-of date, and what queries the rules again. Not thread-safe.
/// </summary>
internal sealed class PackContext(FactBook facts, DateOnly asOf) : IDisposable
{
    private readonly StaffRows _person = new(0);
    private Employee? _employee; // whose cells _person holds, with _entitlement
    private Entitlement? _entitlement;

    public FactBook Facts => facts;
    public DateOnly AsOf => asOf;

    /// <summary>What eligible decisions rest on, in figures.</summary>
    public Grounds Grounds { get; } = new(facts, asOf);

    public LeaveBook Leave { get; } = new(facts, asOf);

    /// <summary>What can still be done.</summary>
    public AdviceBook Advice { get; } = new(facts, asOf);

    /// <summary>Begins a row of typed cells with the person and the entitlement: the cells of <c>PersonCells</c>.</summary>
    public static TypedRows Begin(TypedRows rows, PackRow list, Decision decision)
    {
        var at = decision.Employment;
        return rows.Begin(list).Cell(at.Unit).Cell(at.Title).Cell(RankOf(at)).Cell(at.Name).Cell(decision.Employee.Number)
            .Cell(decision.Plan.RocYear).Cell(decision.Entitlement.Title);
    }

    /// <summary>The cells that begin a row of the annex, built once for all rows of a decision.</summary>
    public StaffRows Person(Decision decision)
    {
        if (ReferenceEquals(decision.Employee, _employee) && ReferenceEquals(decision.Entitlement, _entitlement)) return _person;
        (_employee, _entitlement) = (decision.Employee, decision.Entitlement);
        _person.Clear();
        var at = decision.Employment;
        return _person.Cell(at.Unit).Cell(at.Title).Cell(at.Name).Cell(decision.Employee.Number).Cell(decision.Plan.RocYear)
            .Cell(decision.Entitlement.Title);
    }

    public void Dispose() => _person.Dispose();

    public static string FactsOf(Decision decision) => decision.Finding is { } finding ? FindingWalk.Facts(finding) : "";

    public static IEnumerable<string> RemarksOf(Decision decision) => decision.Finding is { } finding ? FindingWalk.Remarks(finding) : [];

    /// <summary>官等 and 職等 as the roster has them; for contract staff, who have none, their kind.</summary>
    private static string RankOf(Employment at)
    {
        var rank = string.Join('／', RankWords.Each.Where(r => at.Rank.HasFlag(r)).Select(RankWords.Of));
        return rank.Length > 0 || at.Grade.Length > 0 ? PackWords.RankOf(rank, at.Grade) : at.Kind == StaffKind.Establishment ? ""
            : StaffKindWords.Of(at.Kind);
    }
}
