using System.Diagnostics;
using System.Text;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Tests.House;

/// <summary>
/// A newcomer clones the project and types <c>./run</c>, with nothing built, nothing configured and nothing left over except the emulator,
/// which <c>./test</c> installs on a fresh machine.
/// </summary>
[Trait("Speed", "slow")]
public sealed class NewcomerTests : IDisposable
{
    private const string Sample = "tests/SampleNight/expected-2018-09-03.csv";

    /// <summary>Variables set by the build under test or by the test run, and settings that would change the result.</summary>
    private static readonly string[] NotTheNewcomers =
        ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "AZUREWEBJOBS", "AZURITE_", "SENDGRID", "MAIL", "NIGHTLYSCHEDULE", "PERSONKEY", "OTEL_",
            "PLANSFOLDER"];

    private readonly ScratchFolder _clone = new();

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

        await ThePageEndsWithWhatStartedItAsync();
    }

    /// <summary>However the script ends, neither the page nor the emulator outlives it.</summary>
    private async Task ThePageEndsWithWhatStartedItAsync()
    {
        using var script = Process.Start(Start(At("run"), _clone.Path, ["web", "--port", "0"]))!;
        var said = "";
        while (!said.Contains("http://127.0.0.1:", StringComparison.Ordinal))
            said = await script.StandardOutput.ReadLineAsync()
                ?? throw new InvalidDataException(await script.StandardError.ReadToEndAsync());
        Assert.NotEmpty(Started());
        script.Kill();
        for (var tries = 0; Started().Count > 0 && tries < 100; tries++) await Task.Delay(100);
        Assert.Empty(Started());
    }

    /// <summary>The processes whose program is in the clone.</summary>
    private List<string> Started() => [.. Process.GetProcesses().Select(static p => $"/proc/{p.Id}/cmdline").Select(static file =>
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }).Where(line => line.Contains(_clone.Path + "/.state/app/", StringComparison.Ordinal)
        || line.Contains(_clone.Path + "/node_modules/", StringComparison.Ordinal))];

    public void Dispose() => _clone.Dispose();

    /// <summary>Copies the tracked files or, if the project has no history, every source.</summary>
    private async Task CloneAsync()
    {
        foreach (var file in await TrackedAsync() ?? SourceTree.Files())
        {
            var copy = At(file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(SourceTree.At(file), copy);
        }
        const string installed = ".state/npm.stamp";
        if (!File.Exists(SourceTree.At(installed))) return;
        Directory.CreateDirectory(At(".state"));
        File.Copy(SourceTree.At(installed), At(installed));
        Directory.CreateSymbolicLink(At("node_modules"), SourceTree.At("node_modules"));
    }

    private static async Task<IEnumerable<string>?> TrackedAsync()
    {
        if (!Path.Exists(SourceTree.At(".git"))) return null;
        var listed = await StartAsync("git", SourceTree.Root, ["ls-files", "-z"]);
        return listed.Status == 0 ? listed.Said.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(SourceTree.At(f)))
            : null;
    }

    private Task<(int Status, string Said)> RunAsync(string script, params string[] arguments) =>
        StartAsync(At(script), _clone.Path, arguments);

    private static async Task<(int Status, string Said)> StartAsync(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(Start(program, folder, arguments))!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(await said));
    }

    private static ProcessStartInfo Start(string program, string folder, string[] arguments)
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
        // The folder is deleted after the test, so no build server may stay alive in it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        // The same sources were analysed when the program under test was built, and analysis takes half the build time.
        start.Environment["RunAnalyzers"] = "false";
        return start;
    }

    private static IEnumerable<string> Rows(string file) =>
        File.ReadLines(file).Where(row => row.StartsWith("kaohsiung-107,", StringComparison.Ordinal));

    private string At(string path) => Path.Combine(_clone.Path, path);
}
