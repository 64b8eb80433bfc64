using System.Globalization;
using System.Text;
using LearningHours.Dates;
using LearningHours.Files;
using LearningHours.Storage;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The data that the status text shows.</summary>
/// <param name="Unreachable">How many addresses the mail service could not reach.</param>
public sealed record StatusSight(
    DateOnly Today, IReadOnlyList<RunRecord> Runs, IReadOnlyDictionary<MailState, int> Mails, int Unreachable, AccountSpace Space);

/// <summary>The status as text: counts, dates and reasons, but no personal data.</summary>
public static class StatusText
{
    private const int NightsShown = 7;

    /// <param name="rhythm">After how many days each feed is stale.</param>
    public static string Of(StatusSight sight, IReadOnlyDictionary<FeedKind, int> rhythm)
    {
        var text = new StringBuilder();
        Nights(text, sight);
        Feeds(text, sight, rhythm);
        Mails(text, sight);
        SpaceText.Append(text, sight.Space);
        return text.ToString();
    }

    private static void Nights(StringBuilder text, StatusSight sight)
    {
        text.AppendLine(OperationWords.Nights);
        if (sight.Runs.Count == 0) text.Append("  ").AppendLine(OperationWords.NoNights);
        foreach (var run in sight.Runs.OrderByDescending(static r => r.Id.AsOf).ThenByDescending(static r => r.Id.Number).Take(NightsShown))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {RocDate.Format(run.Id.AsOf)}  {StateOf(run)}");
            if (run.State == RunState.Done) text.Append(StatusWords.Night(run.Decisions.Values.Sum(), run.Changed, run.Notices));
            if (run.Reason.Length > 0) text.Append("  ").Append(run.Reason);
            if (run.Released.Length > 0) text.Append(StatusWords.Released).Append(run.Released);
            text.AppendLine();
        }
    }

    private static void Feeds(StringBuilder text, StatusSight sight, IReadOnlyDictionary<FeedKind, int> rhythm)
    {
        if (sight.Runs.Where(static r => r.Feeds.Count > 0).MaxBy(static r => (r.Id.AsOf, r.Id.Number)) is not { } last) return;
        text.AppendLine(OperationWords.Feeds);
        foreach (var (feed, figures) in last.Feeds.OrderBy(static f => f.Key, StringComparer.Ordinal))
        {
            text.Append(StatusWords.Rows(feed, figures.Rows));
            if (figures.People is { } people) text.Append(StatusWords.People(people));
            if (figures.AgeOn(sight.Today) is { } age && FeedNames.Parse(feed) is { } kind && rhythm.TryGetValue(kind, out var days))
                text.Append(StatusWords.Age(age, days));
            text.AppendLine();
        }
    }

    private static void Mails(StringBuilder text, StatusSight sight)
    {
        text.AppendLine(OperationWords.Mails);
        foreach (var (state, count) in sight.Mails)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {OutboxText.StateOf(state)}  {count}");
        if (sight.Mails.Count == 0) text.Append("  ").AppendLine(OperationWords.NoMails);
        if (sight.Unreachable > 0) text.AppendLine(StatusWords.UnreachableCount(sight.Unreachable));
    }

    private static string StateOf(RunRecord run) => run.State switch
    {
        RunState.Done when run.Past => StatusWords.Past,
        RunState.Done => StatusWords.Done,
        RunState.Held => StatusWords.Held,
        RunState.Failed => StatusWords.Failed,
        _ => StatusWords.Running,
    };
}
