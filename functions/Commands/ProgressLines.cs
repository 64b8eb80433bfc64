using System.Globalization;

namespace LearningHours.Commands;

/// <summary>Where long work stands, on standard error: one line that moves on a terminal, plain lines elsewhere.</summary>
public sealed class ProgressLines(TimeProvider time) : IDisposable
{
    private const int BarWidth = 30;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(0.5);

    private readonly Lock bar = new();

    private readonly bool terminal = !Console.IsErrorRedirected;
    private string step = "";
    private long shown;
    private bool open;

    public void Step(string what)
    {
        step = what;
        shown = time.GetTimestamp();
        if (terminal) Rewrite(what + "…");
        else Console.Error.WriteLine(what);
    }

    /// <summary>Shows how many items are done, now and then.</summary>
    public void Count(int items)
    {
        if (!terminal || time.GetElapsedTime(shown) < Pace) return;
        shown = time.GetTimestamp();
        Rewrite(string.Create(CultureInfo.InvariantCulture, $"{step}… {items:N0}"));
    }

    /// <summary>Shows as a bar how much of a step is done, now and then. Any thread.</summary>
    public void Share(string what, int done, int all)
    {
        if (!terminal) return;
        lock (bar)
        {
            if (done < all && time.GetElapsedTime(shown) < Pace) return;
            shown = time.GetTimestamp();
            var full = BarWidth * done / Math.Max(1, all);
            Rewrite(string.Create(CultureInfo.InvariantCulture,
                $"{what} {new string('█', full)}{new string('░', BarWidth - full)} {done:N0}／{all:N0}"));
        }
    }

    /// <summary>Something to be read after the work.</summary>
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
        if (!open) return;
        Console.Error.Write("\r\u001b[K");
        open = false;
    }

    private void Rewrite(string line)
    {
        Console.Error.Write($"\r\u001b[K{line}");
        open = true;
    }
}
