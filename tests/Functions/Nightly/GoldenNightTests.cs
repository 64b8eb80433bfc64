using System.Text.Json.Nodes;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Tests.House;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>The two nights of the sample as <c>evaluate</c> runs them, byte for byte.</summary>
public sealed class GoldenNightTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public static TheoryData<string> Nights => ["2018-08-24", "2018-09-01"];

    [Theory]
    [MemberData(nameof(Nights))]
    public void The_decisions_are_those_that_the_stories_tell(string night)
    {
        var expected = SourceTree.At("tests", "SampleNight", $"expected-{night}.csv");
        Play(night, "out");
        Assert.Equal(File.ReadLines(expected), File.ReadLines(At("out/decisions.csv")));
        Assert.Equal(File.ReadAllBytes(expected), Bytes("out/decisions.csv"));
    }

    [Theory]
    [MemberData(nameof(Nights))]
    public void The_rows_that_are_refused_are_those_that_the_stories_tell(string night)
    {
        var expected = File.ReadLines(SourceTree.At("tests", "SampleNight", $"refused-{night}.csv")).Skip(1).Select(
            l => l[..l.LastIndexOf(',')]);
        var refused = Inputs(night).Night.Rejected
            .SelectMany(f => f.Rows.Select(r => $"{f.Receipt.Path.Replace('/', ',')},{r.Problem.Line}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), refused.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task One_thread_and_files_in_another_order_give_the_same_bytes(string night)
    {
        Play(night, "many");
        var single = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, maxConcurrencyLevel: 1).ConcurrentScheduler;
        await Task.Factory.StartNew(() => Play(night, "one", backwards: true), CancellationToken.None, TaskCreationOptions.None, single);

        Assert.Equal(Paths("many"), Paths("one"));
        Assert.Contains("decisions.jsonl", Paths("many"));
        Assert.Contains($"397090000A/{AgencyPack.Awards}", Paths("many"));
        Assert.All(Paths("many").Where(p => p != "run.json"),
            p => Assert.True(Bytes("many/" + p).AsSpan().SequenceEqual(Bytes("one/" + p)), p));
        Assert.Equal(WithoutTimings("many/run.json"), WithoutTimings("one/run.json"));
    }

    public void Dispose() => _scratch.Dispose();

    private void Play(string night, string into, bool backwards = false)
    {
        using var folder = new ResultFolder(At(into));
        NightResults.Write(Inputs(night, backwards), folder, findings: true, new StepTimes(TimeProvider.System));
        folder.Commit(packs: true);
    }

    private static NightInputs Inputs(string night, bool backwards = false)
    {
        var listing = FeedFolder.List(SourceTree.At("tests", "SampleNight", night, "exports"));
        if (backwards) listing = listing with { Files = [.. listing.Files.Reverse()] };
        return NightInputs.Read(listing, PlanShelf.BuiltIn(), [], DateOnly.ParseExact(night, "yyyy-MM-dd"));
    }

    private string WithoutTimings(string path)
    {
        var report = JsonNode.Parse(Bytes(path))!.AsObject();
        Assert.True(report.Remove("timings"), "run.json tells its timings");
        return report.ToJsonString();
    }

    private List<string> Paths(string folder) =>
        [.. Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(At(folder), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private byte[] Bytes(string path) => File.ReadAllBytes(At(path));

    private string At(string path) => Path.Combine(_scratch.Path, path);
}
