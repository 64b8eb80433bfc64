using System.Text;
using LearningHours.Commands;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>What counting all would take is estimated from the start, and nothing that was counted is estimated a second time.</summary>
public sealed class SpaceTextTests
{
    private static readonly Space Empty = new(0, 0, true), Uncounted = new(0, 0, false), Month = new(30 * 12_800, 1, true);

    /// <summary>12,800 files a night: 77 requests a month, and one each for exports, nights and rows.</summary>
    [Theory]
    [InlineData(0, 157)]
    [InlineData(200_000, 157)]
    [InlineData(384_999, 157)]
    [InlineData(385_000, 158)] // 77 full pages, and there is another
    public void The_rest_of_a_month_is_estimated_from_whole_months(int counted, int requests) =>
        Assert.Contains($"至少列舉{requests}次", Text([new("2018-09", 30, Month), new("2018-08", 30, new Space(counted, 1, false))]),
            StringComparison.Ordinal);

    [Fact]
    public void Without_a_whole_month_the_nights_counted_so_far_are_what_is_known() =>
        Assert.Contains("至少列舉84次", // 41 and 40 of the months
            Text([new("2018-09", 30, new Space(200_000, 1, false)), new("2018-08", 30, Uncounted)]), StringComparison.Ordinal);

    [Theory]
    [InlineData(4_999, true, 1)]
    [InlineData(5_000, true, 1)]
    [InlineData(5_001, true, 2)]
    [InlineData(4_999, false, 1)]
    [InlineData(5_000, false, 2)]
    public void Exports_and_what_shards_leave_behind_are_estimated_too(int files, bool isWhole, int pages)
    {
        var some = new Space(files, 1, isWhole);
        ResultSpace[] uncounted = [new("2018-09", 30, Uncounted)];
        Assert.Contains($"至少列舉{pages + 3}次", Text(uncounted, exports: some), StringComparison.Ordinal);
        Assert.Contains($"至少列舉{pages + 3}次", Text(uncounted, nights: some), StringComparison.Ordinal);
    }

    /// <summary>A request that lists rows costs 1/162 of one that lists files, and lists a fifth as many.</summary>
    [Fact]
    public void Rows_that_were_not_counted_are_estimated_at_their_own_price() =>
        Assert.Contains("至少列舉80次、US$0.000255", // 39 of files and 41 of rows
            Text([new("2018-09", 30, new Space(37 * 5_000, 1, true))], rows: new Space(40_000, 0, false)), StringComparison.Ordinal);

    [Fact]
    public void When_all_is_counted_nothing_is_estimated() =>
        Assert.DoesNotContain("--space", Text([new("2018-09", 30, Month)]), StringComparison.Ordinal);

    private static string Text(IReadOnlyList<ResultSpace> results, Space? exports = null, Space? nights = null, Space? rows = null)
    {
        var text = new StringBuilder();
        SpaceText.Append(text, new AccountSpace(exports ?? Empty, results, nights ?? Empty, [("Runs", rows ?? Empty)], 40, 1));
        return text.ToString();
    }
}
