using System.Globalization;

namespace LearningHours.Commands;

/// <summary>Shows the progress of long work on standard error: one line that is rewritten on a terminal, plain lines elsewhere.</summary>
public sealed class ProgressLines(TimeProvider time) : IDisposable
{
    private const int BarWidth = 30;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(0.5);

    private readonly Lock _bar = new();

    private readonly bool _terminal = !Console.IsErrorRedirected;
    private string _step = "";
    private long _shown;
    private bool _open;

    public void Step(string what)
    {
        _step = what;
        _shown = time.GetTimestamp();
        if (_terminal) Rewrite(what + "…");
        else Console.Error.WriteLine(what);
    }

    /// <summary>Shows how many items are done, at most every 0.5 s.</summary>
    public void Count(int items)
    {
        if (!_terminal || time.GetElapsedTime(_shown) < Pace) return;
        _shown = time.GetTimestamp();
        Rewrite(string.Create(CultureInfo.InvariantCulture, $"{_step}… {items:N0}"));
    }

    /// <summary>Shows as a bar how much of a step is done, at most every 0.5 s until all is. May be called from any thread.</summary>
    public void Share(string what, int done, int all)
    {
        if (!_terminal) return;
        lock (_bar)
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
        Dispose();
        Console.Error.WriteLine(text);
    }

    public void Done(string summary)
    {
        Line(summary);
    }

    public void Dispose()
    {
        if (!_open) return;
        Console.Error.Write("\r\u001b[K");
        _open = false;
    }

    private void Rewrite(string line)
    {
        Console.Error.Write($"\r\u001b[K{line}");
        _open = true;
    }
}
