using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>What is said of every record: a course that counts once is shown as counted once.</summary>
public sealed class RecordUseTests
{
    private const string Counted = "採計", Repeated = "同一課程僅採計一次，未採計", Reaches = "採計，至此達到所需時數";

    [Fact]
    public void A_ticket_is_drawn_once_for_a_course_and_not_beyond_the_most()
    {
        var night = new TextNight("高雄市").Person(1).Add("lists",
            ["清單,課程代碼,課程名稱", .. "甲乙丙丁".Select(static c => $"kaohsiung-103/spring-draw,,環境課程{c}")]);
        string[] learned = ["甲", "甲", "乙", "丙", "甲", "丁"];
        for (var i = 0; i < learned.Length; i++) night.Learn(1, $"環境課程{learned[i]}", 1, Day(2014, i + 1), "港都e學苑");
        var (decision, records) = Of(night, "kaohsiung-103", "spring-draw", new DateOnly(2014, 6, 1));
        Assert.Equal((3m, new DateOnly(2014, 3, 4)), (decision.Amount, decision.CompletedOn));
        Assert.Equal(
            [(Counted, RecordUse.Counted), (Repeated, RecordUse.NotCounted), (Counted, RecordUse.Counted), (Counted, RecordUse.Counted),
                (Repeated, RecordUse.NotCounted), ("已達上限3次，未採計", RecordUse.NotCounted)],
            records.Select(static r => (r.Remark.ToString(), r.Use)));
        Assert.Equal([NotCountedReason.Repeated, NotCountedReason.Repeated, NotCountedReason.BeyondMost],
            records.Where(static r => r.Use == RecordUse.NotCounted).Select(static r => r.Why));
    }

    [Fact]
    public void A_course_of_a_list_counts_once()
    {
        var night = new TextNight("花蓮縣").Person(1).Add("lists", "清單,課程代碼,課程名稱", "hualien-106/english,,商務英語", "hualien-106/english,,旅遊英語")
            .Add("certificates", "員工編號,類別,名稱,取得日")
            .Learn(1, "商務英語", 2, Day(2017, 1), "e學中心").Learn(1, "商務英語", 2, Day(2017, 2), "e學中心")
            .Learn(1, "旅遊英語", 2, Day(2017, 3), "e學中心");
        var (decision, records) = Of(night, "hualien-106", "english", new DateOnly(2017, 6, 1));
        Assert.Equal((1m, new DateOnly(2017, 3, 1)), (decision.Amount, decision.CompletedOn));
        Assert.Equal([(Counted, RecordUse.Counted), (Repeated, RecordUse.NotCounted), (Counted, RecordUse.Counted)],
            records.Take(3).Select(static r => (r.Remark.ToString(), r.Use)));
        Assert.Equal(NotCountedReason.Repeated, records[1].Why);
    }

    [Theory]
    [InlineData(29, 40, 0)]
    [InlineData(30, 40, 1)]
    [InlineData(31, 40, 1)]
    public void Only_the_record_on_which_the_sum_reaches_the_figure_is_said_to_reach_it(int hours, int later, int reaching)
    {
        // the refused record of 選修乙 may stand for the course, with the one hour that it has
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance).Learn(1, "選修甲", hours, Day(2018, 2))
            .Learn(1, "選修乙", 0.5m, Day(2018, 1), status: "也許").Learn(1, "選修乙", later, Day(2018, 3));
        var (_, records) = Of(night, "kaohsiung-107", "commendation", new DateOnly(2018, 6, 1));
        Assert.Equal(reaching, records.Count(static r => r.Remark.ToString() == Reaches && r.What.ToString().Contains('甲')));
        Assert.DoesNotContain(records, static r => r.Remark.ToString() == Reaches && r.What.ToString().Contains('乙'));
    }

    [Fact]
    public void A_figure_that_an_unread_course_puts_off_is_reached_where_it_is_certain()
    {
        // the refused record of half an hour may be an earlier one of 選修甲: 30.5 hours are certain only with 選修乙
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance).Learn(1, "選修甲", 30, Day(2018, 2))
            .Learn(1, "", 0.5m, Day(2018, 1)).Learn(1, "選修乙", 30, Day(2018, 3));
        var (_, records) = Of(night, "kaohsiung-107", "commendation", new DateOnly(2018, 6, 1));
        Assert.Contains("乙", Assert.Single(records, static r => r.Remark.ToString() == Reaches).What.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_that_do_not_count_say_why()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance)
            .Add("course-flags", "機關代碼,課程代碼,業務相關", "A1,KX001,否")
            .Learn(1, "選修甲", 5, Day(2018, 1)).Learn(1, "選修甲", 5, Day(2018, 2)).Learn(1, plan.Sets[0].Courses[0].Title, 1, Day(2018, 3))
            .Learn(1, "選修乙", 5, Day(2018, 4), "臺北e大").Learn(1, "選修丙(KX001)", 5, Day(2018, 5), category: "機關業務知能");
        var (decision, _) = Of(night, "kaohsiung-107", "commendation", new DateOnly(2018, 6, 1));
        var sum = Leaves(decision.Finding!).Single(static f => f.Records.Count == 5);
        Assert.Equal([(RecordUse.Counted, default), (RecordUse.NotCounted, NotCountedReason.Repeated),
            (RecordUse.NotCounted, NotCountedReason.OfSet), (RecordUse.NotCounted, NotCountedReason.Elsewhere),
            (RecordUse.NotCounted, NotCountedReason.Unrelated)],
            sum.Records.Select(static r => (r.Use, r.Why)));

        static IEnumerable<Finding> Leaves(Finding finding) =>
            finding.Children.Count == 0 ? [finding] : finding.Children.SelectMany(Leaves);
    }

    private static string Day(int year, int day) =>
        FormattableString.Invariant($"{year}-03-{day:00} 19:00:00- {year}-03-{day:00} 20:00:00");

    private static (Decision Decision, List<FindingRecord> Records) Of(TextNight night, string plan, string entitlement, DateOnly asOf)
    {
        var decision = Evaluator.Evaluate(TextNight.Plan(plan), night.Read().Facts, asOf, findings: true)
            .Single(d => d.Entitlement.Id == entitlement);
        return (decision, [.. Records(decision.Finding!)]);
    }

    private static IEnumerable<FindingRecord> Records(Finding finding) => finding.Records.Concat(finding.Children.SelectMany(Records));
}
