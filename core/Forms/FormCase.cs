using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Forms;

/// <summary>What a form is filled in from: an eligible decision with its explanation, and the facts of its night.</summary>
public sealed record FormCase(Document Document, Decision Decision, FactBook Facts, DateOnly AsOf)
{
    public PlanForm Form => Document.Form!;

    public Finding Finding => Decision.Finding
        ?? throw new InvalidOperationException("a form is made from a decision with its explanation");

    internal IReadOnlyList<ClaimedCourse> Courses { get; } = Decision.Finding is { } finding ? ClaimedCourse.Of(finding) : [];

    /// <summary>The leave balance; null if no leave was won.</summary>
    public LeaveBalance? Balance => new LeaveBook(Facts, AsOf).Of(Decision);

    public string Agency => AgencyName(Decision.Employment.Agency, Facts);

    /// <summary>Agency and unit, as the field 服務單位 requires.</summary>
    public string ServiceUnit => Decision.Employment.Unit.Length == 0 || Decision.Employment.Unit == Agency ? Agency
        : $"{Agency}　{Decision.Employment.Unit}";

    public static string AgencyName(string code, FactBook facts) => facts.Agencies.TryGetValue(code, out var known) ? known.Name : code;
}
