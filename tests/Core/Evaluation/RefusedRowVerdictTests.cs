using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Each kind of condition with a refused row that could change it, and with one that could not (contract section 2, reading 3).
/// </summary>
public sealed class RefusedRowVerdictTests
{
    private const string Works = "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,委外,審查,名次";

    private static string Verdict(TextNight night, string plan, string entitlement, string asOf, int person = 1) =>
        Decision(night, plan, entitlement, asOf, person)?.Verdict.Word() ?? "none";

    private static Decision? Decision(TextNight night, string plan, string entitlement, string asOf, int person = 1)
    {
        var found = Evaluator.Evaluate(TextNight.Plan(plan), night.Read().Facts, DateOnly.ParseExact(asOf, "yyyy-MM-dd"), findings: true)
            .Where(d => d.Entitlement.Id == entitlement && d.Employee.Number == TextNight.Number(person)).ToList();
        return found.Count == 0 ? null : found[0];
    }

    private static TextNight Tainan() => new TextNight("臺南市").Person(1).Person(2);
    private static TextNight Hualien() => new TextNight("花蓮縣").Person(1).Person(2);
    private static TextNight Kaohsiung() => new TextNight("高雄市").Person(1).Person(2);

    [Theory]
    [InlineData("發表,2012-05-01,十", "unknown")] // 篇數 may be anything
    [InlineData("發表,某日,10", "unknown")]
    [InlineData("發表,某日,9", "missed")]
    [InlineData("發表,2012-09-01,十", "missed")] // outside the window
    [InlineData("說話,2012-05-01,10", "unknown")]
    [InlineData("說話,2012-05-01,9", "missed")]
    public void Forum_posts(string cells, string verdict) =>
        Assert.Equal(verdict, Verdict(Tainan().Add("forum", "員工編號,類型,日期,篇數", "E001,發表,2012-03-01,190", $"E001,{cells}"), "tainan-101",
            "forum", "2013-01-01"));

    [Fact]
    public void Certain_posts_stay_eligible_with_their_own_amount_and_the_other_person_missed()
    {
        var night = Tainan().Add("forum", "員工編號,類型,日期,篇數", "E001,發表,2012-03-01,200", "E001,發表,2012-05-01,很多");
        var decision = Decision(night, "tainan-101", "forum", "2013-01-01")!.Value;
        Assert.Equal((LearningHours.Evaluation.Verdict.Eligible, 1m, new DateOnly(2012, 3, 1)),
            (decision.Verdict, decision.Amount, decision.CompletedOn));
        Assert.Equal("missed", Verdict(night, "tainan-101", "forum", "2013-01-01", person: 2));
    }

    [Theory]
    [InlineData("R1,E001,行政案例,某日,是", "unknown")]
    [InlineData("R1,E001,行政案例,某日,否", "missed")]
    [InlineData("R1,E001,行政案例,2012-05-01,不知道", "unknown")]
    [InlineData("R1,E001,行政案例,2012-12-01,不知道", "missed")]
    [InlineData(",E001,行政案例,2012-05-01,是", "unknown")]
    public void Reports(string row, string verdict) =>
        Assert.Equal(verdict, Verdict(Tainan().Add("reports", "篇號,員工編號,類型,繳交日,格式符合", row), "tainan-101", "reports", "2013-01-01"));

    [Theory]
    [InlineData("英語中級,某日", "unknown")]
    [InlineData("英語高級,2012-05-01", "unknown")] // an unlisted 類別 need not be another 類別
    [InlineData("MOOC完課,某日", "missed")]
    [InlineData("英語高級,2013-05-01", "missed")]
    public void Certificates(string cells, string verdict) => Assert.Equal(verdict,
        Verdict(Tainan().Add("certificates", "員工編號,類別,名稱,取得日", "E001,英語初級,甲,2012-02-01", $"E001,{cells.Replace(",", ",甲,")}"), "tainan-101",
            "english", "2013-06-01"));

    [Theory]
    [InlineData("磨課師甲", "MOOC實體認證,磨課師甲,某日", "unknown")]
    [InlineData("磨課師甲", "MOOC實體認證,磨課師乙,某日", "missed")]
    [InlineData("磨課師甲", "MOOC實體認證,,某日", "unknown")] // without a name it may be of any course
    [InlineData("", "MOOC實體認證,磨課師甲,某日", "unknown")]
    [InlineData("磨課師甲", "MOOC完課,磨課師甲,某日", "missed")] // twice the same
    [InlineData("磨課師甲", "英語初級,磨課師甲,某日", "missed")]
    public void Pairs_of_certificates(string held, string cells, string verdict) => Assert.Equal(verdict,
        Verdict(Hualien().Add("lists", "清單,課程名稱", "hualien-106/mooc,磨課師甲", "hualien-106/mooc,磨課師乙")
            .Add("certificates", "員工編號,類別,名稱,取得日", $"E001,MOOC完課,{held},2017-02-01", $"E001,{cells}"), "hualien-106", "mooc",
                "2018-06-01"));

    [Theory]
    [InlineData("P1,A1,特等,E001,", "unknown")]
    [InlineData("P1,A1,特等,E002,E001", "unknown")]
    [InlineData(",A1,特優,E001,", "unknown")]
    [InlineData(",A1,良好,E002,E001", "missed")] // a member of a 良好 project gets nothing
    public void Projects(string row, string verdict) =>
        Assert.Equal(verdict, Verdict(Hualien().Add("projects", "案號,機關代碼,評等,主持人員工編號,成員員工編號", row), "hualien-106", "star-project",
            "2018-06-01"));

    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E001,某日,30,10,否,合格,", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E001,某日,29,10,否,合格,", "missed")]
    [InlineData("W1,數位教材,個人,,A1,E001,2013-05-01,30,10,否,合格,", "missed")]
    [InlineData("W1,數位教材,個人,,A1,E002;E003;E001,某日,30,10,否,合格,", "unknown")] // E003 is on no roster
    public void Self_made_works(string row, string verdict) =>
        Assert.Equal(verdict, Verdict(Tainan().Add("works", Works, row), "tainan-101", "works", "2013-06-01"));

    [Theory]
    [InlineData("E001,某日,,心得撰寫,50", "unknown")]
    [InlineData("E001,某日,,心得撰寫,301", "missed")]
    [InlineData("E001,某日,,布告欄,50", "missed")]
    [InlineData("E001,2015-05-01,,心得撰寫,很短", "unknown")]
    [InlineData("E001,2016-05-01,,心得撰寫,很短", "missed")]
    public void Reflections(string row, string verdict) =>
        Assert.Equal(verdict, Verdict(Kaohsiung().Add("reflections", "員工編號,日期,來源,張貼處,字數", row), "rad-104", "micro-learning", "2016-06-01"));

    [Theory]
    [InlineData("某日,自製數位教材基礎班,地研中心", "unknown")]
    [InlineData("某日,簡報設計班,地研中心", "eligible")]
    [InlineData("2015-05-01,,地研中心", "eligible")] // not before the plan year
    public void A_history_that_bars(string cells, string verdict) => Assert.Equal(verdict,
        Verdict(Kaohsiung().Add("applicants", "活動,員工編號,政府,程度,推薦,角色", "basic-class,E001,,,是,").Add("classes", "員工編號,日期,班別,主辦",
            $"E001,{cells}"), "rad-104", "basic-class", "2015-09-15"));

    [Fact]
    public void The_human_facts_beside_a_decision_are_those_of_as_of()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        foreach (var (day, shown) in ((string, bool)[])[("2018-08-31", true), ("2018-09-01", true), ("2018-09-02", false)])
        {
            var night = Kaohsiung().LearnSet(1, plan, plan.Sets[0].Id, "2018-02-10 10:00:00- 2018-02-10 11:00:00")
                .Add("attendance", TextNight.Attendance)
                .Add("leave-usage", "員工編號,計畫,補休日,時數", $"E001,kaohsiung-107,{day},3").Add("decisions", "員工編號,計畫,項目,決定,日期,決定者,理由",
                    $"E001,kaohsiung-107,comp-leave,核定,{day},局長,表現良好");
            var facts = night.Facts();
            var decision = Evaluator.Evaluate(plan, facts, new DateOnly(2018, 9, 1), findings: true).Single(
                d => d.Entitlement.Id == "comp-leave" && d.Employee.Number == "E001");
            Assert.Equal(LearningHours.Evaluation.Verdict.Eligible, decision.Verdict);
            var said = decision.Finding!.Children.Select(c => c.Observed.ToString()).ToList();
            Assert.Equal(shown, said.Exists(static s => s.Contains("已補休3小時")));
            Assert.Equal(shown, said.Exists(static s => s.Contains("人事決定")));
            Assert.Equal(shown ? 3m : 0m, new LearningHours.Results.LeaveBook(facts, new DateOnly(2018, 9, 1)).Of(
                decision)!.Used!.Value.Value);
        }
    }

    /// <summary>The set except one course, taken at 10:00 on a Saturday; one more row of hours or of attendance decides.</summary>
    private static TextNight Leave(string? hours, string? attendance, string at = "2018-02-10 10:00:00- 2018-02-10 11:00:00",
        bool shift = false)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var set = plan.Sets[0];
        var night = new TextNight("高雄市").Person(1, shift: shift)
            .LearnSet(1, plan, set.Id, "2018-02-10 10:00:00- 2018-02-10 11:00:00", set.Courses[0].Title).Add("attendance",
                TextNight.Attendance);
        if (shift) night.Add("attendance", "E001,例假,2018-02-10,2018-02-10");
        night.Add("hours", hours ?? $"{TextNight.Id(1)},{set.Courses[0].Title},政策能力訓練,e等公務園+學習平臺,{at},已通過,1");
        if (attendance is not null) night.Add("attendance", $"E001,{attendance}");
        return night;
    }

    private static string First => TextNight.Plan("kaohsiung-107").Sets[0].Courses[0].Title;

    [Theory]
    [InlineData("{0},某日,已通過,1", "unknown")]
    [InlineData("{0},2018-02-10 10:00:00- 2018-02-10 11:00:00,也許,1", "unknown")]
    [InlineData("{0},2018-02-10 10:00:00- 2018-02-10 11:00:00,已通過,一", "unknown")]
    [InlineData("{0},2018-05-08 10:00:00- 2018-05-08 11:00:00,已通過,一", "missed")] // in working time
    [InlineData("{0},2018-09-02 10:00:00- 2018-09-02 11:00:00,已通過,一", "missed")] // after as-of
    [InlineData("{0},某日,未通過,1", "missed")]
    [InlineData("另一門課,某日,已通過,1", "missed")] // can only add that course
    [InlineData("？？,2018-02-10 10:00:00- 2018-02-10 11:00:00,已通過,1", "unknown")] // may be any course
    public void A_set_off_hours_hangs_on_a_refused_record(string cells, string verdict)
    {
        var parts = cells.Replace("{0}", First).Split(',', 2);
        var night = Leave($"{TextNight.Id(1)},{parts[0]},政策能力訓練,e等公務園+學習平臺,{parts[1]}", null);
        Assert.Equal(verdict, Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01"));
    }

    [Fact]
    public void One_row_of_any_course_does_not_bring_two()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var set = plan.Sets[0];
        var night = new TextNight("高雄市").Person(1)
            .LearnSet(1, plan, set.Id, "2018-02-10 10:00:00- 2018-02-10 11:00:00", set.Courses[0].Title, set.Courses[1].Title).Add(
                "attendance", TextNight.Attendance);
        night.Learn(1, "？？", 1, "2018-02-10 10:00:00- 2018-02-10 11:00:00");
        Assert.Equal("missed", Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01"));
    }

    [Theory]
    [InlineData("加班,2018-02-10 09:00,2018-02-10 25:00", "unknown")] // could make it working time
    [InlineData("休假,2018-02-10 09:00,2018-02-10 25:00", "eligible")] // could only free what is free already
    [InlineData("加班,2018-02-11 09:00,2018-02-11 25:00", "eligible")] // another day
    [InlineData("加班,2018-02-09 09:00,2018-02-09 25:00", "eligible")]
    [InlineData("加班,2018-02-09 09:00,2018-02-10 25:00", "unknown")]
    [InlineData(",2018-02-10,2018-02-10", "unknown")] // of any 類別
    [InlineData(",2018-02-10 00:00:00,2018-02-10 00:00:00", "unknown")] // a whole day, as in a row with a 類別
    [InlineData(",2018-02-10 09:00,2018-02-10 09:00", "unknown")] // ends as it begins: some time of the day it names
    [InlineData(",2018-02-09 09:00,2018-02-09 09:00", "eligible")]
    [InlineData("加班,某日,某日", "unknown")] // any day
    [InlineData("請神假,2018-02-10 09:00,2018-02-10 12:00", "unknown")] // unlisted 類別
    [InlineData("請神假,2018-02-10 11:00:01,2018-02-10 12:00", "eligible")] // does not include the instant
    [InlineData("加班,2018-02-10 11:00:01,2018-02-10 12:00", "eligible")]
    public void An_instant_hangs_on_a_refused_attendance_row(string row, string verdict) =>
        Assert.Equal(verdict, Verdict(Leave(null, row), "kaohsiung-107", "comp-leave", "2018-09-01"));

    [Fact]
    public void A_class_on_site_of_which_the_title_cannot_be_read_was_on_no_platform() => Assert.Equal("missed",
        Verdict(Leave(TextNight.Id(1) + ",別的課,政策能力訓練,,2018-02-10 10:00:00- 2018-02-10 11:00:00,已通過,1", null)
            .Physical(1, "？？", 3, "107-02-10"), "kaohsiung-107", "comp-leave", "2018-09-01"));

    [Theory]
    [InlineData("休假,2018-05-08 09:00,2018-05-08 25:00", "unknown")] // could free
    [InlineData("加班,2018-05-08 09:00,2018-05-08 25:00", "missed")]
    [InlineData("休假,2018-05-09 09:00,2018-05-09 25:00", "missed")]
    public void Working_time_hangs_on_refused_leave(string row, string verdict) =>
        Assert.Equal(verdict, Verdict(Leave(null, row, at: "2018-05-08 10:00:00- 2018-05-08 11:00:00"), "kaohsiung-107", "comp-leave",
            "2018-09-01"));

    [Fact]
    public void The_finding_says_which_file_and_line_and_what_to_do()
    {
        var decision = Decision(Leave(null, "加班,2018-02-10 09:00,2018-02-10 25:00"), "kaohsiung-107", "comp-leave", "2018-09-01")!.Value;
        var note = Assert.Single(decision.Finding!.Children, static c => c.Observed.ToString().Contains("退件"));
        Assert.Contains("attendance/attendance.csv 第2列", note.Observed.ToString());
        Assert.Contains("迄", note.Observed.ToString());
        Assert.Contains("請", note.Observed.ToString());
    }

    [Theory]
    [InlineData("{0},{1},政策能力訓練,e等公務園+學習平臺,2018-02-10 10:00:00- 2018-02-10 11:00:00,也許,1", "unknown")] // may replace the other
    [InlineData("{0},{1},政策能力訓練,e等公務園+學習平臺,2018-02-10 10:00:01- 2018-02-10 11:00:00,也許,1", "eligible")] // different start
    [InlineData("{0},另一門課,政策能力訓練,e等公務園+學習平臺,2018-02-10 10:00:00- 2018-02-10 11:00:00,也許,1", "eligible")]
    public void A_refused_delta_row_doubts_the_rows_it_could_replace(string row, string verdict)
    {
        var night = Leave(null, null).Add("hours/x_delta", TextNight.Hours, row.Replace("{0}", TextNight.Id(1)).Replace("{1}", First));
        Assert.Equal(verdict, Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01"));
    }

    [Theory]
    [InlineData("編制內,薦任,否", "eligible")]
    [InlineData("師傅,薦任,否", "unknown")] // an unlisted 人員類別 is not excluded
    [InlineData("職工,薦任,否", "excluded")]
    [InlineData("編制內,薦任,或許", "unknown")] // shift staff without a rota are unknown
    [InlineData(",薦任,否", "unknown")]
    public void A_person_of_unreadable_cells_is_unknown_where_it_matters(string cells, string verdict)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var night = new TextNight("高雄市").LearnSet(1, plan, plan.Sets[0].Id, "2018-02-10 10:00:00- 2018-02-10 11:00:00")
            .Add("attendance", TextNight.Attendance)
            .Add("roster", $"E001,{TextNight.Id(1)},同仁,A1,企劃科,科員,{cells},,");
        Assert.Equal(verdict, Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01"));
    }

    [Theory]
    [InlineData("某日,2010-03-01", "unknown")] // shifted columns: the day of leaving may be from another column
    [InlineData("2010-03-01,2010-02-01", "unknown")] // left before joining
    [InlineData("2009-03-01,2010-03-01", "none")] // left long ago
    public void Whose_days_of_service_cannot_be_told_is_not_gone(string days, string verdict)
    {
        var night = Kaohsiung().Add("attendance", TextNight.Attendance).Add("roster",
            $"E009,{TextNight.Id(9)},{(days.StartsWith("2009") ? "同仁" : "")},A1,企劃科,科員,編制內,薦任,否,{days}");
        Assert.Equal(verdict, Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01", person: 9));
    }

    [Theory]
    [InlineData("", "政策能力訓練", "unknown")]
    [InlineData("e等公務園+學習平臺", "政策能力訓練", "eligible")]
    [InlineData("臺北e大", "政策能力訓練", "missed")]
    public void A_record_of_a_platform_that_nobody_tells_may_count(string platform, string category, string verdict)
    {
        var night = Leave($"{TextNight.Id(1)},{First},{category},{platform},2018-02-10 10:00:00- 2018-02-10 11:00:00,已通過,1", null).Add(
            "courses", "課程代碼,課程名稱,平臺", "ZZ01,別的課,臺北e大");
        Assert.Equal(verdict, Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01"));
    }
}
