using LearningHours.Evaluation.OffHours;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>
/// Records of refused rows whose 起 or 迄 cannot be read: what cannot be read may be free, what can be read holds (contract section 2). The
/// instant that stands in for the unread one is in working time, so that it would show if it were judged.
/// </summary>
public class UnreadTimesTests
{
    private const string Free = "2018-02-10 10:00:00", Working = "2018-02-13 10:00:00", Band = "2018-02-13 08:10:00";

    private static readonly OffHoursCase Completion = new() { Hours = OffHoursCase.HoursOf("08:00-12:00;13:00-17:00", "08:00-08:30") };
    private static readonly OffHoursCase Both = Completion with { Definition = OffHoursCase.StartAndCompletion };

    [Theory]
    [InlineData(Working, Free, RecordMarks.AnyStart, Freedom.Free)]
    [InlineData(Free, Working, RecordMarks.AnyStart, Freedom.NotFree)]
    [InlineData(Free, Working, RecordMarks.AnyEnd, Freedom.Unknown)]
    [InlineData(Working, Free, RecordMarks.AnyEnd, Freedom.Unknown)]
    [InlineData(Working, Working, RecordMarks.AnyStart | RecordMarks.AnyEnd, Freedom.Unknown)]
    public void A_plan_that_tests_the_completion_hangs_on_the_end_alone(string start, string end, RecordMarks unread, Freedom freedom) =>
        Assert.Equal(freedom, Judged(Completion, start, end, unread).Freedom);

    [Theory]
    [InlineData(Working, Free, RecordMarks.AnyStart, Freedom.Unknown)]
    [InlineData(Free, Working, RecordMarks.AnyStart, Freedom.NotFree)] // whatever the start was
    [InlineData(Free, Working, RecordMarks.AnyEnd, Freedom.Unknown)]
    [InlineData(Working, Free, RecordMarks.AnyEnd, Freedom.NotFree)]
    [InlineData(Working, Working, RecordMarks.AnyStart | RecordMarks.AnyEnd, Freedom.Unknown)]
    public void A_plan_that_tests_both_is_decided_by_one_that_can_be_read_only_against_the_record(string start, string end,
        RecordMarks unread, Freedom freedom)
    {
        var judged = Judged(Both, start, end, unread);
        Assert.Equal((freedom, freedom), (judged.Freedom, judged.Deciding.Freedom));
        Assert.Equal(freedom == Freedom.NotFree ? FreedomReason.WorkingTime : FreedomReason.RefusedTime, judged.Deciding.Reason);
    }

    [Theory]
    [InlineData(Band, Free, RecordMarks.AnyEnd, FreedomReason.FlexibleBand)]
    [InlineData(Free, Band, RecordMarks.AnyStart, FreedomReason.RefusedTime)]
    public void Between_two_that_are_unknown_the_start_is_named(string start, string end, RecordMarks unread, FreedomReason reason) =>
        Assert.Equal(reason, Judged(Both, start, end, unread).Deciding.Reason);

    [Fact]
    public void Days_that_cannot_be_read_are_no_days()
    {
        var person = Both with { Attendance = ["公差 2018-02-13/2018-02-13"] };
        Assert.Equal(Freedom.Unknown, Judged(person, "2018-02-10", "2018-02-13", RecordMarks.AnyEnd).Freedom);
        Assert.Equal(Freedom.Unknown, Judged(person, "2018-02-13", "2018-02-10", RecordMarks.AnyStart).Freedom);
        Assert.Equal(Freedom.NotFree, Judged(person, "2018-02-13", "2018-02-10", RecordMarks.AnyEnd).Freedom);
    }

    private static RecordJudgement Judged(OffHoursCase person, string start, string end, RecordMarks unread) =>
        person.Judge.Judge(OffHoursCase.RecordOf(start, end, RecordMarks.Passed | RecordMarks.Doubted | unread));
}
