using LearningHours.Dates;
using LearningHours.Evaluation.Rules;
using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>When a sum of hours is certain, and when it could be reached.</summary>
public sealed class HoursRuleTests
{
    private static readonly HoursReached Thirty = new(30, []) { Platform = "eplus" };

    private static string On(int month, int day) =>
        FormattableString.Invariant($"2018-{month:00}-{day:00} 19:00:00- 2018-{month:00}-{day:00} 20:00:00");

    /// <summary>A row of which one cell cannot be read.</summary>
    private static string Row(string course, string hours, string at, string status = "也許") =>
        $"{TextNight.Id(1)},{course},政策能力訓練,{Eplus},{at},{status},{hours}";

    [Theory]
    [InlineData(29.99, "- -")]
    [InlineData(30, "2018-03-01 2018-03-01")]
    [InlineData(30.01, "2018-03-01 2018-03-01")]
    public void It_is_met_at_the_figure(double hours, string days) =>
        Assert.Equal(days, Of(Night().Learn(1, "選修", (decimal)hours, On(3, 1)), Thirty).Days);

    [Theory]
    [InlineData(14.99, false, "- -")]
    [InlineData(15, false, "- 2018-03-03")]
    [InlineData(15.01, false, "- 2018-03-03")]
    [InlineData(15.01, true, "- -")] // the catalogue knows neither code: one course by its title
    public void Two_codes_of_one_title_may_be_two_courses_until_a_catalogue_tells(double hours, bool isTold, string days)
    {
        var night = Night().Learn(1, "選修(AB01)", 15, On(3, 1)).Learn(1, "選修(AB02)", 5, On(3, 2), "")
            .Learn(1, "選修(AB02)", (decimal)hours, On(3, 3)).Learn(1, "選修(AB02)", 1, On(3, 4));
        if (isTold) night.Add("courses", "課程代碼,課程名稱,平臺", $"ZZ01,別的課,{Eplus}");
        Assert.Equal(days, Of(night, Thirty).Days);
    }

    [Theory]
    [InlineData("一", "- 2018-01-05")] // could have fewer hours than any
    [InlineData("19.99", "- 2018-03-02")]
    [InlineData("20", "2018-03-02 2018-03-02")]
    [InlineData("20.01", "2018-03-02 2018-03-02")]
    public void Of_a_course_only_the_hours_are_certain_that_its_least_record_could_bring(string hours, string days)
    {
        var night = Night().Learn(1, "選修", 20, On(3, 1)).Learn(1, "進修", 10, On(3, 2)).Add("hours", Row("選修", hours, On(1, 5)));
        Assert.Equal(days, Of(night, Thirty).Days);
    }

    [Theory]
    [InlineData("9.99", "2018-02-01", "- -")]
    [InlineData("10", "2018-02-01", "- 2018-03-01")]
    [InlineData("29.99", "2018-02-01", "- 2018-03-01")]
    [InlineData("30", "2018-02-01", "- 2018-01-01")]
    [InlineData("一", "2018-02-01", "- 2018-01-01")]
    [InlineData("30", "2018-09-01", "- -")] // after the window
    public void A_record_of_any_course_may_bring_its_hours(string hours, string day, string days)
    {
        var night = Night().Learn(1, "選修", 20, On(3, 1)).Add("hours", Row("？？", hours, $"{day} 19:00:00- {day} 20:00:00", "已通過"));
        Assert.Equal(days, Of(night, Thirty).Days);
    }

    [Theory]
    [InlineData("2018-06-01", "- 2018-03-01")]
    [InlineData("2018-02-01", "- 2018-03-01")]
    public void It_could_be_reached_before_another_doubt_reaches_it(string day, string days)
    {
        var night = Night().Learn(1, "選修", 20, On(3, 1)).Add("hours", Row("進修", "10", $"{day} 19:00:00- {day} 20:00:00"),
            Row("？？", "10", On(1, 2), "已通過"));
        Assert.Equal(days, Of(night, Thirty).Days);
    }

    [Theory]
    [InlineData(29.49, "- 2018-01-01")]
    [InlineData(29.5, "2018-04-03 2018-01-01")]
    [InlineData(30, "2018-04-03 2018-01-01")]
    public void Each_record_of_any_course_may_be_a_lesser_one_of_the_largest_course(double hours, string days)
    {
        // of the two in doubt one has half an hour, the other perhaps none: 59.5 hours may be lost
        var night = Night().Learn(1, "甲", 30, On(4, 1)).Learn(1, "乙", 30, On(4, 2)).Learn(1, "丙", (decimal)hours, On(4, 3))
            .Add("hours", Row("？？", "0.5", On(1, 5), "已通過"), Row("？？", "一", On(1, 6), "已通過"));
        Assert.Equal(days, Of(night, Thirty).Days);
    }

    [Theory]
    [InlineData(0, "- 2018-01-01")]
    [InlineData(30, "2018-03-01 2018-01-01")]
    public void A_row_that_tells_only_whom_it_names_may_bring_everything(int hours, string days)
    {
        var night = Night().Learn(1, "選修", Math.Max(hours, 1), On(3, 1)).Add("hours", TextNight.Id(1));
        Assert.Equal(days, Of(night, Thirty).Days);
    }

    [Theory]
    [InlineData("eplus", "- -")]
    [InlineData(null, "- 2018-01-01")]
    public void A_class_on_site_is_on_no_platform_whatever_its_course(string? platform, string days) => Assert.Equal(days,
        Of(Night().Learn(1, "選修", 1, On(3, 1)).Physical(1, "？？", 40, "107-03-02"), Thirty with { Platform = platform }).Days);

    [Fact]
    public void A_class_on_site_does_not_use_up_its_course_for_digital_hours() => Assert.Equal("2018-03-02 2018-03-02",
        Of(Night().Physical(1, "選修", 6, "107-03-01").Learn(1, "選修", 5, On(3, 2)), new HoursReached(5, []) { Nature = HourNature.Digital })
            .Days);

    [Fact]
    public void The_sum_goes_on_beyond_the_figure()
    {
        var night = Night().Learn(1, "甲", 20, On(3, 1)).Learn(1, "乙", 20.5m, On(3, 2)).Learn(1, "丙", 1, On(3, 3));
        var tally = InWindow(night, static (person, scope) => HoursRule.Tally(Thirty, person, scope));
        Assert.Equal((Hours.From(41.5m), new DateOnly(2018, 3, 2)), (tally.Sure, tally.SureOn));
    }
}
