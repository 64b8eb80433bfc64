using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

public sealed class FreshnessTests
{
    private static readonly DateOnly AsOf = new(2018, 9, 4);
    private static readonly Dictionary<FeedKind, int> Rhythm = new() { [FeedKind.Hours] = 3 };

    [Theory]
    [InlineData("2018-09-02", false)]
    [InlineData("2018-09-01", false)]
    [InlineData("2018-08-31", true)]
    [InlineData("2018-09-05", true)] // dated after as-of: ignored, the other record is old
    public void Hours_are_stale_when_their_newest_record_is_older_than_their_rhythm(string day, bool stale)
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", "身分證字號,課程名稱,上課期間,通過狀態,認證時數\n"
            + $"{FeedNight.Wang},甲,2018-01-01 08:00:00- 2018-01-01 09:00:00,已通過,1\n{FeedNight.Wang},乙,2018-08-01 08:00:00- {day} "
            + $"09:00:00,已通過,1\n").Read();
        var warnings = Freshness.Warnings(night, AsOf, Rhythm).ToList();
        Assert.Equal(stale, warnings.Count == 1);
        if (stale) Assert.StartsWith("學習紀錄（hours）可能過時：最新一筆為", warnings[0].Text);
        Assert.Empty(Freshness.Warnings(night, AsOf, new Dictionary<FeedKind, int>()));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(-1, false)]
    public void A_feed_is_as_old_as_its_newest_file(int daysAgo, bool stale)
    {
        var dates = new FeedDates(AsOf.AddDays(-daysAgo), null);
        Assert.Equal(stale, dates.AgeOn(AsOf) > 3);
    }

    [Fact]
    public void Of_file_and_fact_the_older_counts_and_of_neither_nothing_is_known()
    {
        Assert.Equal(5, new FeedDates(AsOf, AsOf.AddDays(-5)).AgeOn(AsOf));
        Assert.Equal(5, new FeedDates(AsOf.AddDays(-5), AsOf).AgeOn(AsOf));
        Assert.Null(new FeedDates(null, null).AgeOn(AsOf));
    }

    [Fact]
    public void The_date_of_receipt_stands_in_the_receipt_and_with_the_facts()
    {
        var files = new[] { new FeedFile(FeedKind.Roster, "roster/a.csv", () => Stream.Null, AsOf),
            new FeedFile(FeedKind.Roster, "roster/b.csv", () => Stream.Null, AsOf.AddDays(-1)) };
        var night = FactReader.Read(files, OfficeCalendar.BuiltIn);
        Assert.Equal([AsOf, AsOf.AddDays(-1)], night.Receipts.Select(r => r.Received));
        Assert.Equal(AsOf, night.Facts.Received[FeedKind.Roster]);
    }
}
