using System.Text;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

public class NotCountedListTests
{
    private const string Evening = "2018-05-08 20:00:00- 2018-05-08 21:00:00", Later = "2018-06-05 20:00:00- 2018-06-05 21:00:00",
        Office = "2018-05-09 10:00:00- 2018-05-09 21:00:00";

    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-107");
    private static readonly DateOnly AsOf = new(2018, 9, 1);

    [Fact]
    public void A_record_that_does_not_count_stands_with_its_times_reason_clause_and_source()
    {
        var rows = Rows(Night().Learn(1, "紅毛港細說從頭", 1, Office), "comp-leave");
        Assert.Equal(
            "1,非公餘時間（補請假、班表或刷卡資料可能改變）,企劃科,同仁E001,E001,107,公餘時間完成組裝課程之補休,紅毛港細說從頭（1小時）," +
            "107/05/09 10:00:00,107/05/09 21:00:00,起 107年5月9日（星期三）10:00:00 在上班時間內；迄 在上班時間以外，屬公餘時間,陸一(二),hours/hours.csv 第2列",
            Assert.Single(rows));
    }

    [Theory]
    [InlineData("臺北e大", "已通過", "平臺為「臺北e大」，不採計")]
    [InlineData("e等公務園+學習平臺", "未通過", "未通過或無認證時數，不採計")]
    public void Another_platform_and_a_course_not_passed_are_reasons(string platform, string status, string reason) =>
        Assert.Contains($",{reason},", Assert.Single(Rows(Night().Learn(1, "紅毛港細說從頭", 1, Evening, platform, status: status),
            "comp-leave")), StringComparison.Ordinal);

    [Fact]
    public void Of_a_course_learned_twice_the_later_record_is_listed() =>
        Assert.Contains(",同一課程僅採計一次，未採計,", Assert.Single(Rows(Night().Learn(1, "紅毛港細說從頭", 1, Evening).Learn(1, "紅毛港細說從頭", 1, Later),
            "comp-leave")), StringComparison.Ordinal);

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void Of_a_course_learned_hundreds_of_times_all_but_the_earliest_record_are_listed(int times)
    {
        var night = Night();
        for (var i = 0; i < times; i++) night.Learn(1, "紅毛港細說從頭", 1,
            FormattableString.Invariant($"2018-03-{1 + i / 50:00} 20:{i % 50:00}:00- 2018-03-{1 + i / 50:00} 20:{i % 50:00}:30"));
        var rows = Rows(night, "comp-leave");
        Assert.Equal(times - 1, rows.Length);
        Assert.All(rows, row => Assert.Contains(",同一課程僅採計一次，未採計,", row, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.EndsWith(" 第2列", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_another_condition_of_the_entitlement_counts_is_not_listed() =>
        Assert.Empty(Rows(Night().Learn(1, "紅毛港細說從頭", 1, Evening), "commendation"));

    [Fact]
    public void A_record_that_counts_and_awaits_credit_is_listed_as_such()
    {
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance)
            .Add("hours", TextNight.Hours + ",終身學習時數上傳狀態", $"{TextNight.Id(1)},紅毛港細說從頭,政策能力訓練,e等公務園+學習平臺,{Evening},已通過,1,待上傳");
        Assert.Contains(",已採計；終身學習時數待入帳,", Assert.Single(Rows(night, "comp-leave")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_in_doubt_is_a_question_and_not_on_this_list() =>
        Assert.Empty(Rows(Night().Without("attendance").Learn(1, "紅毛港細說從頭", 1, Office), "comp-leave"));

    [Fact]
    public void Records_that_evidence_could_turn_are_on_the_sheet_all_others_in_the_annex_and_every_reason_is_counted()
    {
        var facts = Night().Learn(1, "紅毛港細說從頭", 1, Office).Learn(1, "社會安定計畫", 1, Evening, status: "未通過")
            .Learn(1, "文創美濃踏查", 1, Evening, "臺北e大").Facts();
        var packs = Packs.Of(Evaluator.Evaluate(Kaohsiung, facts, AsOf, findings: true).Where(d => d.Entitlement.Id == "comp-leave"),
            facts, AsOf);
        string[] Of(string file) => Encoding.UTF8.GetString(packs[$"A1/{file}"]).Split("\r\n")[1..^1];
        Assert.Equal(["未通過或無認證時數（更正紀錄可能改變）", "非公餘時間（補請假、班表或刷卡資料可能改變）"], Of(AgencyPack.NotCounted).Select(row => row.Split(',')[1])
            .Order(StringComparer.Ordinal));
        Assert.Contains("文創美濃踏查", Assert.Single(Of(AgencyPack.Annex)), StringComparison.Ordinal);
        Assert.Equal(3, Of("統計.csv").Count(row => row.Contains(",未計入,", StringComparison.Ordinal)
            && row.Contains(",1,1,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2, 1, "未通過")]
    [InlineData(1, 2, "非公餘")]
    [InlineData(1, 1, "未通過")] // of equals the text decides, so that every night has the same order
    public void The_reason_that_keeps_most_records_out_comes_first(int failed, int inOfficeHours, string first)
    {
        var titles = Kaohsiung.Sets.Single(s => s.Id == "bundle").Courses.Select(c => c.Title).ToList();
        var night = Night();
        foreach (var title in titles.Take(failed)) night.Learn(1, title, 1, Evening, status: "未通過");
        foreach (var title in titles.Skip(failed).Take(inOfficeHours)) night.Learn(1, title, 1, Office);
        var facts = night.Facts();
        var packs = Packs.Of(Evaluator.Evaluate(Kaohsiung, facts, AsOf, findings: true).Where(d => d.Entitlement.Id == "comp-leave"),
            facts, AsOf);
        var rows = Encoding.UTF8.GetString(packs[$"A1/{AgencyPack.NotCounted}"]).Split("\r\n")[1..^1];
        Assert.Equal(failed + inOfficeHours, rows.Length);
        Assert.StartsWith(first, rows[0].Split(',')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_whoever_has_won_nothing_is_on_the_sheet()
    {
        var facts = Night().LearnSet(1, Kaohsiung, "bundle", Evening).Learn(1, "紅毛港細說從頭", 1, Office).Facts();
        var packs = Packs.Of(Evaluator.Evaluate(Kaohsiung, facts, AsOf, findings: true).Where(d => d.Entitlement.Id == "comp-leave"),
            facts, AsOf);
        Assert.Single(Encoding.UTF8.GetString(packs[$"A1/{AgencyPack.NotCounted}"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    private static TextNight Night() => new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance);

    private static string[] Rows(TextNight night, string entitlement)
    {
        var facts = night.Facts();
        var decisions = Evaluator.Evaluate(Kaohsiung, facts, AsOf, findings: true).Where(d => d.Entitlement.Id == entitlement).ToList();
        var packs = Packs.Of(decisions, facts, AsOf);
        return [.. new[] { AgencyPack.NotCounted, AgencyPack.Annex }.SelectMany(file => Encoding.UTF8.GetString(packs[$"A1/{file}"])
            .Split("\r\n")[1..^1])];
    }
}
