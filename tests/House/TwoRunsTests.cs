using System.Diagnostics;
using LearningHours.Storage;

namespace LearningHours.Tests.House;

/// <summary>A second <c>./run</c> beside the first: with its storage or, if it wants an empty one, with one of its own.</summary>
public sealed class TwoRunsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ScratchFolder _state = new();

    [Fact]
    public async Task The_emulator_serves_the_second_run_and_outlives_it()
    {
        var start = new ProcessStartInfo("bash", [SourceTree.At("tests", "House", "beside.sh"), SourceTree.Root, _state.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        Assert.Equal(
        [
            "the second uses the storage of the first", "who wants it empty has one of its own", "the first keeps its storage",
            "its data are there", "whoever comes after the first has an emulator of its own",
        ], (await said)[0].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => _state.Dispose();
}
