using LearningHours.Calendars;

namespace LearningHours.Tests.Core.Calendars;

public class OfficeCalendarTests
{
    /// <summary>2025 as first announced, before 孔子誕辰紀念日 and the days after it became holidays.</summary>
    private const string First2025 = """
        date,kind,name
        2025-01-01,holiday,開國紀念日
        2025-01-27,holiday,小年夜
        2025-01-28,holiday,農曆除夕
        2025-01-29,holiday,春節
        2025-01-30,holiday,春節
        2025-01-31,holiday,春節
        2025-02-08,workday,補行上班
        2025-02-28,holiday,和平紀念日
        2025-04-03,holiday,補假
        2025-04-04,holiday,兒童節及民族掃墓節
        2025-05-30,holiday,補假
        2025-05-31,holiday,端午節
        2025-10-06,holiday,中秋節
        2025-10-10,holiday,國慶日
        """;

    private static readonly OfficeCalendar BuiltIn = OfficeCalendar.BuiltIn;

    [Theory]
    [InlineData(2012, 112)]
    [InlineData(2013, 115)]
    [InlineData(2014, 113)]
    [InlineData(2015, 116)]
    [InlineData(2016, 116)]
    [InlineData(2017, 116)]
    [InlineData(2018, 115)]
    [InlineData(2019, 115)]
    [InlineData(2020, 115)]
    [InlineData(2021, 116)]
    [InlineData(2022, 115)]
    [InlineData(2023, 116)]
    [InlineData(2024, 115)]
    [InlineData(2025, 118)]
    [InlineData(2026, 120)]
    [InlineData(2027, 121)]
    public void Each_year_has_as_many_rest_days_as_announced(int year, int daysOff)
    {
        var known = Assert.Single(BuiltIn.Years, y => y.Year == year);
        Assert.Equal(daysOff, known.DaysOff);
        Assert.Equal(DateTime.IsLeapYear(year) ? 366 : 365, known.IsOff.Length);
    }

    [Fact]
    public void Every_year_names_its_revision_and_its_source()
    {
        Assert.Equal(Enumerable.Range(2012, 16), BuiltIn.Years.Select(y => y.Year));
        Assert.All(BuiltIn.Years, y => Assert.Matches("^.*(公告|修正).*；.+@", y.Source));
        Assert.Contains("114-06-13", Assert.Single(BuiltIn.Years, y => y.Year == 2025).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-02-14", true)]  // the day before the lunar new year holidays
    [InlineData("2018-02-15", false)]
    [InlineData("2018-02-20", false)]
    [InlineData("2018-02-21", true)]
    [InlineData("2018-03-30", true)]
    [InlineData("2018-03-31", true)]  // make-up Saturday
    [InlineData("2018-04-01", false)]
    [InlineData("2017-09-30", true)]  // make-up Saturday, last day of a learning window
    [InlineData("2017-10-01", false)]
    [InlineData("2012-12-28", true)]
    [InlineData("2014-08-31", false)]
    [InlineData("2014-12-27", true)]  // became a workday by the revision
    [InlineData("2015-01-02", false)]
    [InlineData("2025-05-01", true)]  // a holiday of labour, not yet of offices
    [InlineData("2026-05-01", false)]
    public void A_day_works_or_rests_as_the_office_calendar_says(string day, bool works) =>
        Assert.Equal(works, BuiltIn.IsWorkday(Iso(day)));

    [Theory]
    [InlineData("2011-12-31")]
    [InlineData("2028-01-01")]
    public void Beyond_the_horizon_nothing_is_known_and_nothing_guessed(string day)
    {
        Assert.False(BuiltIn.Knows(Iso(day)));
        Assert.Null(BuiltIn.IsWorkday(Iso(day)));
        Assert.Null(BuiltIn.LastWorkdayOnOrBefore(Iso(day)));
        Assert.Null(BuiltIn.FirstWorkdayOnOrAfter(Iso(day)));
        Assert.Equal("", BuiltIn.NoteOf(Iso(day)));
    }

    [Fact]
    public void A_search_that_would_leave_the_horizon_finds_nothing()
    {
        Assert.True(BuiltIn.Knows(new DateOnly(2012, 1, 1)));
        Assert.Null(BuiltIn.LastWorkdayOnOrBefore(new DateOnly(2012, 1, 1)));
        Assert.Equal(new DateOnly(2027, 12, 30), BuiltIn.LastWorkdayOnOrBefore(new DateOnly(2027, 12, 31)));
        Assert.Null(BuiltIn.FirstWorkdayOnOrAfter(new DateOnly(2027, 12, 31)));
        Assert.Null(OfficeCalendar.Of([]).IsWorkday(new DateOnly(2018, 1, 1)));
    }

    [Fact]
    public void A_gap_between_years_is_not_filled()
    {
        var calendar = OfficeCalendar.Of(BuiltIn.Years.Where(y => y.Year is 2016 or 2018));
        Assert.Null(calendar.IsWorkday(new DateOnly(2017, 6, 1)));
        Assert.True(calendar.IsWorkday(new DateOnly(2018, 6, 1)));
        Assert.Null(calendar.LastWorkdayOnOrBefore(new DateOnly(2018, 1, 1)));
    }

    [Theory]
    [InlineData("2018-02-28", "和平紀念日")]
    [InlineData("2018-03-31", "調整上班")]
    [InlineData("2017-01-01", "開國紀念日")]
    [InlineData("2018-03-01", "")]
    public void A_day_keeps_its_note(string day, string note) => Assert.Equal(note, BuiltIn.NoteOf(Iso(day)));

    [Fact]
    public void The_revised_2025_is_in_force_and_the_first_one_would_end_a_filing_day_elsewhere()
    {
        var first = BuiltIn.With([CalendarDeviations.Read(2025, First2025, "原公告")]);
        Assert.Equal(115, Assert.Single(first.Years, y => y.Year == 2025).DaysOff);
        Assert.Equal(new DateOnly(2025, 9, 29), first.FirstWorkdayOnOrAfter(new DateOnly(2025, 9, 28)));
        Assert.Equal(new DateOnly(2025, 9, 30), BuiltIn.FirstWorkdayOnOrAfter(new DateOnly(2025, 9, 28)));
        Assert.Equal(BuiltIn.Years.Count, first.Years.Count);
    }

    [Fact]
    public void The_hash_tells_a_changed_day_and_nothing_else()
    {
        var same = OfficeCalendar.Of(BuiltIn.Years.Reverse().Select(y => y with { Source = "別處" }));
        Assert.Equal(BuiltIn.ContentHash, same.ContentHash);
        Assert.Matches("^[0-9a-f]{64}$", BuiltIn.ContentHash);

        var year = BuiltIn.Years[0];
        var days = year.IsOff.ToArray();
        days[100] = !days[100];
        Assert.NotEqual(BuiltIn.ContentHash, BuiltIn.With([year with { IsOff = [.. days] }]).ContentHash);
        Assert.NotEqual(BuiltIn.ContentHash, OfficeCalendar.Of(BuiltIn.Years.Skip(1)).ContentHash);
    }

    [Fact]
    public void A_year_that_leaves_days_out_is_no_calendar() =>
        Assert.Throws<ArgumentException>(
            () => OfficeCalendar.Of([new CalendarYear(2020, [.. new bool[365]], new Dictionary<DateOnly, string>(), "")]));

    [Theory]
    [InlineData("date,kind,name\n2019-01-01,holiday,開國紀念日")]
    [InlineData("date,kind,name\n2018-01-01,rest,開國紀念日")]
    [InlineData("date,kind,name\n2018-1-1,holiday,開國紀念日")]
    [InlineData("date,kind,name\n2018-01-01,holiday")]
    public void A_deviation_that_cannot_be_read_is_named(string csv) =>
        Assert.Throws<FormatException>(() => CalendarDeviations.Read(2018, csv, ""));

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
