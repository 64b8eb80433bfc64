namespace LearningHours.Resilience;

/// <summary>How patiently transient faults are retried. Tests shorten it.</summary>
/// <param name="FirstDelay">Before the first retry; doubled with jitter for each further one.</param>
/// <param name="AttemptTimeout">For a single attempt.</param>
public sealed record RetrySettings(int Retries, TimeSpan FirstDelay, TimeSpan AttemptTimeout)
{
    public static RetrySettings Storage { get; } = new(6, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(100));
    public static RetrySettings Mail { get; } = new(3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
}
