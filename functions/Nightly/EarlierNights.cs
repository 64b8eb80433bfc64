using LearningHours.Reports;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// What earlier nights left that tonight's results show: the last one to be held against, and the figures of some for what became of
/// them. Only nights before the as-of date count, so that a night of the past comes out as it did when it was its turn.
/// </summary>
/// <param name="Last">Null for the first night.</param>
/// <param name="Past">The oldest first.</param>
public sealed record EarlierNights(LastNight? Last, IReadOnlyList<PastNight> Past)
{
    public static EarlierNights None { get; } = new(null, []);

    public static async Task<EarlierNights> ReadAsync(ResultBlobs results, RunHistory history, DateOnly asOf, CancellationToken cancel)
    {
        var finished = history.FinishedBefore(asOf);
        return finished.Count == 0 ? None : new EarlierNights(await LastAsync(results, finished[^1], cancel), []);
    }

    private static async Task<LastNight> LastAsync(ResultBlobs results, RunRecord run, CancellationToken cancel) =>
        new(run.Id.AsOf, run.Plans, run.CalendarHash, await results.FindAsync(ResultBlobs.PrefixOf(run.Id.AsOf), "decisions.csv", cancel));
}
