using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>A prefix becomes equal to a folder, and what is there already is not sent again.</summary>
public sealed class ResultBlobsTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly TestStorage storage = new();
    private int day;

    [Fact]
    public async Task Only_what_differs_is_sent_and_what_is_left_over_goes()
    {
        await storage.CreateAsync();
        for (var i = 0; i < 40; i++) Put($"A{i}/list.csv", $"{i}");
        Put("run.json", "1");
        Assert.Equal(41, (await ReplaceAsync()).Length);

        Put("A7/list.csv", "changed");
        Put("A40/list.csv", "new");
        File.Delete(Path.Combine(scratch.Path, "A3", "list.csv"));
        Put("run.json", "2");
        var writes = await ReplaceAsync();
        Assert.Equal(["DELETE A3/list.csv", "DELETE run.json", "PUT A40/list.csv", "PUT A7/list.csv", "PUT run.json"], writes.Order(StringComparer.Ordinal));
        Assert.Equal(("DELETE run.json", "PUT run.json"), (writes[0], writes[^1]));

        var stands = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (path, content) in storage.Open().Results.ReadAsync("latest", CancellationToken.None))
        {
            using var reader = new StreamReader(content);
            stands[path] = await reader.ReadToEndAsync();
        }
        Assert.Equal(41, stands.Count);
        Assert.Equal(("changed", "new", "5", "2"), (stands["A7/list.csv"], stands["A40/list.csv"], stands["A5/list.csv"], stands["run.json"]));
    }

    public void Dispose() => scratch.Dispose();

    /// <summary>The writes that it took.</summary>
    private async Task<string[]> ReplaceAsync()
    {
        var witness = new StorageWitness();
        var table = storage.Open().Runs;
        var asOf = new DateOnly(2018, 8, ++day);
        await using var lease = await RunLease.TryBeginAsync(table, new RunHistory([]), asOf, new NightSettings(), TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        await storage.Open(witness).Results.ReplaceAsync("latest", scratch.Path, lease!);
        await lease!.UpdateAsync(r => r with { State = RunState.Failed }, CancellationToken.None);
        return [.. witness.Requests.Where(r => !r.StartsWith("GET", StringComparison.Ordinal)).Select(r => $"{r.Split(' ')[0]} {r[(r.IndexOf("/latest/", StringComparison.Ordinal) + 8)..]}")];
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(scratch.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
