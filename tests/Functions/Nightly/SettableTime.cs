namespace LearningHours.Tests.Functions.Nightly;

/// <summary>A clock that stands still until it is set. Timers run in real time.</summary>
public sealed class SettableTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
