using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>What the rows of packs share: the facts of the night, up to which day, and the cells that begin every row. One thread.</summary>
internal sealed class PackContext(FactBook facts, DateOnly asOf) : IDisposable
{
    private readonly StaffRows _person = new(0);
    private Employee? _employee; // of the decision whose cells are put down
    private Entitlement? _entitlement;

    /// <summary>Who, where, under which plan and entitlement. The 身分證字號 is masked.</summary>
    public static string[] PersonColumns { get; } = ["機關", "單位", "職稱", "姓名", "員工編號", "身分證字號", "計畫", "項目"];

    public FactBook Facts => facts;
    public DateOnly AsOf => asOf;

    /// <summary>The cells of <see cref="PersonColumns"/>: put down once for all rows of a decision.</summary>
    public StaffRows Person(Decision decision)
    {
        if (ReferenceEquals(decision.Employee, _employee) && ReferenceEquals(decision.Entitlement, _entitlement)) return _person;
        (_employee, _entitlement) = (decision.Employee, decision.Entitlement);
        _person.Clear();
        var at = decision.Employment;
        return _person.Cell(NameOf(at.Agency)).Cell(at.Unit).Cell(at.Title).Cell(at.Name).Cell(decision.Employee.Number).Cell(at.Id.Masked).Cell(decision.Plan.Title).Cell(decision.Entitlement.Title);
    }

    /// <summary>When the feeds came that figures hang on, where that is known.</summary>
    private string Received => string.Concat(ShownDates.Where(facts.Received.ContainsKey).Select(f => $"；{FeedNames.TitleOf(f)}收到日{RocDate.Format(facts.Received[f])}"));

    private static readonly FeedKind[] ShownDates = [FeedKind.Hours, FeedKind.Roster, FeedKind.Attendance];

    /// <summary>The title line of a list.</summary>
    public string TitleOf(string agency, string title) => $"{NameOf(agency)} {title} 資料截至{RocDate.Format(asOf)}（含當日）{Received}";

    public string HumanDecision(Decision decision) => HumanDecisions.Beside(decision, facts, asOf);

    public static string FactsOf(Decision decision) => decision.Finding is { } finding ? FindingWalk.Facts(finding) : "";

    public static string RemarksOf(Decision decision) => decision.Finding is { } finding ? string.Join('；', FindingWalk.Remarks(finding)) : "";

    /// <summary>ROC date with weekday; empty for none.</summary>
    public static string Day(DateOnly? day) => day is { } date ? RocDate.FormatWithWeekday(date) : "";

    public void Dispose() => _person.Dispose();

    private string NameOf(string agency) => facts.Agencies.TryGetValue(agency, out var known) ? known.Name : agency;
}
