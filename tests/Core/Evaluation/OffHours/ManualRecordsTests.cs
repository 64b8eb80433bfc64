using LearningHours.Evaluation.OffHours;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>The four records that the manual of the Kaohsiung 107 plan prints, under the hours contract reading 29 gives their
/// agency.</summary>
public class ManualRecordsTests
{
    private static readonly OffHoursCase Person = new()
    {
        Definition = OffHoursCase.StartAndCompletion,
        Hours = OffHoursCase.HoursOf("08:00-12:00;13:30-17:30", "08:00-08:30"),
    };

    [Theory]
    [InlineData("2018-02-11 13:18:51", "2018-02-13 12:05:22", Freedom.Free, FreedomReason.RestDay, "2018-02-11 13:18:51")]
    [InlineData("2018-02-13 13:31:17", "2018-02-20 21:45:57", Freedom.NotFree, FreedomReason.WorkingTime, "2018-02-13 13:31:17")]
    [InlineData("2018-01-31 08:16:13", "2018-02-20 22:07:45", Freedom.Unknown, FreedomReason.FlexibleBand, "2018-01-31 08:16:13")]
    [InlineData("2018-01-31 15:38:37", "2018-02-20 21:54:33", Freedom.NotFree, FreedomReason.WorkingTime, "2018-01-31 15:38:37")]
    public void The_model_learner_of_the_manual_would_be_refused_and_is_told_the_second(string start, string end, Freedom freedom,
        FreedomReason reason, string deciding)
    {
        var judged = Person.Record(start, end);
        Assert.Equal(freedom, judged.Freedom);
        Assert.Equal((freedom, reason), (judged.Deciding.Freedom, judged.Deciding.Reason));
        Assert.Equal(deciding, judged.Deciding.At.ToString());
    }

    [Theory]
    [InlineData("2018-02-11 13:18:51", "2018-02-13 13:31:17", Freedom.NotFree, "2018-02-13 13:31:17")] // the end alone fails
    [InlineData("2018-01-31 08:16:13", "2018-02-13 14:00:00", Freedom.NotFree, "2018-02-13 14:00:00")] // not free beats unknown
    [InlineData("2018-02-11 13:18:51", "2018-02-13 08:10:00", Freedom.Unknown, "2018-02-13 08:10:00")] // unknown beats free
    [InlineData("2018-01-31 10:00:00", "2018-02-13 14:00:00", Freedom.NotFree, "2018-01-31 10:00:00")] // if both are equal, the start
    public void The_worse_end_decides(string start, string end, Freedom freedom, string deciding)
    {
        var judged = Person.Record(start, end);
        Assert.Equal((freedom, deciding), (judged.Freedom, judged.Deciding.At.ToString()));
    }

    [Fact]
    public void A_plan_that_tests_completion_does_not_look_at_the_start() =>
        Assert.Equal(Freedom.Free, (Person with { Definition = OffHoursCase.Completion })
            .Record("2018-01-31 15:38:37", "2018-02-20 21:54:33").Freedom);
}
