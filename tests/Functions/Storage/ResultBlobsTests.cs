using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>What nights stored under a prefix becomes equal to a folder, and what is already there is not sent again.</summary>
public sealed class ResultBlobsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly TestStorage _storage = new();
    private int _day;

    [Fact]
    public async Task Only_what_differs_is_sent_and_what_is_left_over_goes()
    {
        await _storage.CreateAsync();
        for (var i = 0; i < 40; i++) Put($"A{i}/list.csv", $"{i}");
        Put("run.json", "1");
        Assert.Equal(41, (await ReplaceAsync()).Length);

        Put("A7/list.csv", "changed");
        Put("A40/list.csv", "new");
        File.Delete(Path.Combine(_scratch.Path, "A3", "list.csv"));
        Put("run.json", "2");
        var writes = await ReplaceAsync();
        Assert.Equal(["DELETE A3/list.csv", "DELETE run.json", "PUT A40/list.csv", "PUT A7/list.csv", "PUT run.json"],
            writes.Order(StringComparer.Ordinal));
        Assert.Equal(("DELETE run.json", "PUT run.json"), (writes[0], writes[^1]));

        var stands = await ReadAsync("latest");
        Assert.Equal(41, stands.Count);
        Assert.Equal(("changed", "new", "5", "2"),
            (stands["A7/list.csv"], stands["A40/list.csv"], stands["A5/list.csv"], stands["run.json"]));
    }

    [Fact]
    public async Task A_copy_is_made_by_storage_of_what_differs_and_says_whose_it_is()
    {
        await _storage.CreateAsync();
        Put("A/list.csv", "1");
        Put("B/list.csv", "1");
        Put("run.json", "1");
        await ReplaceAsync("2018-08-01");
        Assert.Equal(["PUT A/list.csv", "PUT B/list.csv", "PUT run.json"], (await CopyAsync("2018-08-01")).Order(StringComparer.Ordinal));

        Put("B/list.csv", "2");
        Put("C/list.csv", "2");
        File.Delete(Path.Combine(_scratch.Path, "A", "list.csv"));
        Put("run.json", "2");
        await ReplaceAsync("2018-08-02");
        var writes = await CopyAsync("2018-08-02");
        Assert.Equal(["DELETE A/list.csv", "DELETE run.json", "PUT B/list.csv", "PUT C/list.csv", "PUT run.json"],
            writes.Order(StringComparer.Ordinal));
        Assert.Equal(("DELETE run.json", "PUT run.json"), (writes[0], writes[^1]));

        var stands = await ReadAsync("latest");
        Assert.Equal(["B/list.csv 2", "C/list.csv 2", "run.json 2"], stands.Select(s => $"{s.Key} {s.Value}"));
        Assert.Equal(stands, await ReadAsync("2018-08-02"));
    }

    [Fact]
    public async Task What_somebody_else_laid_down_beside_stays_and_is_not_copied()
    {
        await _storage.CreateAsync();
        foreach (var path in new[] { "2018-08-01/A/note.txt", "latest/A/note.txt", "latest/A" })
            await _storage.Container("results").GetBlobClient(path).UploadAsync(BinaryData.FromString(path));
        Put("A/list.csv", "1");
        Put("run.json", "1");

        await ReplaceAsync("2018-08-01");
        await CopyAsync("2018-08-01");

        Assert.Equal(["A/list.csv 1", "A/note.txt 2018-08-01/A/note.txt", "run.json 1"],
            (await ReadAsync("2018-08-01")).Select(static s => $"{s.Key} {s.Value}"));
        Assert.Equal(["A latest/A", "A/list.csv 1", "A/note.txt latest/A/note.txt", "run.json 1"],
            (await ReadAsync("latest")).Select(static s => $"{s.Key} {s.Value}"));
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<SortedDictionary<string, string>> ReadAsync(string prefix)
    {
        var stands = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (path, content) in _storage.Open().Results.ReadAsync(prefix, CancellationToken.None))
        {
            using var reader = new StreamReader(content);
            stands[path] = await reader.ReadToEndAsync();
        }
        return stands;
    }

    /// <summary>Returns the writes that the replacement took.</summary>
    private Task<string[]> ReplaceAsync(string prefix = "latest") =>
        WritesAsync(prefix, (results, lease) => results.ReplaceAsync(prefix, _scratch.Path, lease));

    private Task<string[]> CopyAsync(string from) => WritesAsync("latest", (results, lease) => results.CopyAsync(from, "latest", lease));

    private async Task<string[]> WritesAsync(string prefix, Func<ResultBlobs, RunLease, Task> publish)
    {
        var witness = new StorageWitness();
        var table = _storage.Open().Runs;
        var asOf = new DateOnly(2018, 8, ++_day);
        await using var lease = await RunLease.TryBeginAsync(table, new RunHistory([]), asOf, new NightSettings(), TimeProvider.System,
            NullLogger.Instance, CancellationToken.None);
        await publish(_storage.Open(witness).Results, lease!);
        await lease!.UpdateAsync(r => r with { State = RunState.Failed }, CancellationToken.None);
        var mark = $"/{prefix}/";
        return [.. witness.Requests.Where(r => !r.StartsWith("GET", StringComparison.Ordinal)).Select(
            r => $"{r.Split(' ')[0]} {r[(r.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..]}")];
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(_scratch.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
