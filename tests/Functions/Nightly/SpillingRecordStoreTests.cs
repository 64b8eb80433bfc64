using System.Runtime.InteropServices;
using LearningHours.Nightly;
using LearningHours.Records;

namespace LearningHours.Tests.Functions.Nightly;

public sealed class SpillingRecordStoreTests
{
    /// <summary>Nothing, a little, some or nearly all of it stays in memory.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void What_is_spilled_comes_back_in_its_order_and_can_be_replaced_by_less(int inMemory)
    {
        using var spilling = new SpillingRecordStore(inMemory);
        using var memory = new MemoryRecordStore();
        var random = new Random(inMemory);
        for (var i = 0; i < 1000; i++)
        {
            var rows = Rows(random, random.Next(1, 64));
            var shard = random.Next(3);
            spilling.Append(shard, rows);
            memory.Append(shard, rows);
            if (i % 100 == 0) Assert.Equal(Content(memory, shard), Content(spilling, shard)); // the last of it is not yet written
        }
        foreach (var left in (double[])[1, 0.7, 0])
        {
            for (var shard = 0; shard < 4; shard++)
            {
                Assert.Equal(Content(memory, shard), Content(spilling, shard));
                var settled = Rows(random, (int)(memory.Count(shard) * left));
                spilling.Replace(shard, settled);
                memory.Replace(shard, settled);
                Assert.Equal(Content(memory, shard), Content(spilling, shard));
            }
        }
    }

    [Fact]
    public void Several_threads_may_add_at_once()
    {
        using var spilling = new SpillingRecordStore(1000);
        using var memory = new MemoryRecordStore();
        Parallel.For(0, 8, shard =>
        {
            var random = new Random(shard);
            for (var i = 0; i < 200; i++)
            {
                var rows = Rows(random, 50);
                spilling.Append(shard, rows);
                memory.Append(shard, rows);
            }
        });
        for (var shard = 0; shard < 8; shard++) Assert.Equal(Content(memory, shard), Content(spilling, shard));
    }

    [Fact]
    public void More_rows_than_a_shard_held_are_refused()
    {
        using var store = new SpillingRecordStore(0);
        store.Append(0, new LearningRecord[1025]);
        store.Replace(0, new LearningRecord[1025]);
        Assert.Throws<ArgumentException>(() => store.Replace(0, new LearningRecord[1026]));
    }

    private static LearningRecord[] Rows(Random random, int count)
    {
        var rows = new LearningRecord[count];
        random.NextBytes(MemoryMarshal.AsBytes(rows.AsSpan()));
        return rows;
    }

    private static byte[] Content(IRecordStore store, int shard)
    {
        var rows = new LearningRecord[store.Count(shard)];
        store.Load(shard, rows);
        return MemoryMarshal.AsBytes(rows.AsSpan()).ToArray();
    }
}
