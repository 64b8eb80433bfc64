using LearningHours.Commands;
using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>An officer's typing mistake is answered with a sentence and never affects a night.</summary>
public sealed class FeedInputTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public FeedInputTests()
    {
        foreach (var (path, text) in SmallCity.OnSecondNight().Feeds())
        {
            var file = Path.Combine(Exports, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private string Exports => Path.Combine(_scratch.Path, "night", "exports");

    [Theory]
    [InlineData("night")]
    [InlineData("night/exports/hours")]
    public void A_folder_without_feeds_names_the_one_that_was_likely_meant(string typed)
    {
        var wrong = Assert.Throws<WrongArgumentsException>(() => FeedInput.List(Path.Combine(_scratch.Path, typed)));
        Assert.Contains($"是否應為「{Exports}」？", wrong.Message);
    }

    [Fact]
    public void An_empty_folder_is_refused()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_scratch.Path, "a", "b", "empty")).FullName;
        Assert.Contains("是空的", Assert.Throws<WrongArgumentsException>(() => FeedInput.List(empty)).Message);
    }

    [Fact]
    public void A_folder_with_a_feed_is_taken() => Assert.NotEmpty(FeedInput.List(Exports).Files);

    [Fact]
    public async Task An_empty_folder_is_status_2_and_nothing_is_written()
    {
        var (empty, into) = (Directory.CreateDirectory(Path.Combine(_scratch.Path, "c", "empty")).FullName,
            Path.Combine(_scratch.Path, "out"));
        Assert.Equal(ExitCode.WrongArguments,
            await CommandLine.RunAsync(["evaluate", "--in", empty, "--as-of", "2018-09-01", "--out", into]));
        Assert.False(Directory.Exists(into));
    }

    [Theory]
    [InlineData("night/exports")]
    [InlineData("night/exports/out")]
    public async Task Results_among_the_feeds_are_refused(string into) =>
        Assert.Equal(ExitCode.WrongArguments,
            await CommandLine.RunAsync(["evaluate", "--in", Exports, "--as-of", "2018-09-01", "--out", Path.Combine(_scratch.Path, into)]));

    [Fact]
    public async Task Results_beside_the_feeds_under_a_like_name_are_written() =>
        Assert.Equal(ExitCode.Done, await CommandLine.RunAsync(
            ["evaluate", "--in", Exports, "--as-of", "2018-09-01", "--out", Exports + "-out"]));

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_status_1()
    {
        var file = Path.Combine(_scratch.Path, "file");
        await File.WriteAllTextAsync(file, "");
        Assert.Equal(ExitCode.Failed, await CommandLine.RunAsync(
            ["evaluate", "--in", Exports, "--as-of", "2018-09-01", "--out", Path.Combine(file, "out")]));
    }

    [Theory]
    [InlineData("e1", ExitCode.Done)]
    [InlineData(" Ｅ１ ", ExitCode.Done)]
    [InlineData("E11", ExitCode.WrongArguments)]
    public async Task People_are_found_by_any_width_and_case_of_their_number(string typed, int status) =>
        Assert.Equal(status, await CommandLine.RunAsync(["explain", "--in", Exports, "--as-of", "2018-09-01", "--employee", typed]));

    public void Dispose() => _scratch.Dispose();
}
