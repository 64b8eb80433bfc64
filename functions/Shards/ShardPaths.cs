using System.Globalization;
using LearningHours.Storage;

namespace LearningHours.Shards;

/// <summary>Where in container <c>nights</c> the shards of a run read and write.</summary>
internal static class ShardPaths
{
    public static string Of(ShardedRun run) => $"{run}/";
    public static string Image(ShardedRun run) => $"{run}/image";
    public static string Rows(ShardedRun run) => $"{run}/rows";
    public static string Figures(ShardedRun run) => $"{run}/figures.json";
    public static string Results(ShardedRun run) => $"{run}/results/";
    public static string Part(ShardedRun run, int shard) => string.Create(CultureInfo.InvariantCulture, $"{run}/parts/{shard:0000}");
}
