using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Runs;

/// <summary>Runs a night again if its newest run failed or lost its process. That is harmless: nothing of a broken run counts.</summary>
public sealed class NightRepeat(NightlyRun night, StorageAccount storage, NightSettings settings, TimeProvider time,
    ILogger<NightRepeat> log)
{
    /// <summary>
    /// After this many broken runs in a row a night is not run again, as it would only break again; the next day's night tries anew.
    /// </summary>
    public const int MostRuns = 4;

    /// <returns>How the night ended; null if there was nothing to run again.</returns>
    public async Task<NightOutcome?> RunAsync(DateOnly asOf, CancellationToken cancel)
    {
        var runs = (await storage.Runs.ReadAllAsync(cancel)).Where(r => r.Id.AsOf == asOf).OrderBy(r => r.Id.Number).ToList();
        if (runs.LastOrDefault() is not { } newest || !IsBroken(newest)) return null;
        if (runs.AsEnumerable().Reverse().TakeWhile(IsBroken).Count() >= MostRuns) return null;
        Log.NightIsRunAgain(log, newest.Id.ToString());
        return await night.RunAsync(asOf, [], cancel);
    }

    /// <summary>A running run that is out in shards is never broken: it is watched over separately.</summary>
    private bool IsBroken(RunRecord run) =>
        run.State == RunState.Failed || (run is { State: RunState.Running, Shards: 0 }
            && settings.IsSilent(run.Heartbeat, time.GetUtcNow()));
}
