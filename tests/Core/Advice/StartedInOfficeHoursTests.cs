using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Advice;

public class StartedInOfficeHoursTests
{
    private const string Course = "紅毛港細說從頭";

    private static readonly Plan Kaohsiung107 = TextNight.Plan("kaohsiung-107");
    private static readonly DateOnly June = new(2018, 6, 1);

    [Theory]
    [InlineData("07:59:59", false)]
    [InlineData("08:00:00", true)]
    [InlineData("11:59:59", true)]
    [InlineData("12:00:00", false)]
    [InlineData("16:59:59", true)]
    [InlineData("17:00:00", false)]
    public void A_course_begun_in_working_time_is_warned_of_before_it_is_finished(string time, bool warned) =>
        Assert.Equal(warned, Warnings(Night().Learn(1, Course, 0, $"2018-05-09 {time}- 2018-05-09 21:00:00", status: "未通過")).Count > 0);

    [Fact]
    public void The_warning_names_the_second_and_what_to_do() => Assert.Contains(
        "提醒：「紅毛港細說從頭」（尚未通過）107年1月31日（星期三）15:38:37 在上班時間內，本筆紀錄不會採計；請於公餘時間從頭重新修習",
        Lines(Night().Learn(1, Course, 0, "2018-01-31 15:38:37- 2018-02-20 21:54:33", status: "未通過")));

    [Fact]
    public void A_finished_course_that_began_in_working_time_is_to_be_done_again()
    {
        var warning = Assert.Single(Warnings(Night().Learn(1, Course, 1, "2018-05-09 10:00:00- 2018-05-09 21:00:00")));
        Assert.Equal((Course, true, true), (warning.Course, warning.IsFinished, warning.IsCertain));
    }

    [Fact]
    public void Without_attendance_the_warning_is_a_doubt()
    {
        var night = Night().Without("attendance").Learn(1, Course, 0, "2018-05-09 10:00:00- 2018-05-09 21:00:00", status: "未通過");
        Assert.False(Assert.Single(Warnings(night)).IsCertain);
        Assert.Contains(Lines(night), l => l.EndsWith("本筆紀錄可能無法採計；如屬上班時間，請於公餘時間從頭重新修習", StringComparison.Ordinal));
    }

    [Fact]
    public void A_course_begun_anew_in_free_time_is_not_warned_of() => Assert.Empty(Warnings(Night()
        .Learn(1, Course, 0, "2018-05-09 10:00:00- 2018-05-09 21:00:00", status: "未通過")
        .Learn(1, Course, 0, "2018-05-08 20:00:00- 2018-05-08 21:00:00", status: "未通過")));

    [Fact]
    public void A_course_that_counts_already_is_not_warned_of() => Assert.Empty(Warnings(Night()
        .Learn(1, Course, 1, "2018-05-08 20:00:00- 2018-05-08 21:00:00")
        .Learn(1, Course, 1, "2018-05-09 10:00:00- 2018-05-09 21:00:00")));

    [Fact]
    public void Annual_leave_makes_the_start_free() => Assert.Empty(Warnings(Night()
        .Add("attendance", "E001,休假,2018-05-09,2018-05-09")
        .Learn(1, Course, 0, "2018-05-09 10:00:00- 2018-05-09 21:00:00", status: "未通過")));

    [Fact]
    public void A_plan_that_tests_the_completion_alone_warns_of_no_start()
    {
        var plan = TextNight.Plan("kaohsiung-103");
        var night = Night().Learn(1, "問題解決案例解析", 0, "2014-05-07 10:00:00- 2014-05-07 21:00:00", "港都e學苑", status: "未通過");
        Assert.Empty(AdviserTests.Of(plan, night, new DateOnly(2014, 6, 1), "comp-leave")!.Warnings);
    }

    [Theory]
    [InlineData("2018-05-09 10:00:00", "一", 1)]
    [InlineData("2018-05-08 20:00:00", "一", 0)]
    [InlineData("某日", "1", 0)] // nobody can say that it was in working time
    public void Of_a_refused_row_a_start_that_can_be_read_is_warned_of(string start, string hours, int warnings)
    {
        var facts = Night().Add("hours", "身分證字號,課程名稱,課程類別,平臺,上課起,上課迄,通過狀態,認證時數",
            $"{TextNight.Id(1)},{Course},政策能力訓練,e等公務園+學習平臺,{start},2018-05-09 21:00:00,已通過,{hours}").Read().Facts;
        var decision = Evaluator.Evaluate(Kaohsiung107, facts, June, findings: false).Single(static d => d.Entitlement.Id == "comp-leave");
        Assert.Equal(warnings, new Adviser(Kaohsiung107, facts, June).Of(decision)!.Warnings.Count);
    }

    private static TextNight Night() => new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance);

    private static IReadOnlyList<StartWarning> Warnings(TextNight night) =>
        AdviserTests.Of(Kaohsiung107, night, June, "comp-leave")!.Warnings;

    private static IEnumerable<string> Lines(TextNight night) =>
        AdviceText.Lines(AdviserTests.Of(Kaohsiung107, night, June, "comp-leave")!);
}
