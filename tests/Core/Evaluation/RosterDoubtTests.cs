using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Files;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Roster rows that were refused or cannot be read in full: a verdict holds only if every reading of them comes to it, and the row stands
/// with the agency of the row that is certain (contract section 2, readings 3 and 25a).
/// </summary>
public sealed class RosterDoubtTests
{
    private static readonly DateOnly AsOf = new(2018, 9, 1);

    /// <summary>Each row: 機關代碼,人員類別,到職日,離職日, and ! in front of one that is refused because its 姓名 is empty.</summary>
    [Theory]
    [InlineData("A1,編制內,,|!A2,編制內,,", "eligible A1")]
    [InlineData("A1,編制內,,|!A2,職工,,", "unknown A1")]
    [InlineData("A1,職工,,|!A2,編制內,,", "unknown A1")]
    [InlineData("A1,編制內,,|!A3,編制內,,", "unknown A1")] // perhaps in another government
    [InlineData("A3,編制內,,|!A1,編制內,,", "unknown A1")]
    [InlineData("A3,編制內,,|!A3,編制內,,", "none")]
    [InlineData("A1,編制內,,|!A2,職工,,|!A2,編制內,,", "unknown A1")]
    [InlineData("A1,編制內,,|!A2,職工,,|!A2,職工,,", "unknown A1")]
    [InlineData("A1,編制內,,|!A2,職工,2009-01-01,2018-08-31", "eligible A1")] // not in service on the as-of date
    [InlineData("A1,編制內,,|!A2,職工,2009-01-01,2018-09-01", "eligible A1")]
    [InlineData("A1,編制內,,|!A2,職工,2009-01-01,2018-09-02", "unknown A1")]
    [InlineData("A1,編制內,,|!A2,職工,2018-08-31,", "unknown A1")]
    [InlineData("A1,編制內,,|!A2,職工,2018-09-01,", "unknown A1")]
    [InlineData("A1,編制內,,|!A2,職工,2018-09-02,", "eligible A1")]
    [InlineData("A1,編制內,,|!A2,職工,某日,2010-01-01", "unknown A1")] // the days cannot be told
    [InlineData("A1,編制內,2018-06-01,|!A2,職工,2018-05-31,", "eligible A1")] // of two in service the last to begin decides
    [InlineData("A1,編制內,2018-06-01,|!A2,職工,2018-06-01,", "unknown A1")]
    [InlineData("A1,編制內,2018-06-01,|!A2,職工,2018-06-02,", "unknown A1")]
    [InlineData("A1,編制內,2010-01-01,2018-07-01|!A2,職工,2010-01-01,2018-06-30", "eligible A1")] // of two that ended the last to end
    [InlineData("A1,編制內,2010-01-01,2018-07-01|!A2,職工,2010-01-01,2018-07-01", "unknown A1")]
    [InlineData("A1,編制內,2010-01-01,2018-07-01|!A2,職工,2010-01-01,2018-07-02", "unknown A1")]
    [InlineData("A1,編制內,2010-01-01,2018-07-01|!A2,職工,2018-09-01,", "unknown A1")]
    [InlineData("A1,編制內,2010-01-01,2018-07-01|!A2,職工,2009-01-01,", "unknown A1")] // still in service
    [InlineData("A1,編制內,2010-01-01,2018-07-01|!A2,職工,2018-09-02,", "eligible A1")] // not yet begun
    [InlineData("A1,編制內,2018-09-03,|!A2,職工,2018-09-02,", "unknown A1")] // of two to come the first to begin
    [InlineData("A1,編制內,2018-09-03,|!A2,職工,2018-09-03,", "unknown A1")]
    [InlineData("A1,編制內,2018-09-03,|!A2,職工,2018-09-04,", "eligible A1")]
    [InlineData("A1,編制內,2018-09-03,|!A2,職工,2010-01-01,2010-02-01", "unknown A1")] // one that ended comes before one to come
    [InlineData("!A1,編制內,,", "unknown A1")] // never on refused rows alone
    [InlineData("!A1,職工,,", "unknown A1")]
    [InlineData("!A3,編制內,,", "none")]
    public void Every_reading_of_the_roster_must_come_to_the_verdict(string rows, string expected)
    {
        var night = Kaohsiung(rows).LearnSet(1, TextNight.Plan("kaohsiung-107"), "bundle", "2018-02-10 10:00:00- 2018-02-10 11:00:00");
        Assert.Equal(expected, Decide(night, "comp-leave", findings: true));
        Assert.Equal(expected, Decide(night, "comp-leave", findings: false));
    }

    [Theory]
    [InlineData("A1,編制內,,|!A2,編制內,,", "missed A1")]
    [InlineData("A1,職工,,|!A2,職工,,", "excluded A1")]
    [InlineData("A1,編制內,,|!A2,職工,,", "unknown A1")]
    public void A_refused_row_moves_nobody_to_another_agency(string rows, string expected) =>
        Assert.Equal(expected, Decide(Kaohsiung(rows), "comp-leave", findings: true));

    [Fact]
    public void What_is_open_is_the_roster_and_its_refused_line_is_named()
    {
        var night = Kaohsiung("A1,編制內,,|!A2,職工,,").LearnSet(1, TextNight.Plan("kaohsiung-107"), "bundle",
            "2018-02-10 10:00:00- 2018-02-10 11:00:00");
        var root = Of(night, "kaohsiung-107", "comp-leave", AsOf, findings: true)!.Value.Finding!;
        Assert.Equal("待查：缺少可能影響結果的資料", root.Observed.ToString());
        var covered = root.Children[0];
        Assert.Equal(
            ("適用對象", "人員名冊有退件或無法辨識之欄位，可能影響結果，請更正人員名冊；另有退件資料待更正：roster/roster.csv 第3列", FindingVerdict.Unknown, FeedKind.Roster),
            (covered.Required.ToString(), covered.Observed.ToString(), covered.Verdict, covered.Lacks));
    }

    /// <summary>Days of 輪休, courses of a list with their days, and amount with completion by 輪班 no, yes, unreadable.</summary>
    [Theory]
    // a weekday off by the rota counts only for shift staff
    [InlineData("2012-05-12|2012-05-16", "甲 6 2012-05-12|乙 2 2012-05-16", "6 2012-05-12", "8 2012-05-12", "6 2012-05-12")]
    // a Saturday without a rota row is open only for shift staff
    [InlineData("2012-05-12", "甲 6 2012-05-12|乙 2 2012-05-19", "8 2012-05-12", "6 2012-05-12", "6 2012-05-12")]
    [InlineData("2012-05-16", "甲 6 2012-05-16|乙 8 2012-05-19", "8 2012-05-19", "6 2012-05-16", "6 2012-05-16")]
    [InlineData("2012-05-16|2012-05-19", "甲 8 2012-05-16|乙 8 2012-05-19", "8 2012-05-19", "8 2012-05-16", "8 2012-05-19")]
    [InlineData("2012-05-19", "甲 8 2012-05-12|乙 8 2012-05-19", "8 2012-05-12", "8 2012-05-19", "8 2012-05-19")]
    public void Where_only_amount_or_day_differ_the_smaller_amount_and_the_later_day_are_certain(string rota, string courses, string plain,
        string shift, string unread)
    {
        foreach (var (cell, expected) in new[] { ("否", plain), ("是", shift), ("或許", unread) })
        {
            var night = new TextNight("臺南市").Physical(1, "實體研習班", 40, "101-01-10")
                .Add("roster", $"E001,{TextNight.Id(1)},同仁,A1,企劃科,科員,編制內,薦任,{cell},,")
                .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
                .Add("attendance", [TextNight.Attendance, .. rota.Split('|').Select(static day => $"E001,輪休,{day},{day}")]);
            foreach (var course in courses.Split('|').Select(static c => c.Split(' ')))
                night.Learn(1, $"政策課程{course[0]}", decimal.Parse(course[1], CultureInfo.InvariantCulture),
                    $"{course[2]} 09:00:00- {course[2]} 10:00:00", "e學中心");
            var decision = Of(night, "tainan-101", "comp-leave", new DateOnly(2012, 9, 1), findings: false)!.Value;
            Assert.Equal((cell, expected), (cell, $"{decision.Amount:0} {decision.CompletedOn:yyyy-MM-dd}"));
        }
    }

    [Fact]
    public void Where_verdicts_differ_the_row_stands_with_the_certain_agency_whatever_the_amounts()
    {
        string Row(string name, string agency, string kind, string shift) =>
            $"E001,{TextNight.Id(1)},{name},{agency},企劃科,科員,{kind},薦任,{shift},,";
        var night = new TextNight("臺南市").Add("agencies", "A2,乙局,臺南市,,,").Physical(1, "實體研習班", 40, "101-01-10")
            .Add("roster", Row("同仁", "A1", "編制內", "否"), Row("", "A2", "編制內", "是"), Row("", "A2", "職工", "否"))
            .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
            .Add("attendance", TextNight.Attendance, "E001,輪休,2012-05-12,2012-05-12")
            .Learn(1, "政策課程甲", 6, "2012-05-12 09:00:00- 2012-05-12 10:00:00", "e學中心")
            .Learn(1, "政策課程乙", 2, "2012-05-19 09:00:00- 2012-05-19 10:00:00", "e學中心");
        var decision = Of(night, "tainan-101", "comp-leave", new DateOnly(2012, 9, 1), findings: false)!.Value;
        Assert.Equal((Verdict.Unknown, "A1"), (decision.Verdict, decision.Employment.Agency));
    }

    [Theory]
    [InlineData("", "missed")]
    [InlineData("alias", "unknown")] // whose earlier number is meant cannot be told
    [InlineData("row", "unknown")] // the number of an earlier service cannot be read
    public void Whose_learning_is_whose_is_open_where_a_number_is(string open, string verdict)
    {
        var night = Kaohsiung("A1,編制內,,");
        if (open == "alias") night.Add("aliases", "舊身分證字號,新身分證字號", $"A1,{TextNight.Id(1)}");
        if (open == "row") night.Add("roster", $"E001,A1,同仁,A1,企劃科,科員,編制內,薦任,否,2009-01-01,2010-01-01");
        Assert.Equal($"{verdict} A1", Decide(night, "comp-leave", findings: true));
    }

    private static TextNight Kaohsiung(string rows) => new TextNight("高雄市").Add("agencies", "A2,乙局,高雄市,,,", "A3,丙局,臺南市,,,")
        .Add("attendance", TextNight.Attendance).Add("hours", TextNight.Hours).Add("roster", [.. rows.Split('|').Select(static row =>
        {
            var cells = row.TrimStart('!').Split(',');
            return $"E001,{TextNight.Id(1)},{(row[0] == '!' ? "" : "同仁")},{cells[0]},企劃科,科員,{cells[1]},薦任,否,{cells[2]},{cells[3]}";
        })]);

    private static string Decide(TextNight night, string entitlement, bool findings) =>
        Of(night, "kaohsiung-107", entitlement, AsOf, findings) is { } decision
            ? $"{decision.Verdict.Word()} {decision.Employment.Agency}" : "none";

    private static Decision? Of(TextNight night, string plan, string entitlement, DateOnly asOf, bool findings)
    {
        var found = Evaluator.Evaluate(TextNight.Plan(plan), night.Read().Facts, asOf, findings)
            .Where(d => d.Entitlement.Id == entitlement && d.Employee.Number == "E001").ToList();
        Assert.All(found, d => Assert.Equal(findings, d.Finding is not null));
        return found.Count == 0 ? null : Assert.Single(found);
    }
}
