using System.Collections.Concurrent;
using System.Text;
using LearningHours.Fast;
using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Fast;

/// <summary>Code that exists only for speed gives the same results as a plain implementation.</summary>
public class PlainTwinTests
{
    private static readonly int[] Seeds = [1, 2, 3, 4, 5, 6, 7, 8];

    public static TheoryData<int> EachSeed => [.. Seeds];

    [Theory]
    [MemberData(nameof(EachSeed))]
    public void A_table_of_numbers_is_a_dictionary(int seed)
    {
        var random = new Random(seed);
        var (table, plain) = (new IdTable(), new Dictionary<NationalId, int>());
        for (var i = 0; i < 20_000; i++)
        {
            var id = AnyId(random);
            Assert.Equal(plain.GetValueOrDefault(id, -1), table.Find(id));
            if (random.Next(50) == 0) table.Reserve(plain.Count + random.Next(5_000));
            if (!plain.TryAdd(id, i)) continue;
            table.Add(id, i);
            Assert.Equal(plain.Count, table.Count);
        }
        foreach (var (id, index) in plain) Assert.Equal(index, table.Find(id));
    }

    [Theory]
    [MemberData(nameof(EachSeed))]
    public void Sorting_digit_by_digit_is_a_stable_sort(int seed)
    {
        var random = new Random(seed);
        var sorter = new DigitSort();
        foreach (var length in new[] { 0, 1, 2, 3, 1_000, 20_000 })
        {
            // Small values repeat, large ones need every digit.
            var most = random.Next(3) switch { 0 => 10u, 1 => 1u << 20, _ => uint.MaxValue };
            SortKey[] keys = [.. Enumerable.Range(0, length).Select(i => new SortKey((uint)(random.NextDouble() * most), i))];
            SortKey[] plain = [.. keys.OrderBy(static k => k.Value).ThenBy(static k => k.Row)];
            Span<SortKey> sorted = keys, room = new SortKey[length];
            sorter.Sort(ref sorted, ref room);
            Assert.Equal(plain, sorted.ToArray());
        }
    }

    [Fact]
    public void Places_are_the_sums_of_the_counts_before()
    {
        int[] counts = [3, 0, 2, 5];
        DigitSort.PlacesOf(counts);
        Assert.Equal([0, 3, 3, 5], counts);
    }

    [Theory]
    [MemberData(nameof(EachSeed))]
    public void A_table_of_bytes_is_a_dictionary_of_texts_and_numbers(int seed)
    {
        var random = new Random(seed);
        var (table, plain) = (new ByteTable(), new Dictionary<(string, int), int>());
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => "甲乙a b,"[random.Next(6)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            var number = random.Next(3);
            Assert.Equal(plain.ContainsKey((text, 0)), table.Holds(bytes));
            var isNew = plain.TryAdd((text, number), plain.Count);
            Assert.Equal(plain[(text, number)], table.Intern(bytes, number, out var found));
            Assert.Equal(isNew, found);
            Array.Clear(bytes); // a table that referred to the caller's bytes would now lose its keys
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_loop_of_workers_gives_each_item_once_and_is_never_wider_than_told(int workers)
    {
        var (taken, atOnce, most) = (new ConcurrentBag<int>(), 0, 0);
        var made = WorkerLoop.Run(workers, Partitioner.Create(0, 500, 1), static () => new Busy(), (worker, range) =>
        {
            Assert.False(Interlocked.Exchange(ref worker.IsBusy, true)); // a worker is never shared
            InterlockedMax(ref most, Interlocked.Increment(ref atOnce));
            taken.Add(range.Item1);
            Thread.SpinWait(500);
            Interlocked.Decrement(ref atOnce);
            Volatile.Write(ref worker.IsBusy, false);
        });
        Assert.Equal(Enumerable.Range(0, 500), taken.Order());
        Assert.InRange(most, 1, workers);
        Assert.InRange(made.Count, 1, workers);
    }

    [Fact]
    public void What_fails_in_a_worker_is_thrown_as_it_is() =>
        Assert.Equal("gone", Assert.Throws<IOException>(
            () => WorkerLoop.Run(3, Enumerable.Range(0, 9), static _ => throw new IOException("gone"))).Message);

    private sealed class Busy
    {
        public bool IsBusy;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }

    /// <summary>Draws from few enough ids that they recur; the last eight characters of some are not all digits.</summary>
    private static NationalId AnyId(Random random)
    {
        var text = random.Next(10) == 0
            ? $"A{random.Next(10)}B{random.Next(10_000):D7}"
            : $"{(char)('A' + random.Next(26))}{1 + random.Next(2)}{random.Next(500) * 199_999:D8}";
        Assert.True(NationalId.TryPack(Encoding.ASCII.GetBytes(text), out var id));
        return id;
    }
}
