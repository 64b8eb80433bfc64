using System.Collections.Concurrent;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;
using LearningHours.Tables;

namespace LearningHours.Reports;

/// <summary>Makes <c>report.html</c> of each agency and records its figures for the city's page. Not thread-safe.</summary>
/// <param name="past">Finished nights before this one, the oldest first.</param>
/// <param name="figures">Collects the figures of all agencies, by 機關代碼.</param>
public sealed class ReportFiles(
    FactBook facts, DateOnly asOf, IReadOnlyList<PastNight> past, ConcurrentDictionary<string, AgencyFigures> figures) : IPackPapers
{
    private readonly ReportRows _rows = new(facts, asOf);
    private readonly CategoryHours _hours = new(facts, asOf);

    /// <inheritdoc/>
    public IEnumerable<ResultFile> Of(string agency, IReadOnlyList<Decision> decisions)
    {
        var name = facts.Agencies.TryGetValue(agency, out var known) ? known.Name : agency;
        var own = figures[agency] = new AgencyFigures(agency, name, ItemFigures.Count(decisions));
        var report = new AgencyReport(own, past, [.. decisions.Select(_rows.Of)], facts, asOf);
        yield return new ResultFile(AgencyPack.PathOf(agency, AgencyPack.Report), report.ToBytes(_hours));
    }
}
