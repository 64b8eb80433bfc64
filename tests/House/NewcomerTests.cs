using System.Diagnostics;
using System.Text;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Tests.House;

/// <summary>A newcomer clones the project and types <c>./run</c>: nothing installed, nothing set, nothing left from before.</summary>
[Trait("Speed", "slow")]
public sealed class NewcomerTests : IDisposable
{
    private const string Sample = "tests/SampleNight/expected-2018-09-03.csv";

    /// <summary>What a build under test and the test run itself put into the environment, and settings that would lead elsewhere.</summary>
    private static readonly string[] NotTheNewcomers =
        ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "AZUREWEBJOBS", "AZURITE_", "SENDGRID", "MAIL", "NIGHTLYSCHEDULE", "PERSONKEY", "OTEL_",
            "PLANSFOLDER"];

    private readonly ScratchFolder clone = new();

    [Fact]
    public async Task The_first_run_plays_the_sample_night_and_the_second_has_nothing_to_build()
    {
        await CloneAsync();

        var first = await RunAsync("run");

        Assert.True(first.Status == 0, first.Said);
        Assert.Contains("building", first.Said, StringComparison.Ordinal);
        Assert.Equal(Rows(SourceTree.At(Sample)), Rows(At("out/decisions.csv")));
        Assert.NotEmpty(Directory.GetFiles(At("out/mail"), "*.eml", SearchOption.AllDirectories));

        var second = await RunAsync("run", "--help");

        Assert.True(second.Status == 0, second.Said);
        Assert.All(["building", "packages:", "installing"], word => Assert.DoesNotContain(word, second.Said, StringComparison.Ordinal));
    }

    public void Dispose() => clone.Dispose();

    /// <summary>The tracked files; where the project came without its history, every source.</summary>
    private async Task CloneAsync()
    {
        foreach (var file in await TrackedAsync() ?? SourceTree.Files())
        {
            var copy = At(file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(SourceTree.At(file), copy);
        }
    }

    private static async Task<IEnumerable<string>?> TrackedAsync()
    {
        if (!Path.Exists(SourceTree.At(".git"))) return null;
        var listed = await StartAsync("git", SourceTree.Root, ["ls-files", "-z"]);
        return listed.Status == 0 ? listed.Said.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(SourceTree.At(f)))
            : null;
    }

    private Task<(int Status, string Said)> RunAsync(string script, params string[] arguments) =>
        StartAsync(At(script), clone.Path, arguments);

    private static async Task<(int Status, string Said)> StartAsync(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8
        };
        foreach (var name in start.Environment.Keys
            .Where(n => NotTheNewcomers.Any(p => n.StartsWith(p, StringComparison.OrdinalIgnoreCase))).ToList())
            start.Environment.Remove(name);
        // Its folder is gone after the test: no build server may live on in it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(await said));
    }

    private static IEnumerable<string> Rows(string file) =>
        File.ReadLines(file).Where(row => row.StartsWith("kaohsiung-107,", StringComparison.Ordinal));

    private string At(string path) => Path.Combine(clone.Path, path);
}
