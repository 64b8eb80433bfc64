using LearningHours.Reports;

namespace LearningHours.Tests.Core.Reports;

/// <summary>No count from 1 to 4 is shown on a page for everybody or can be worked out from the counts shown.</summary>
public class SmallCellsTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Counts_below_five_are_hidden_and_none_is_none(int count, bool isHidden) =>
        Assert.Equal(isHidden, SmallCells.Hide([[count, 10, 20, count + 30], [0, 10, 20, 30], [count, 20, 40, count + 60]])[0][0]);

    [Fact]
    public void A_single_hidden_count_of_a_row_takes_the_smallest_other_with_it()
    {
        var hidden = SmallCells.Hide([[2, 9, 30, 41], [20, 9, 30, 59], [22, 18, 60, 100]]);
        Assert.Equal([true, true, false, false], hidden[0]);
    }

    [Fact]
    public void Of_each_row_and_column_none_or_several_are_hidden()
    {
        for (var seed = 1; seed < 200; seed++)
        {
            var counts = Table(seed);
            var hidden = SmallCells.Hide(counts);
            for (var r = 0; r < counts.Count; r++)
            {
                Assert.NotEqual(1, hidden[r].Count(h => h));
                for (var c = 0; c < counts[r].Length; c++) Assert.True(hidden[r][c] || counts[r][c] is 0 or >= SmallCells.Least);
            }
            for (var c = 0; c < counts[0].Length; c++) Assert.NotEqual(1, hidden.Count(row => row[c]));
        }
    }

    /// <summary>Counts with their sums at the ends of rows and columns.</summary>
    private static List<int[]> Table(int seed)
    {
        var rows = new List<int[]>();
        for (var r = 0; r < 2 + seed % 4; r++)
        {
            int[] row = [.. Enumerable.Range(0, 4).Select(c => (seed * 7919 + r * 104729 + c * 1299709) % (3 + seed % 40))];
            rows.Add([.. row, row.Sum()]);
        }
        rows.Add([.. Enumerable.Range(0, 5).Select(c => rows.Sum(row => row[c]))]);
        return rows;
    }
}
