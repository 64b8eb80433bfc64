using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Nightly;

/// <summary>The plans a night can judge: those that come with the product or those of a folder, the highest revision of each id.</summary>
public sealed class PlanShelf
{
    private readonly Lazy<IReadOnlyList<PlanReading>> _plans;
    private readonly Func<string, PlanReading?> _find;

    private PlanShelf(Lazy<IReadOnlyList<PlanReading>> plans, Func<string, PlanReading?> find) =>
        (_plans, _find, Problems) = (plans, find, []);

    private PlanShelf(IEnumerable<PlanReading> readings, IReadOnlyList<string> problems)
    {
        IReadOnlyList<PlanReading> latest =
            [.. readings.Where(r => r.Plan is not null).GroupBy(r => r.Plan!.Id, StringComparer.Ordinal)
                .Select(g => g.MaxBy(r => r.Plan!.Revision)!).OrderBy(r => r.Plan!.Id, StringComparer.Ordinal)];
        (_plans, _find, Problems) = (new(latest), id => latest.FirstOrDefault(p => p.Plan!.Id == id), problems);
    }

    /// <summary>In ordinal order of id.</summary>
    public IReadOnlyList<PlanReading> Plans => _plans.Value;

    /// <summary>Errors in plan files, one line each; a shelf with any must not be used.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The plans that come with the product; a night that names its plans reads no others.</summary>
    public static PlanShelf BuiltIn() => new(new Lazy<IReadOnlyList<PlanReading>>(() => PlanCatalog.BuiltIn), PlanCatalog.Find);

    public static PlanShelf Of(string? folder) => string.IsNullOrEmpty(folder) ? BuiltIn() : ReadFolder(folder);

    /// <summary>
    /// Reads every <c>*.json</c> of a folder except schemas. Two files with the same id and revision contradict each other,
    /// which is a problem.
    /// </summary>
    public static PlanShelf ReadFolder(string folder)
    {
        if (!Directory.Exists(folder)) return new PlanShelf([], [PlanCheckWords.NoFolder(folder)]);
        var files = Directory.GetFiles(folder, "*.json").Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) return new PlanShelf([], [PlanCheckWords.NoPlanFile(folder)]);
        var readings = files.Select(f => (File: f, Reading: PlanReader.Read(f, File.ReadAllBytes(f)))).ToList();
        var problems = readings.SelectMany(r => r.Reading.Problems.Where(p => !p.IsWarning)).Select(p => p.ToString()).ToList();
        foreach (var twins in readings.Where(r => r.Reading.Plan is not null).GroupBy(r => (r.Reading.Plan!.Id, r.Reading.Plan.Revision))
            .Where(g => g.Count() > 1))
            problems.Add(PlanCheckWords.RevisionTwice(twins.Last().File, twins.Key.Id, twins.Key.Revision, twins.First().File));
        return new PlanShelf(readings.Select(r => r.Reading), problems);
    }

    /// <summary>
    /// The plans with the given ids, unknown ones skipped; if none are given, those that are current on a date (contract reading 4).
    /// </summary>
    public IReadOnlyList<PlanReading> Choose(IReadOnlyCollection<string> ids, DateOnly asOf, OfficeCalendar calendar)
    {
        if (ids.Count > 0) return [.. ids.Distinct(StringComparer.Ordinal).Select(_find).OfType<PlanReading>().OrderBy(p => p.Plan!.Id,
            StringComparer.Ordinal)];
        var current = Evaluator.Current(Plans.Select(p => p.Plan!), asOf, calendar).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Plans.Where(p => current.Contains(p.Plan!.Id))];
    }

    /// <summary>The given ids that no plan has.</summary>
    public IEnumerable<string> Unknown(IEnumerable<string> ids) => ids.Where(id => _find(id) is null).Distinct(StringComparer.Ordinal);
}
