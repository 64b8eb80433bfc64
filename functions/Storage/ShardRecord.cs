using System.Globalization;
using Azure;
using LearningHours.Options;

namespace LearningHours.Storage;

/// <summary>A run that was split into shards.</summary>
public readonly record struct ShardedRun(RunId Run)
{
    /// <summary><c>2018-09-01-001</c>: a name for blobs and table partitions.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run.AsOf:yyyy-MM-dd}-{Run.Number:000}");

    public static ShardedRun Of(RunRecord run) => new(run.Id);
}

public enum ShardState { Waiting, Begun, Done }

/// <summary>One shard of a run: a row of table Shards.</summary>
public sealed record ShardRecord(ShardedRun Of, int Number)
{
    public ShardState State { get; init; } = ShardState.Waiting;
    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }
    /// <summary>How often a message for it was put into the queue.</summary>
    public int Sent { get; init; } = 1;
    /// <summary>The last sign of life of the process judging it; before that, when it was last sent out.</summary>
    public DateTimeOffset Heartbeat { get; init; }
    /// <summary>Why it last broke off; no personal data.</summary>
    public string Reason { get; init; } = "";
    public ETag ETag { get; init; }

    /// <summary>Whether somebody should take it: nobody has, or whoever did has given no sign of life for too long.</summary>
    public bool IsWaitingFor(DateTimeOffset now, NightSettings settings) =>
        State == ShardState.Waiting || (State == ShardState.Begun && IsOverdue(now, settings));

    public bool IsOverdue(DateTimeOffset now, NightSettings settings) => settings.IsSilent(Heartbeat, now);
}
