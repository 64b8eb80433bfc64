
namespace LearningHours.Storage;

/// <summary>
/// A queue message for one shard: which run and which shard. Under 100 bytes of JSON. It may arrive twice, late or never.
/// </summary>
public sealed record ShardMessage(DateOnly AsOf, int Number, int Shard)
{
    /// <summary>The name of the queue in the account.</summary>
    public const string Queue = "night-shards";

    public static ShardMessage Of(ShardedRun run, int shard) => new(run.Run.AsOf, run.Run.Number, shard);

    public ShardedRun ToRun() => new(new RunId(AsOf, Number));
}
