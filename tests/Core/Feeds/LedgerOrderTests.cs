using System.Globalization;
using System.Text;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Each person's records are ordered by 迄, then by 起, whatever the order of the rows and however far apart they are.</summary>
public sealed class LedgerOrderTests
{
    private const string Header = "身分證字號,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數\n";
    private static readonly DateTime First = new(1933, 1, 1), Last = new(2067, 12, 31);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 10)]
    [InlineData(300, 1)] // all at one instant
    [InlineData(300, 60)] // many at the same instant
    [InlineData(300, 2_048)] // as many seconds as one digit of the sort covers, and one more
    [InlineData(300, 2_049)]
    [InlineData(300, 30_000_000)]
    [InlineData(300, 4_000_000_000)] // the whole range of instants
    public void By_end_and_by_start(int rows, long seconds)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(Header);
            var expected = new Dictionary<string, List<(string End, string Start)>>
            {
                [FeedNight.Wang] = [],
                [FeedNight.Chen] = [],
                [FeedNight.Lin] = []
            };
            var begin = seconds > 1_000_000_000 ? First : First.AddDays(random.Next((Last - First).Days - 400));
            for (var i = 0; i < rows; i++)
            {
                var person = expected.Keys.ElementAt(random.Next(3));
                var end = begin.AddSeconds(random.NextInt64(seconds)) is var at && at < Last ? at : Last;
                var start = end.AddSeconds(-random.Next(3)) is var before && before > First ? before : First;
                var (from, to) = (Say(start), Say(end));
                text.Append(CultureInfo.InvariantCulture,
                    $"{person},課{i},臺北e大,{from},{to},已通過,1.0\n"); // each course once, so that no records are merged
                expected[person].Add((to, from));
            }

            var night = FeedNight.WithRoster().Add("hours/a.csv", text.ToString()).Read();

            Assert.Equal(expected[FeedNight.Wang].Order(), Found("E1"));
            Assert.Equal(expected[FeedNight.Chen].Order(), Found("E2"));
            Assert.Equal(expected[FeedNight.Lin].Count, night.RecordsOffRoster);

            IEnumerable<(string, string)> Found(string employee) =>
                night.RecordsOf(employee).Select(static r => (r.End.ToString(), r.Start.ToString()));
        }
    }

    [Fact]
    public void Rows_that_settle_leave_the_others_in_order()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header
            + $"{FeedNight.Wang},丙,臺北e大,2018-05-01 08:00:00,2018-05-03 08:00:00,已通過,1.0\n"
            + $"{FeedNight.Wang},甲,臺北e大,2018-05-01 08:00:00,2018-05-09 08:00:00,已通過,1.0\n"
            + $"{FeedNight.Wang},乙,臺北e大,2018-05-01 08:00:00,2018-05-01 09:00:00,已通過,1.0\n"
            + $"{FeedNight.Wang},丙,臺北e大,2018-05-01 08:00:00,2018-05-03 08:00:00,已通過,1.0\n").Read();

        Assert.Equal(["乙", "丙", "甲"], night.RecordsOf("E1").Select(r => night.CourseOf(r).Title));
    }

    private static string Say(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
