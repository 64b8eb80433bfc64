using System.Globalization;
using LearningHours.Files;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Wording;
using static LearningHours.Options.GuardNames;

namespace LearningHours.Nightly;

/// <summary>A guard that holds the night: its name, by which it can be released, and why (no personal data).</summary>
public sealed record GuardAlarm(string Guard, string Reason);

/// <summary>What the guards look at: tonight compared with the last finished night.</summary>
/// <param name="Last">Null on the very first night: then there is nothing to compare with.</param>
/// <param name="ShelfPlans">Ids of every plan that could be read, current or not.</param>
public sealed record GuardSight(
    DateOnly AsOf, RunRecord? Last, IReadOnlyDictionary<string, FeedFigures> Feeds, IReadOnlySet<string> ShelfPlans, int PlansJudged,
    ChangeFigures Changes);

/// <summary>
/// Decisions of plans that were judged before: how many there are, and how many of them changed other than by the passing of time.
/// </summary>
public readonly record struct ChangeFigures(int Compared, int Changed);

/// <summary>
/// Contract section 4: what keeps a night from mailing. A held night is computed and its results are written, but nobody except the
/// operators is told, because what looks like thousands of lost rewards is nearly always a broken export.
/// </summary>
public static class NightGuards
{
    public static IReadOnlyList<GuardAlarm> Check(GuardSight tonight, NightSettings settings) =>
        [.. Feeds(tonight, settings), .. StaleFeeds(tonight, settings), .. Plans(tonight, settings), .. Changes(tonight, settings)];

    /// <summary>The guards that the settings release for this night, and those named on the command line.</summary>
    public static IReadOnlySet<string> Released(NightSettings settings, DateOnly asOf, IEnumerable<string> named)
    {
        var released = named.ToHashSet(StringComparer.Ordinal);
        var night = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ":";
        if (settings.ReleaseGuards.StartsWith(night, StringComparison.Ordinal))
            released.UnionWith(settings.ReleaseGuards[night.Length..].Split(';', StringSplitOptions.RemoveEmptyEntries));
        return released;
    }

    private static IEnumerable<GuardAlarm> Feeds(GuardSight tonight, NightSettings settings)
    {
        foreach (var (feed, before) in tonight.Last?.Feeds ?? new Dictionary<string, FeedFigures>())
        {
            if (!tonight.Feeds.TryGetValue(feed, out var now)) yield return new GuardAlarm(Gone, GuardWords.FeedIsGone(feed));
            else if (Lost(before.Rows, now.Rows, settings))
                yield return new GuardAlarm(Shrink, GuardWords.FeedLostRows(feed, before.Rows, now.Rows));
            else if (before.People is { } people && Lost(people, now.People ?? 0, settings))
                yield return new GuardAlarm(Shrink, GuardWords.FeedLostPeople(feed, people, now.People ?? 0));
        }
    }

    /// <summary>
    /// Raises an alarm for each feed that is present but has brought nothing new for longer than it usually takes
    /// (setting <c>StaleAfterDays</c>).
    /// </summary>
    private static IEnumerable<GuardAlarm> StaleFeeds(GuardSight tonight, NightSettings settings)
    {
        foreach (var (feed, days) in settings.Rhythm.OrderBy(r => r.Key))
            if (tonight.Feeds.TryGetValue(FeedNames.Of(feed), out var figures) && figures.AgeOn(tonight.AsOf) is { } age && age > days)
                yield return new GuardAlarm(Stale, GuardWords.FeedIsStale(FeedNames.Of(feed), age));
    }

    /// <summary>Whether more than the limit is lost; losing exactly the limit does not count.</summary>
    private static bool Lost(long before, long now, NightSettings settings) => before - now > (decimal)settings.ShrinkLimit * before;

    private static IEnumerable<GuardAlarm> Plans(GuardSight tonight, NightSettings settings)
    {
        var needed = (tonight.Last?.Plans.Keys ?? []).Concat(
            settings.ExpectedPlans.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (var id in needed.Distinct(StringComparer.Ordinal).Where(id => !tonight.ShelfPlans.Contains(id)))
            yield return new GuardAlarm(Plan, GuardWords.PlanIsMissing(id));
        if (tonight.PlansJudged == 0) yield return new GuardAlarm(Plan, GuardWords.NoPlanInForce);
    }

    private static IEnumerable<GuardAlarm> Changes(GuardSight tonight, NightSettings settings)
    {
        var (compared, changed) = (tonight.Changes.Compared, tonight.Changes.Changed);
        if (changed > settings.ChangeFloor && changed > (decimal)settings.ChangeLimit * compared)
            yield return new GuardAlarm(Change, GuardWords.DecisionsWouldChange(changed, compared));
    }
}
