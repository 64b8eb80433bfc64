namespace LearningHours.Nightly;

/// <summary>How long each step of a night took, in seconds, for <c>run.json</c> and the run row; steps may run in parallel.</summary>
/// <param name="before">The times that another process took for the same night.</param>
public sealed class StepTimes(TimeProvider time, IReadOnlyDictionary<string, double>? before = null)
{
    private readonly Dictionary<string, double> _seconds = new(before ?? new Dictionary<string, double>(), StringComparer.Ordinal);

    /// <summary>Step → seconds, rounded to milliseconds, for the steps that have ended.</summary>
    public IReadOnlyDictionary<string, double> Seconds
    {
        get
        {
            lock (_seconds) return new Dictionary<string, double>(_seconds, StringComparer.Ordinal);
        }
    }

    public T Measure<T>(string step, Func<T> work)
    {
        var start = time.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Add(step, start);
        }
    }

    public void Measure(string step, Action work) => Measure(step, () =>
    {
        work();
        return 0;
    });

    public async Task<T> MeasureAsync<T>(string step, Func<Task<T>> work)
    {
        var start = time.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Add(step, start);
        }
    }

    public Task MeasureAsync(string step, Func<Task> work) => MeasureAsync(step, async () =>
    {
        await work();
        return 0;
    });

    private void Add(string step, long start)
    {
        var took = Math.Round(time.GetElapsedTime(start).TotalSeconds, 3);
        lock (_seconds) _seconds[step] = _seconds.GetValueOrDefault(step) + took;
    }
}
