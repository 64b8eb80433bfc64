using System.Globalization;

namespace LearningHours.Commands;

/// <summary>
/// Shows the progress of long work: one line that is rewritten on a terminal, plain lines elsewhere. May be called from any thread.
/// </summary>
/// <param name="to">Where it is shown.</param>
/// <param name="isTerminal">Whether a line can be rewritten there.</param>
public sealed class ProgressLines(TimeProvider time, TextWriter to, bool isTerminal) : IDisposable
{
    private const int BarWidth = 30;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(0.5);

    private readonly Lock _line = new();
    private string _step = "";
    private long _shown;
    private bool _open;

    /// <summary>Shows progress on standard error.</summary>
    public static ProgressLines OnError() => new(TimeProvider.System, Console.Error, !Console.IsErrorRedirected);

    public void Step(string what)
    {
        lock (_line)
        {
            _step = what;
            _shown = time.GetTimestamp();
            if (isTerminal) Rewrite(what + "…");
            else to.WriteLine(what);
        }
    }

    /// <summary>Shows how many items are done, at most every 0.5 s.</summary>
    public void Count(int items)
    {
        if (!isTerminal) return;
        lock (_line)
        {
            if (time.GetElapsedTime(_shown) < Pace) return;
            _shown = time.GetTimestamp();
            Rewrite(string.Create(CultureInfo.InvariantCulture, $"{_step}… {items:N0}"));
        }
    }

    /// <summary>Shows as a bar how much of a step is done, at most every 0.5 s until all is.</summary>
    public void Share(string what, int done, int all)
    {
        if (!isTerminal) return;
        lock (_line)
        {
            if (done < all && time.GetElapsedTime(_shown) < Pace) return;
            _shown = time.GetTimestamp();
            var full = BarWidth * done / Math.Max(1, all);
            Rewrite(string.Create(CultureInfo.InvariantCulture,
                $"{what} {new string('█', full)}{new string('░', BarWidth - full)} {done:N0}／{all:N0}"));
        }
    }

    /// <summary>Writes a line that stays to be read after the work.</summary>
    public void Line(string text)
    {
        lock (_line)
        {
            Clear();
            to.WriteLine(text);
        }
    }

    public void Dispose()
    {
        lock (_line) Clear();
    }

    private void Clear()
    {
        if (!_open) return;
        to.Write("\r\u001b[K");
        _open = false;
    }

    private void Rewrite(string line)
    {
        to.Write($"\r\u001b[K{line}");
        _open = true;
    }
}
