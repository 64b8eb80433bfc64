
namespace LearningHours.Storage;

/// <summary>What the queue says of a shard: which run, which shard. Under 100 bytes of JSON. It may come twice, late or never.</summary>
public sealed record ShardMessage(DateOnly AsOf, int Number, int Shard)
{
    /// <summary>The queue of the account.</summary>
    public const string Queue = "night-shards";

    public static ShardMessage Of(ShardedRun run, int shard) => new(run.Run.AsOf, run.Run.Number, shard);

    public ShardedRun ToRun() => new(new RunId(AsOf, Number));
}
