using System.Collections.Concurrent;
using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>Work on all cores whose results come in order and only a few ahead of who takes them.</summary>
public sealed class InOrderTests
{
    private const int Ahead = 8;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Ahead - 1)]
    [InlineData(Ahead)]
    [InlineData(Ahead + 1)]
    [InlineData(100)]
    public void Every_result_comes_once_and_in_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count).Select(static n => n * n), InOrder.Select(count, static n =>
        {
            if (n % 3 == 0) Thread.Yield(); // some take longer than the next
            return n * n;
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void No_more_than_a_few_are_begun_before_they_are_taken(int taken)
    {
        var begun = new ConcurrentBag<int>();
        using var results = InOrder.Select(100, n =>
        {
            begun.Add(n);
            return n;
        }).GetEnumerator();
        for (var i = 0; i < taken; i++) Assert.True(results.MoveNext());
        Assert.True(SpinWait.SpinUntil(() => begun.Count >= (taken == 0 ? 0 : taken + Ahead - 1), TimeSpan.FromSeconds(20)));
        Assert.InRange(begun.Count, 0, taken == 0 ? 0 : taken + Ahead - 1);
    }

    [Fact]
    public void What_fails_is_thrown_where_its_result_is_due()
    {
        using var results = InOrder.Select(5, static n => n == 2 ? throw new FormatException("2") : n).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.True(results.MoveNext());
        Assert.Equal("2", Assert.Throws<FormatException>(() => results.MoveNext()).Message);
    }
}
