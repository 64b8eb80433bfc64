using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Files;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>What officers are told about file formats matches the code that reads them.</summary>
public sealed class FormatTextTests
{
    private static readonly string[] OfTheContract =
    [
        "hours", "courses", "lists", "roster", "agencies", "calendar", "attendance", "course-flags", "leave-usage", "forum", "reports",
        "works", "certificates", "classes", "projects",
        "applicants", "reflections", "decisions", "aliases", "staff-access",
    ];

    public static TheoryData<FeedKind> Feeds => [.. FeedNames.All];

    [Fact]
    public void Every_feed_of_the_contract_is_there() =>
        Assert.Subset(FeedNames.All.Select(FeedNames.Of).ToHashSet(), OfTheContract.ToHashSet());

    [Fact]
    public void The_overview_names_every_feed() =>
        Assert.All(FeedNames.All, feed => Assert.Contains($"  {FeedNames.Of(feed)} ".TrimEnd() + " ", FormatText.Overview()));

    [Fact]
    public void Every_row_of_every_example_file_is_taken_in()
    {
        var night = new FeedNight();
        var examples = FeedNames.All.SelectMany(FormatText.Examples).ToList();
        foreach (var example in examples)
            night.Add(example.Path, example.Feed == FeedKind.Calendar ? example.Text + RestOfTheYear() : example.Text);
        var read = night.Read();
        Assert.Equal(examples.Select(e => e.Path).Order(StringComparer.Ordinal), read.Receipts.Select(r => r.Path));
        Assert.All(read.Receipts, r =>
            Assert.True(r.Rows == (r.Feed == FeedKind.Calendar ? 365 : 1) && r.Rejected == 0,
                r.ToString() + string.Concat(read.Rejected.SelectMany(f => f.Rows).Select(row => row.Problem))));
        Assert.Equal(0, read.RecordsOffRoster);
        Assert.DoesNotContain(read.Warnings,
            w => w.Code.EndsWith("-COLUMN", StringComparison.Ordinal) || w.Code.EndsWith("OFF-ROSTER", StringComparison.Ordinal));
    }

    /// <summary>A calendar covers a whole year, of which the example shows only the first day.</summary>
    private static string RestOfTheYear() =>
        string.Concat(Enumerable.Range(1, 364).Select(
            d => FormattableString.Invariant($"{new DateOnly(2018, 1, 1).AddDays(d):yyyyMMdd},一,0,平日\n")));

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Every_column_of_a_feed_is_told_with_whether_it_is_needed(FeedKind feed)
    {
        var text = FormatText.Of(feed);
        Assert.StartsWith($"{FeedNames.Of(feed)}：{FeedNames.TitleOf(feed)}\n", text);
        foreach (var name in FormatText.Examples(feed).SelectMany(e => e.Text[..e.Text.IndexOf('\n')].Split(',')))
            Assert.Matches($"  {System.Text.RegularExpressions.Regex.Escape(name)}（(必填|選填|.*擇一必填)）", text);
    }

    [Fact]
    public void Closed_lists_are_those_that_read_the_cells()
    {
        var text = FormatText.Of(FeedKind.Works);
        Assert.Contains("類型（必填）　數位教材／行銷短片\n", text);
        Assert.Contains("審查（必填）　合格／不合格\n", text);
        Assert.All(AttendanceKindWords.All, word => Assert.Contains(word, FormatText.Of(FeedKind.Attendance)));
    }
}
