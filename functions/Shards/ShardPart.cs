using System.Text;
using LearningHours.Nightly;
using LearningHours.Results;

namespace LearningHours.Shards;

/// <summary>
/// The file of a shard's decisions: its slices in the order of the results, each preceded by its plan and entitlement, and at the end an
/// empty plan. Only one slice at a time is in memory, however many people a shard has.
/// </summary>
internal static class ShardPart
{
    /// <summary>The people of a shard: neighbors in the order of 員工編號. The sizes of any two shards differ by at most one.</summary>
    public static Range People(int people, int shard, int shards) =>
        (int)((long)people * shard / shards)..(int)((long)people * (shard + 1) / shards);

    /// <summary>Decides a range of people and writes their part.</summary>
    public static void Write(NightInputs inputs, Range people, Stream part, CancellationToken cancel)
    {
        using var to = new BinaryWriter(part, Encoding.UTF8, leaveOpen: true);
        using var idle = new IdleSlices(inputs.Night.Facts, inputs.AsOf, SliceContents.Findings | SliceContents.Rows);
        foreach (var slice in inputs.DecideInSlices(findings: true, idle.Begin, people))
        {
            cancel.ThrowIfCancellationRequested();
            if (slice.Count > 0)
            {
                to.Write(slice.Rows[0].Row.Plan);
                to.Write(slice.Rows[0].Row.Entitlement);
                slice.Write(to);
            }
            idle.Return(slice);
        }
        to.Write("");
    }

    /// <summary>
    /// Reads all slices of a night from its parts, in the order of the results: for each plan and entitlement those of the first shard,
    /// then those of the next.
    /// </summary>
    /// <param name="open">Opens the part of a shard at a byte offset.</param>
    /// <param name="begin">Returns an empty slice for findings and rows.</param>
    public static IEnumerable<DecisionSlice> Read(NightInputs inputs, int shards, Func<int, long, Stream> open, Func<DecisionSlice> begin)
    {
        var decided = new DecidedRows(inputs.Plans.Select(p => p.Plan!), inputs.Night.Facts);
        var positions = new long[shards];
        foreach (var (plan, entitlement) in inputs.Plans.SelectMany(
            p => p.Plan!.Entitlements.Select(e => e.Id).Order(StringComparer.Ordinal), (p, e) => (p.Plan!.Id, e)))
        {
            for (var shard = 0; shard < shards; shard++)
            {
                // Only one part is open at a time: a thousand of them would fill the memory with what was read ahead.
                using var part = open(shard, positions[shard]);
                using var from = new BinaryReader(part, Encoding.UTF8);
                while (from.ReadString() == plan && from.ReadString() == entitlement)
                {
                    var slice = begin();
                    slice.Read(from, decided);
                    positions[shard] = part.Position;
                    yield return slice;
                }
            }
        }
    }
}
