using LearningHours.Commands;
using LearningHours.Tests.Functions.Nightly;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>Progress is shown from any thread, and no line that stays is mixed with one that is rewritten.</summary>
public sealed class ProgressLinesTests
{
    private const string Clear = "\r\u001b[K";
    private readonly SettableTime _time = new(default);

    [Fact]
    public void No_line_that_stays_is_mixed_with_one_that_is_rewritten()
    {
        using var to = new SlowWriter();
        using (var progress = new ProgressLines(_time, to, isTerminal: true))
            Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            {
                if (i % 2 == 0) progress.Line("a line that stays");
                else progress.Share("packing", 1, 1);
            });
        Assert.Equal(0, to.Mixed);
        var lines = to.ToString().Split(to.NewLine);
        Assert.Equal(101, lines.Length);
        Assert.All(lines[..^1], line => Assert.Equal("a line that stays", line[(line.LastIndexOf('K') + 1)..]));
        Assert.True(lines[^1].Length == 0 || lines[^1].EndsWith(Clear, StringComparison.Ordinal));
    }

    [Fact]
    public void Elsewhere_than_on_a_terminal_only_steps_and_lines_are_shown()
    {
        using var to = new StringWriter();
        using var progress = new ProgressLines(_time, to, isTerminal: false);
        progress.Step("reading");
        progress.Count(7);
        progress.Share("packing", 1, 1);
        progress.Line("done");
        Assert.Equal($"reading{to.NewLine}done{to.NewLine}", to.ToString());
    }

    /// <summary>Lets other threads come between two writings, and counts when they do during one.</summary>
    private sealed class SlowWriter : StringWriter
    {
        private readonly Lock _text = new();
        private int _writing;

        public int Mixed { get; private set; }

        public override void Write(string? value) => Slowly(() => base.Write(value));

        public override void WriteLine(string? value) => Slowly(() => base.Write(value + NewLine));

        private void Slowly(Action write)
        {
            if (Interlocked.Exchange(ref _writing, 1) == 1) Mixed++;
            lock (_text) write();
            Interlocked.Exchange(ref _writing, 0);
            Thread.Yield();
        }
    }
}
