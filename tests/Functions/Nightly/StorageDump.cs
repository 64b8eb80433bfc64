using System.Text.Json.Nodes;
using LearningHours.Files;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// Everything a night leaves in storage, as sorted lines, except times, ETags and what failed runs left. Failed runs do not count: the
/// others are numbered from 1 without them.
/// </summary>
public static class StorageDump
{
    public static Task<string> OfAsync(StorageAccount storage, params IReadOnlyList<string> prefixes) =>
        OfPlanAsync(storage, "smallcity-107", prefixes);

    public static async Task<string> OfPlanAsync(StorageAccount storage, string plan, params IReadOnlyList<string> prefixes)
    {
        var lines = new List<string>();
        var all = await storage.Runs.ReadAllAsync(CancellationToken.None);
        var runs = all.Where(r => r.State != RunState.Failed).ToList();
        var dead = new RunHistory(all).Unfinished;
        // For a person who moved, the newer version counts.
        var versions = (await storage.Decisions.ReadAsync(plan, CancellationToken.None)).Select(r => r.AsOfLastDone(dead))
            .OfType<DecisionVersion>();
        foreach (var person in versions.GroupBy(v => v.Row.RowKey)) lines.Add($"decision {person.MaxBy(v => v.Run)}");
        foreach (var mail in (await storage.Outbox.ReadAllAsync(CancellationToken.None)).Where(m => m.State != MailState.Dropped))
            lines.Add(
                $"mail {mail.Night} {mail.Run} {mail.Notice.Key} {mail.Notice.To} {mail.State} {mail.Notice.Subject} {mail.Notice.Text} "
                + $"{mail.Notice.Html}");
        foreach (var (feed, sha) in await storage.Receipts.ReadUsedAsync(CancellationToken.None)) lines.Add(
            $"receipt {FeedNames.Of(feed)} {sha}");
        foreach (var run in runs)
            lines.Add(
                $"run {run.Id} {run.State} settled {run.Settled} changed {run.Changed} "
                + $"notices {run.Notices} {run.InputsHash} {string.Join(',', run.Decisions.OrderBy(d => d.Key, StringComparer.Ordinal))}");
        foreach (var night in runs.GroupBy(r => r.Id.AsOf))
            foreach (var (number, run) in night.OrderBy(r => r.Id.Number).Index())
                for (var i = 0; i < lines.Count; i++)
                    lines[i] = lines[i].Replace(run.Id.ToString(), new RunId(night.Key, number + 1).ToString(), StringComparison.Ordinal);
        foreach (var prefix in prefixes.Append(ResultBlobs.Latest))
        {
            await foreach (var (path, content) in storage.Results.ReadAsync(prefix, CancellationToken.None))
            {
                using var reader = new StreamReader(content);
                var text = await reader.ReadToEndAsync();
                lines.Add($"blob {prefix}/{path} {(path == "run.json" ? WithoutTimings(text) : text)}");
            }
        }
        lines.Sort(string.CompareOrdinal);
        return string.Join('\n', lines);
    }

    private static string WithoutTimings(string json)
    {
        var report = JsonNode.Parse(json)!.AsObject();
        Assert.True(report.Remove("timings"), "run.json tells its timings");
        return report.ToJsonString();
    }
}
