using System.Text;
using LearningHours.Commands;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;

namespace LearningHours.Tests.Functions.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public EvaluateCommandTests()
    {
        foreach (var (path, text) in SmallCity.OnSecondNight().Feeds()) Put("in/" + path, text);
        Put("plans/smallcity-107.plan.json", SmallCity.PlanJson);
    }

    [Fact]
    public async Task Results_of_the_contract_are_written()
    {
        Put("in/roster/more.csv", "員工編號,身分證字號,姓名,機關代碼,人員類別\r\nE9,不是號碼,同仁,NORTH,編制內\r\n");
        Assert.Equal(ExitCode.Done, await RunAsync("--as-of", "107年8月25日"));
        var rows = await File.ReadAllLinesAsync(At("out/decisions.csv"));
        Assert.Equal("smallcity-107,commendation,E1,NORTH,eligible,1,嘉獎,2018-03-01,,,,", rows[1]);
        // A person whose row was refused does not disappear: that is a doubt, not a "no".
        Assert.Equal(["E1", "E2", "E3", "E5", "E9"], rows.Skip(1).Select(r => r.Split(',')[2]));
        Assert.Equal("unknown", rows[^1].Split(',')[4]);
        Assert.Equal(5, (await File.ReadAllLinesAsync(At("out/decisions.jsonl"))).Length);
        Assert.True(File.Exists(At("out/rejects/roster/more.csv")));
        Assert.True(File.Exists(At($"out/NORTH/{AgencyPack.Awards}")));
        Assert.True(File.Exists(At("out/run.json")));
    }

    [Fact]
    public async Task Without_findings_only_the_decisions_the_report_and_the_rejects_are_written()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("--as-of", "2018-08-25", "--findings", "none"));
        Assert.Equal(["decisions.csv", "run.json"],
            Directory.EnumerateFileSystemEntries(At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
    }

    [Fact]
    public async Task The_decisions_are_the_same_with_findings_and_without()
    {
        await RunAsync("--as-of", "2018-08-25");
        var with = await File.ReadAllBytesAsync(At("out/decisions.csv"));
        await RunAsync("--as-of", "2018-08-25", "--findings", "none");
        Assert.Equal(with, await File.ReadAllBytesAsync(At("out/decisions.csv")));
    }

    [Theory]
    [InlineData("--as-of", "18-08-25")]
    [InlineData("--as-of", "2018-02-29")]
    [InlineData("--as-of")]
    [InlineData("--as-of", "2018-08-25", "--plan", "smallcity-108")]
    [InlineData("--as-of", "2018-08-25", "--findings", "some")]
    [InlineData("--as-of", "2018-08-25", "--fast")]
    [InlineData]
    public async Task Wrong_arguments_are_status_2_and_nothing_is_written(params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongArguments, await RunAsync(arguments));
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public async Task A_bad_plan_file_is_status_2_and_nothing_is_written()
    {
        Put("plans/broken.plan.json", SmallCity.PlanJson.Replace("\"revision\": 1", "\"revison\": 1"));
        Assert.Equal(ExitCode.WrongArguments, await RunAsync("--as-of", "2018-08-25"));
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_status_2()
    {
        Assert.Equal(ExitCode.WrongArguments,
            await CommandLine.RunAsync(["evaluate", "--in", At("nowhere"), "--as-of", "2018-08-25", "--out", At("out")]));
        Assert.Equal(ExitCode.WrongArguments,
            await CommandLine.RunAsync(["evaluate", "--in", At("in"), "--as-of", "2018-08-25", "--out", At("in/roster/roster.csv")]));
    }

    [Fact]
    public void Folders_that_are_no_feed_are_warned_of()
    {
        Put("in/payroll/a.csv", "x");
        Put("in/hours/notes.pdf", "x");
        Put("in/hours/.hidden.csv", "x");
        var listing = FeedFolder.List(At("in"));
        Assert.Equal(["not-csv", "unknown-feed"], listing.Warnings.Select(w => w.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["agencies/agencies.csv", "calendar/calendar-2018.csv", "hours/hours.csv", "releases/releases.csv",
            "roster/roster.csv"], listing.Files.Select(f => f.Path));
    }

    public void Dispose() => _scratch.Dispose();

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(["evaluate", "--in", At("in"), "--out", At("out"), "--plans", At("plans"), .. arguments]);

    private string At(string path) => Path.Combine(_scratch.Path, path);

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text, new UTF8Encoding(false));
    }
}
