using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Which records refused rows of the hours feed leave in doubt, and what sums they leave certain (contract section 2, reading 16).
/// </summary>
public sealed class DoubtfulLearningTests
{
    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-107");
    private static readonly DateOnly AsOf = new(2018, 9, 1);
    private const string Free = "2018-02-10 10:00:00- 2018-02-10 11:00:00";
    private static string First => Kaohsiung.Sets[0].Courses[0].Title;

    /// <summary>A certain record that completes the set, and a refused row of the same person, course, platform and start.</summary>
    [Theory]
    [InlineData("hours", "hours", "eligible")] // a snapshot only adds
    [InlineData("hours", "hours/b", "eligible")]
    [InlineData("hours/b", "hours/a", "eligible")]
    [InlineData("hours/a", "hours/x_delta", "unknown")]
    [InlineData("hours/z", "hours/x_delta", "unknown")] // a delta corrects snapshots whatever their names
    [InlineData("hours/z", "hours/X_DELTA", "unknown")]
    [InlineData("hours/w_delta", "hours/x_delta", "unknown")]
    [InlineData("hours/x_delta", "hours/x_delta", "unknown")]
    [InlineData("hours/x_delta", "hours/w_delta", "eligible")] // a later delta has the last word
    [InlineData("hours/x_delta", "hours/z", "eligible")]
    public void A_refused_row_of_a_delta_may_correct_what_came_before_it(string file, string refusedFile, string verdict)
    {
        // passed by no one, so that it may take the record away and brings none
        var night = Night();
        foreach (var name in new[] { file, refusedFile }.Where(static name => name != "hours").Distinct()) night.Add(name, TextNight.Hours);
        Assert.Equal(verdict, Of(night.Add(file, Row(1, First, Free)).Add(refusedFile, Row(1, First, Free, "未通過", "一"))));
    }

    [Theory]
    [InlineData("？？", Free, "unknown")] // of a course that cannot be read
    [InlineData("一上課", Free, "eligible")] // the first of the night by title
    [InlineData("龍門課", Free, "eligible")]
    [InlineData(null, "某日", "unknown")] // of a start that cannot be read
    [InlineData(null, "2018-02-10 09:59:59- 2018-02-10 11:00:00", "eligible")]
    [InlineData(null, "2018-02-10 10:00:01- 2018-02-10 11:00:00", "eligible")]
    public void A_correction_is_of_the_same_course_and_start_as_far_as_can_be_read(string? course, string at, string verdict) =>
        Assert.Equal(verdict, Of(Night().Learn(1, First, 1, Free)
            .Add("hours/x_delta", TextNight.Hours, Row(1, course ?? First, at, "未通過", "一"))));

    [Theory]
    [InlineData("臺北e大", "eligible")]
    [InlineData("e等公務園+學習平臺", "unknown")]
    public void A_correction_is_of_the_same_platform(string platform, string verdict) =>
        Assert.Equal(verdict, Of(Night().Learn(1, First, 1, Free).Add("hours/x_delta", TextNight.Hours,
            Row(1, First, Free, "未通過", "一").Replace("e等公務園+學習平臺", platform, StringComparison.Ordinal))));

    [Fact]
    public void A_row_of_which_only_the_person_can_be_read_may_be_any_rows_and_corrects_only_in_a_delta()
    {
        var row = $"{TextNight.Id(1)},\"{First}";
        Assert.Equal("unknown", Of(Night().Add("hours", row)));
        Assert.Equal("eligible", Of(Night().Learn(1, First, 1, Free).Add("hours", row)));
        Assert.Equal("unknown", Of(Night().Learn(1, First, 1, Free).Add("hours/x_delta", TextNight.Hours, row)));
    }

    [Fact]
    public void A_correction_of_the_first_course_of_a_night_is_of_no_other() => Assert.Equal("eligible", Of(Night().Learn(1, First, 1, Free)
        .Add("hours/a", TextNight.Hours, Row(1, "別的課", Free)).Add("hours/x_delta", TextNight.Hours, Row(1, "別的課", Free, "未通過", "一"))));

    [Fact]
    public void What_is_open_for_one_person_is_not_open_for_the_next()
    {
        // the first has done everything, or lacks one course and has a row of any course; the second has a row that brings nothing
        foreach (var (except, course) in new[] { (First, First), (First, "？？") })
        {
            var night = Night().Person(2).Add("hours", Row(1, course, Free, "也許"));
            night.LearnSet(2, Kaohsiung, "bundle", Free, except).Add("hours", Row(2, "別的課", "某日"));
            Assert.Equal(("unknown", "missed"), (Of(night), Of(night, person: 2)));
        }
        var done = Night().Person(2).Learn(1, First, 1, Free).Add("hours", Row(1, "別的課", "某日"), Row(2, "別的課", "某日"));
        Assert.Equal(("eligible", "missed"), (Of(done), Of(done, person: 2)));
    }

    /// <summary>Records of 選修乙 that may count (?) or do (!), in the order of days, beside 25 certain hours of another.</summary>
    [Theory]
    [InlineData("5!", "eligible")]
    [InlineData("4!", "missed")]
    [InlineData("5?", "unknown")]
    [InlineData("4?", "missed")]
    [InlineData("4?,4?", "missed")] // one course, once
    [InlineData("4?,5?", "unknown")]
    [InlineData("3?,4?", "missed")]
    [InlineData("4?,1?,4?", "missed")]
    [InlineData("4!,4!", "missed")]
    [InlineData("4!,40!", "missed")] // the earliest stands for the course
    [InlineData("5?,40!", "eligible")] // whichever counts first
    [InlineData("4?,40!", "unknown")] // four hours are certain
    [InlineData("5?,4?,40!", "unknown")]
    [InlineData("4?,5?,40!", "unknown")]
    [InlineData("5?,6?,40!", "eligible")]
    [InlineData("40!,4?", "eligible")] // what comes later takes nothing away
    public void A_course_counts_with_the_fewest_hours_that_may_stand_for_it(string records, string verdict)
    {
        var night = Night().Learn(1, First, 1, Free).Learn(1, "選修甲", 25, "2018-02-03 10:00:00- 2018-02-03 11:00:00");
        var day = 0;
        foreach (var record in records.Split(','))
            night.Learn(1, "選修乙", decimal.Parse(record[..^1], CultureInfo.InvariantCulture),
                $"2018-03-{++day:00} 19:00:00- 2018-03-{day:00} 20:00:00", status: record[^1] == '!' ? "已通過" : "也許");
        Assert.Equal(verdict, Of(night, "commendation"));
        Assert.Equal(verdict, Of(night.Add("courses", "課程代碼,課程名稱", "ZZ001,選修乙"), "commendation"));
    }

    [Fact]
    public void Fewer_hours_that_may_stand_for_a_course_of_one_person_are_not_those_of_the_next()
    {
        var night = Night().Person(2).LearnSet(2, Kaohsiung, "bundle", Free);
        foreach (var person in new[] { 1, 2 })
            night.Learn(person, "選修乙", 1, "2018-03-01 19:00:00- 2018-03-01 20:00:00", status: person == 1 ? "也許" : "未通過")
                .Learn(person, "選修乙", 30, "2018-03-02 19:00:00- 2018-03-02 20:00:00")
                .Add("hours", Row(person, "別的課", "某日", "未通過"));
        night.Learn(1, First, 1, Free);
        Assert.Equal(("unknown", "eligible"), (Of(night, "commendation"), Of(night, "commendation", person: 2)));
    }

    /// <summary>Somebody who has the set except its first course.</summary>
    private static TextNight Night() =>
        new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance).Add("hours", TextNight.Hours)
            .LearnSet(1, Kaohsiung, "bundle", Free, First);

    private static string Row(int person, string course, string at, string status = "已通過", string hours = "1") =>
        $"{TextNight.Id(person)},{course},政策能力訓練,e等公務園+學習平臺,{at},{status},{hours}";

    private static string Of(TextNight night, string entitlement = "comp-leave", int person = 1) =>
        Evaluator.Evaluate(Kaohsiung, night.Read().Facts, AsOf, findings: false)
            .Single(d => d.Entitlement.Id == entitlement && d.Employee.Number == TextNight.Number(person)).Verdict.Word();
}
