using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>When a set is certainly done, and when it could be.</summary>
public sealed class SetRuleTests
{
    private const string Saturday = "2018-02-10 10:00:00- 2018-02-10 11:00:00", Monday = "2018-02-05 10:00:00- 2018-02-05 11:00:00";

    private static readonly SetCompleted AnyTime = new([]) { Set = "bundle" }, OffHours = AnyTime with { OffHours = true };

    private static TextNight OneDone() => Night().Add("attendance", TextNight.Attendance).Learn(1, First, 1, Saturday);

    [Theory]
    [InlineData("2018-02-12 19:00:00- 2018-02-12 20:00:00", "2018-02-12 2018-02-12")]
    [InlineData("2018-02-08 19:00:00- 2018-02-08 20:00:00", "2018-02-10 2018-02-10")]
    [InlineData(Monday, "- -")]
    [InlineData("某日", "- 2018-02-10")] // at the earliest on the first day
    public void It_is_done_with_its_last_course(string at, string days) =>
        Assert.Equal(days, Of(OneDone().Learn(1, Second, 1, at), OffHours).Days);

    [Theory]
    [InlineData(Saturday, true, "- 2018-02-10")]
    [InlineData(Monday, false, "- 2018-02-10")]
    [InlineData(Monday, true, "- -")] // in working time, whatever its course
    [InlineData("2018-09-01 10:00:00- 2018-09-01 11:00:00", true, "- -")] // after the window
    public void A_record_of_any_course_may_be_of_the_missing_one(string at, bool offHours, string days) =>
        Assert.Equal(days, Of(OneDone().Learn(1, "？？", 1, at), offHours ? OffHours : AnyTime).Days);

    [Fact]
    public void What_ended_nobody_knows_when_could_be_done_on_the_first_day() =>
        Assert.Equal("- 2018-01-01", Of(Night().Learn(1, First, 1, "某日").Learn(1, Second, 1, "某日"), AnyTime).Days);

    [Theory]
    [InlineData(1, "- -")]
    [InlineData(2, "- 2018-01-01")]
    [InlineData(3, "- 2018-01-01")]
    public void Records_of_any_course_help_only_if_there_is_one_for_each_missing_course(int records, string days)
    {
        var night = Night().Learn(1, "別的課", 1, Saturday);
        for (var i = 0; i < records; i++) night.Learn(1, "？？", 1, $"2018-03-0{i + 3} 19:00:00- 2018-03-0{i + 3} 20:00:00");
        Assert.Equal(days, Of(night, AnyTime).Days);
    }

    [Theory]
    [InlineData(0, "- 2018-06-01")]
    [InlineData(1, "- 2018-02-10")] // of the course that would be done last
    [InlineData(2, "- 2018-01-01")]
    [InlineData(3, "- 2018-01-01")]
    public void Records_of_any_course_could_have_it_done_sooner(int records, string days)
    {
        var night = OneDone().Learn(1, Second, 1, "2018-06-01 19:00:00- 2018-06-01 20:00:00", "");
        for (var i = 0; i < records; i++) night.Learn(1, "？？", 1, $"2018-03-0{i + 3} 19:00:00- 2018-03-0{i + 3} 20:00:00");
        Assert.Equal(days, Of(night, AnyTime).Days);
    }

    [Fact]
    public void A_row_that_tells_only_whom_it_names_may_be_of_every_course() =>
        Assert.Equal("- 2018-01-01", Of(Night().Learn(1, "別的課", 1, Saturday).Add("hours", TextNight.Id(1)), AnyTime).Days);

    [Fact]
    public void A_class_on_site_is_on_no_platform_whatever_its_course() =>
        Assert.Equal("- -", Of(OneDone().Physical(1, "？？", 3, "107-02-10"), AnyTime).Days);
}
