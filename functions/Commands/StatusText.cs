using System.Globalization;
using System.Text;
using LearningHours.Dates;
using LearningHours.Files;
using LearningHours.Storage;
using LearningHours.Web;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>What the status is made of.</summary>
/// <param name="Unreachable">Addresses that the mail service could not reach.</param>
/// <param name="Results">Nights that have results, newest first.</param>
public sealed record StatusSight(
    DateOnly Today, IReadOnlyList<RunRecord> Runs, IReadOnlyList<OutboxMail> Mails, int Unreachable, (int Files, long Bytes) Exports, IReadOnlyList<DateOnly> Results);

/// <summary>The status as text; counts, dates and reasons, no person.</summary>
public static class StatusText
{
    private const int NightsShown = 7;

    /// <param name="rhythm">After how many days a feed is stale.</param>
    public static string Of(StatusSight sight, IReadOnlyDictionary<FeedKind, int> rhythm)
    {
        var text = new StringBuilder();
        Nights(text, sight);
        Feeds(text, sight, rhythm);
        Mails(text, sight);
        text.AppendLine(OperationWords.Space);
        text.AppendLine(CultureInfo.InvariantCulture, $"  exports  {sight.Exports.Files}個檔案，{PageHtml.Size(sight.Exports.Bytes)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  results  {sight.Results.Count}夜{(sight.Results.Count > 0 ? $"，{RocDate.Format(sight.Results[^1])}起" : "")}");
        return text.ToString();
    }

    private static void Nights(StringBuilder text, StatusSight sight)
    {
        text.AppendLine(OperationWords.Nights);
        if (sight.Runs.Count == 0) text.Append("  ").AppendLine(OperationWords.NoNights);
        foreach (var run in sight.Runs.OrderByDescending(static r => r.Id.AsOf).ThenByDescending(static r => r.Id.Number).Take(NightsShown))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {RocDate.Format(run.Id.AsOf)}  {StateOf(run)}");
            if (run.State == RunState.Done) text.Append(CultureInfo.InvariantCulture, $"  判定{run.Decisions.Values.Sum()}  變更{run.Changed}  通知{run.Notices}");
            if (run.Reason.Length > 0) text.Append("  ").Append(run.Reason);
            if (run.Released.Length > 0) text.Append("  放行：").Append(run.Released);
            text.AppendLine();
        }
    }

    private static void Feeds(StringBuilder text, StatusSight sight, IReadOnlyDictionary<FeedKind, int> rhythm)
    {
        if (sight.Runs.Where(static r => r.Feeds.Count > 0).MaxBy(static r => (r.Id.AsOf, r.Id.Number)) is not { } last) return;
        text.AppendLine(OperationWords.Feeds);
        foreach (var (feed, figures) in last.Feeds.OrderBy(static f => f.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {feed,-14}{figures.Rows}筆");
            if (figures.People is { } people) text.Append(CultureInfo.InvariantCulture, $"，{people}人");
            if (figures.AgeOn(sight.Today) is { } age && FeedNames.Parse(feed) is { } kind && rhythm.TryGetValue(kind, out var days))
                text.Append(CultureInfo.InvariantCulture, $"，{age}天前更新{(age > days ? $"  {OperationWords.Stale}（逾{days}天）" : "")}");
            text.AppendLine();
        }
    }

    private static void Mails(StringBuilder text, StatusSight sight)
    {
        text.AppendLine(OperationWords.Mails);
        foreach (var state in sight.Mails.GroupBy(static m => m.State).OrderBy(static g => g.Key))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {OutboxText.StateOf(state.Key)}  {state.Count()}");
        if (sight.Mails.Count == 0) text.Append("  ").AppendLine(OperationWords.NoMails);
        if (sight.Unreachable > 0) text.AppendLine(CultureInfo.InvariantCulture, $"  無法送達的地址  {sight.Unreachable}");
    }

    private static string StateOf(RunRecord run) => run.State switch
    {
        RunState.Done when run.Past => "補算",
        RunState.Done => "完成",
        RunState.Held => "暫停",
        RunState.Failed => "失敗",
        _ => "執行中",
    };
}
