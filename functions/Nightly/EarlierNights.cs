using LearningHours.Reports;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// What tonight's results show of earlier nights: the last one to compare with, and the figures of some to show how they developed. Only
/// nights before the as-of date count, so that a past night comes out as it did when it was its turn.
/// </summary>
/// <param name="Last">Null for the first night.</param>
/// <param name="Past">Oldest first.</param>
public sealed record EarlierNights(LastNight? Last, IReadOnlyList<PastNight> Past)
{
    private const int RecentNights = 7, Months = 12;

    public static EarlierNights None { get; } = new(null, []);

    public static async Task<EarlierNights> ReadAsync(ResultBlobs results, RunHistory history, DateOnly asOf, CancellationToken cancel)
    {
        var finished = history.FinishedBefore(asOf);
        if (finished.Count == 0) return None;
        var past = new List<PastNight>();
        foreach (var run in Shown(finished, asOf))
            past.Add(new PastNight(run.Id.AsOf, run.Decisions, await FiguresAsync(results, run, cancel)));
        return new EarlierNights(await LastAsync(results, finished[^1], cancel), past);
    }

    /// <summary>
    /// The last seven nights and, before them, the last night of each month of the past year, oldest first: what a page has room for.
    /// </summary>
    private static IEnumerable<RunRecord> Shown(IReadOnlyList<RunRecord> finished, DateOnly asOf)
    {
        var recent = finished.TakeLast(RecentNights).ToList();
        var months = finished.SkipLast(RecentNights).Where(r => r.Id.AsOf >= asOf.AddMonths(-Months))
            .GroupBy(static r => (r.Id.AsOf.Year, r.Id.AsOf.Month)).Select(static g => g.Last());
        return months.Concat(recent);
    }

    private static async Task<PastFigures?> FiguresAsync(ResultBlobs results, RunRecord run, CancellationToken cancel)
    {
        if (await results.FindAsync(ResultBlobs.PrefixOf(run.Id.AsOf), PastFigures.Path, cancel) is not { } open) return null;
        return PastFigures.Read(open());
    }

    private static async Task<LastNight> LastAsync(ResultBlobs results, RunRecord run, CancellationToken cancel)
    {
        var prefix = ResultBlobs.PrefixOf(run.Id.AsOf);
        return new LastNight(run.Id.AsOf, run.Plans, run.CalendarHash, await results.FindAsync(prefix, "decisions.csv", cancel))
        {
            Decided = await results.FindAsync(prefix, KnownDecisions.Path, cancel) is { } open ? KnownDecisions.Read(open()) : null,
        };
    }
}
