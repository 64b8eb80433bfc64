using System.Globalization;
using System.Text;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2 (calendar) and reading 20: for each year, the file whose name sorts last is used as a whole.</summary>
public sealed class CalendarFeedTests
{
    private static string Year(int year, params string[] offDays)
    {
        var text = new StringBuilder("西元日期,星期,是否放假,備註\r\n");
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            text.Append(CultureInfo.InvariantCulture,
                $"{day:yyyyMMdd},{"日一二三四五六"[(int)day.DayOfWeek]},"
                + $"{(offDays.Contains(day.ToString("MMdd", CultureInfo.InvariantCulture)) ? "2,假日" : "0,")}\r\n");
        return text.ToString();
    }

    [Fact]
    public void The_file_that_sorts_last_is_used_whole()
    {
        var night = new FeedNight().Add("calendar/b.csv", Year(2018, "0102")).Add("calendar/a.csv", Year(2018, "0103")).Read();
        var calendar = night.Facts.Calendar;
        Assert.Equal((false, true), (calendar.IsWorkday(new DateOnly(2018, 1, 2)), calendar.IsWorkday(new DateOnly(2018, 1, 3))));
        Assert.Equal("假日", calendar.NoteOf(new DateOnly(2018, 1, 2)));
        Assert.Equal((365, 0), (night.Receipt("calendar/a.csv").Duplicate, night.Receipt("calendar/b.csv").Duplicate));
        var warning = Assert.Single(night.Warnings);
        Assert.Equal("K-EDITIONS", warning.Code);
        Assert.Contains("採用「calendar/b.csv」，不採用「calendar/a.csv」；兩者不同之日：107年1月2日、107年1月3日。", warning.Text);
    }

    [Fact]
    public void Files_that_agree_are_not_warned_of() =>
        Assert.Empty(new FeedNight().Add("calendar/b.csv", Year(2018, "0102")).Add("calendar/a.csv", Year(2018, "0102")).Read().Warnings);

    /// <summary>Contract reading 20: each later edition against the one before it, delivered in either order.</summary>
    [Theory]
    [InlineData("107年辦公日曆表.csv", "107年辦公日曆表(修正版).csv")]
    [InlineData("z.csv", "a修正.csv")]
    [InlineData("z.csv", "a更新.csv")]
    [InlineData("107年修正版.csv", "107年1071020更新.csv")]
    [InlineData("修正1071019.csv", "更新1071020.csv")]
    [InlineData("更新1071020.csv", "修正1071021.csv")]
    [InlineData("修正1071020.csv", "更新2018-10-21.csv")]
    [InlineData("z 1071019.csv", "a 1071020.csv")]
    [InlineData("表.csv", "表 (1).csv")]
    [InlineData("表 (1).csv", "表 (2).csv")]
    [InlineData("表(9).csv", "表（10）.csv")]
    [InlineData("表 (9).csv", "表修正.csv")]
    [InlineData("v9.csv", "v10.csv")]
    public void The_later_edition_is_told_by_its_name(string earlier, string later)
    {
        var night = new FeedNight().Add($"calendar/{earlier}", Year(2018, "0102")).Add($"calendar/{later}", Year(2018, "0103"));
        foreach (var read in new[] { night.Read(), night.Reversed().Read() })
        {
            Assert.True(read.Facts.Calendar.IsWorkday(new DateOnly(2018, 1, 2)));
            Assert.Contains($"採用「calendar/{later}」", Assert.Single(read.Warnings).Text);
        }
    }

    /// <summary>Two editions delivered together: the name of a part counts as much as that of the file.</summary>
    [Theory]
    [InlineData("行事曆.zip", "107年辦公日曆表.csv", "107年辦公日曆表(修正版).csv")]
    [InlineData("行事曆更新.zip", "107年辦公日曆表.csv", "107年修正.csv")]
    [InlineData("行事曆1070801.zip", "表1070301.csv", "表1070601.csv")]
    [InlineData("行事曆.zip", "表 (9).csv", "表 (10).csv")]
    public void Of_two_editions_in_one_archive_the_later_holds(string file, string earlier, string later)
    {
        foreach (var order in new[] { false, true })
        {
            var parts = new[] { (earlier, Encoding.UTF8.GetBytes(Year(2018, "0102"))),
                (later, Encoding.UTF8.GetBytes(Year(2018, "0103"))) };
            if (order) Array.Reverse(parts);
            var night = new FeedNight().Add($"calendar/{file}", Sources.Archive.Of(parts)).Read();
            Assert.True(night.Facts.Calendar.IsWorkday(new DateOnly(2018, 1, 2)));
            Assert.Contains($"採用「calendar/{file}/{later}」", Assert.Single(night.Warnings).Text);
        }
    }

    [Theory]
    [InlineData("原公布", "修正")]
    [InlineData("1070301", "1070601")]
    public void Of_two_sheets_of_a_workbook_the_later_holds(string earlier, string later)
    {
        string Sheet(string name, string off) =>
            $"<Worksheet "
            + $"ss:Name=\"{name}\"><Table>"
            + string.Concat(Year(2018, off).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Row))
            + "</Table></Worksheet>";
        static string Row(string line) =>
            $"<Row>{string.Concat(line.Split(',').Select(cell => $"<Cell><Data ss:Type=\"String\">{cell}</Data></Cell>"))}</Row>";
        var book =
            $"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
            + $"xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">{Sheet(later, "0103")}{Sheet(earlier, "0102")}</Workbook>";
        var night = new FeedNight().Add("calendar/107.xls", book).Add("calendar/106.csv", Year(2018, "0104")).Read();
        Assert.True(night.Facts.Calendar.IsWorkday(new DateOnly(2018, 1, 2)));
        Assert.False(night.Facts.Calendar.IsWorkday(new DateOnly(2018, 1, 3)));
        Assert.All(night.Warnings, w => Assert.Contains($"採用「calendar/107.xls/{later}」", w.Text));
    }

    [Fact]
    public void An_edition_with_a_day_missing_gives_way_to_the_one_before_it()
    {
        var night = new FeedNight().Add("calendar/a.csv", Year(2018, "0102"))
            .Add("calendar/a修正.csv", Year(2018, "0103").Replace("20180305,一,0,\r\n", "")).Read();
        Assert.False(night.Facts.Calendar.IsWorkday(new DateOnly(2018, 1, 2)));
        Assert.Equal((0, 364), (night.Receipt("calendar/a.csv").Duplicate, night.Receipt("calendar/a修正.csv").Rejected));
        Assert.Contains("calendar/a修正.csv", Assert.Single(night.Warnings).Text);
    }

    [Fact]
    public void Years_come_from_different_files()
    {
        var calendar = new FeedNight().Add("calendar/b.csv", Year(2018)).Add("calendar/a.csv", Year(2020)).Read().Facts.Calendar;
        Assert.True(calendar.Knows(new DateOnly(2018, 12, 31)) && calendar.Knows(new DateOnly(2020, 2, 29))
            && !calendar.Knows(new DateOnly(2019, 1, 1)));
    }

    [Fact]
    public void A_year_with_a_day_missing_is_rejected_and_the_day_is_named()
    {
        var night = new FeedNight().Add("calendar/a.csv", Year(2018).Replace("20180305,一,0,\r\n", "")).Read();
        Assert.False(night.Facts.Calendar.Knows(new DateOnly(2018, 1, 1)));
        Assert.Equal(364, night.Receipt("calendar/a.csv").Rejected);
        Assert.Contains("107年3月5日", night.Rejected[0].Rows[0].Problem.Explanation);
        Assert.Equal("K-YEAR-INCOMPLETE", Assert.Single(night.Warnings).Code);
    }

    [Theory]
    [InlineData("20180305,一,1,", "K-OFF")]
    [InlineData("20180305,一,,", "K-OFF")]
    [InlineData("8/3/5,一,0,", "K-DATE")]
    public void A_day_is_work_or_off(string row, string code) =>
        Assert.Contains(code, new FeedNight().Add("calendar/a.csv", Year(2018).Replace("20180305,一,0,", row)).Read().Codes(
            "calendar/a.csv"));

    [Fact]
    public void A_day_said_twice_in_one_file_counts_once_and_a_contradiction_spoils_the_year()
    {
        var twice = new FeedNight().Add("calendar/a.csv", Year(2018) + "20180305,一,0,\r\n").Read();
        Assert.True(twice.Facts.Calendar.Knows(new DateOnly(2018, 1, 1)));
        Assert.Equal(1, twice.Receipts[0].Duplicate);
        var contradiction = new FeedNight().Add("calendar/a.csv", Year(2018) + "20180305,一,2,\r\n").Read();
        Assert.False(contradiction.Facts.Calendar.Knows(new DateOnly(2018, 1, 1)));
        Assert.Equal((366, 2), (contradiction.Receipts[0].Rejected,
            contradiction.Codes("calendar/a.csv").Count(c => c == "K-CONTRADICTION")));
    }
}
