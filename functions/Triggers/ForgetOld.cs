using LearningHours.Nightly;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Triggers;

/// <summary>Purges what is older than the settings say.</summary>
public sealed class ForgetOld(Purge purge)
{
    /// <summary>Once a day, at 04:30 in Taipei, after the night and before office hours.</summary>
    public const string Schedule = "0 30 20 * * *";

    [Function(nameof(ForgetOld))]
    public Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancel)
    {
        _ = timer;
        return purge.RunAsync(cancel);
    }
}
