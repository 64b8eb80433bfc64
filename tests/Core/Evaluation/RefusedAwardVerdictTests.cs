using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Seats and their quota, works of an agency's head, tickets and leave lots, each with a refused row that could change them and with one
/// that could not.
/// </summary>
public sealed class RefusedAwardVerdictTests
{
    private const string Applicants = "活動,員工編號,政府,程度,推薦,角色", Works = "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,委外,審查,名次";

    private static Decision Of(TextNight night, string plan, string entitlement, string asOf, int person = 1) =>
        Evaluator.Evaluate(TextNight.Plan(plan), night.Read().Facts, DateOnly.ParseExact(asOf, "yyyy-MM-dd"), findings: true)
            .Single(d => d.Entitlement.Id == entitlement && d.Employee.Number == TextNight.Number(person));

    [Theory]
    [InlineData("自製數位教材基礎班,E001,高雄市,初級,是,", "eligible")]
    [InlineData("自製數位教材,E001,高雄市,初級,是,", "unknown")] // an unlisted 活動 may be this one
    [InlineData("english-camp,E001,高雄市,極佳,是,", "missed")] // for another class
    [InlineData("basic-class,E001,高雄市,,,", "eligible")]
    [InlineData("自製數位教材,E001,高雄市,初級,是,|自製數位教材,E001,高雄市,初級,否,", "unknown")] // refused for contradicting each other
    [InlineData("basic-class,E001,高雄市,初級,是,|basic-class,E001,高雄市,初級,否,", "unknown")]
    [InlineData("english-camp,E001,高雄市,初級,是,|english-camp,E001,高雄市,初級,否,", "missed")]
    public void A_seat_hangs_on_a_refused_application(string row, string verdict) => Assert.Equal(verdict,
        Of(new TextNight("高雄市").Person(1).Add("classes", "員工編號,日期,班別,主辦").Add("applicants", [Applicants, .. row.Split('|')]),
            "rad-104", "basic-class", "2016-01-05").Verdict.Word());

    [Theory]
    [InlineData("臺灣教材班", "unknown")]
    [InlineData("台灣 教材班（第1期）", "unknown")]
    [InlineData("線上英語營", "missed")]
    public void A_refused_application_names_its_class_as_loosely_as_an_accepted_one(string activity, string verdict)
    {
        var plan = TextNight.Plan("rad-104");
        plan = plan with
        {
            Entitlements = [.. plan.Entitlements.Select(static e => e.Id != "basic-class" ? e
                : e with { Award = (SeatAward)e.Award with { Activities = ["台灣教材班（基礎）"] } })],
        };
        var night = new TextNight("高雄市").Person(1).Add("classes", "員工編號,日期,班別,主辦")
            .Add("applicants", Applicants, $"{activity},E001,高雄市,初級,是,", $"{activity},E001,高雄市,初級,否,");
        Assert.Equal(verdict, Evaluator.Evaluate(plan, night.Read().Facts, new DateOnly(2016, 1, 5), findings: false)
            .Single(static d => d.Entitlement.Id == "basic-class").Verdict.Word());
    }

    [Theory]
    [InlineData(49, 1, "eligible")]
    [InlineData(50, 0, "eligible")]
    [InlineData(50, 1, "unknown")] // the refused applicant may be the fifty-first
    [InlineData(51, 0, "unknown")]
    public void A_quota_hangs_on_refused_applications_of_the_same_government(int recommended, int refused, string verdict)
    {
        var night = new TextNight("高雄市").Add("classes", "員工編號,日期,班別,主辦").Add("applicants", Applicants);
        for (var n = 1; n <= recommended; n++) night.Person(n).Add("applicants", $"english-camp,{TextNight.Number(n)},高雄市,初級,是,");
        for (var n = 0; n < refused; n++) night.Person(60 + n).Add("applicants", $"english-camp,{TextNight.Number(60 + n)},高雄市,極佳,是,");
        Assert.Equal(verdict, Of(night, "rad-104", "english-camp", "2016-01-05").Verdict.Word());
    }

    [Theory]
    [InlineData(50, "英語營", "高雄市", "unknown")] // an unlisted 活動 may be this one
    [InlineData(49, "英語營", "高雄市", "eligible")]
    [InlineData(50, "英語營", "臺南市", "eligible")]
    [InlineData(50, "basic-class", "高雄市", "eligible")] // for another class
    public void A_quota_hangs_on_applications_under_a_name_that_no_class_has(int recommended, string activity, string government,
        string verdict)
    {
        var night = new TextNight("高雄市").Add("classes", "員工編號,日期,班別,主辦").Add("applicants", Applicants);
        for (var n = 1; n <= recommended; n++) night.Person(n).Add("applicants", $"english-camp,{TextNight.Number(n)},高雄市,初級,是,");
        night.Person(60).Add("applicants", $"{activity},E060,{government},初級,是,");
        // somebody who asks for this class anyway takes one place
        night.Add("applicants", "英語研習營,E001,高雄市,初級,是,");
        Assert.Equal(verdict, Of(night, "rad-104", "english-camp", "2016-01-05").Verdict.Word());
    }

    /// <summary>One more application beside fifty of 高雄市: refused (twice, with other roles), or under a name that no class has.</summary>
    [Theory]
    [InlineData("english-camp,E060,高雄市,初級,是,", true, "unknown")]
    [InlineData("english-camp,E060,臺南市,初級,是,", true, "eligible")]
    [InlineData("english-camp,E060,,初級,是,", true, "unknown")] // serves in 高雄市
    [InlineData("english-camp,E061,,初級,是,", true, "eligible")] // serves in 臺南市
    [InlineData("english-camp,E062,,初級,是,", true, "unknown")] // in an agency that nobody knows
    [InlineData("english-camp,E060,高雄市,初級,否,", true, "eligible")] // asks for no place
    [InlineData("english-camp,E060,高雄市,初級,或許,", true, "unknown")]
    [InlineData(",E060,高雄市,初級,是,", true, "unknown")] // for a class that cannot be read
    [InlineData("basic-class,E060,高雄市,初級,是,", true, "eligible")]
    [InlineData("英語營,E060,高雄市,初級,是,", false, "unknown")]
    [InlineData("英語營,E060,,初級,是,", false, "unknown")]
    [InlineData("英語營,E061,,初級,是,", false, "eligible")]
    [InlineData("英語營,E062,,初級,是,", false, "unknown")]
    [InlineData("英語營,E060,臺南市,初級,是,", false, "eligible")]
    [InlineData("英語營,E060,高雄市,初級,否,", false, "eligible")]
    [InlineData("英語營,E060,高雄市,高級,是,", false, "eligible")] // of a level that takes no part
    public void A_quota_hangs_on_what_may_be_an_application_of_its_government(string row, bool isRefused, string verdict)
    {
        var night = Quota(50).Add("applicants", row);
        if (isRefused) night.Add("applicants", $"{row}圈長");
        Assert.Equal(verdict, Of(night, "rad-104", "english-camp", "2016-01-05").Verdict.Word());
    }

    [Theory]
    [InlineData(49, "", 1, "eligible")]
    [InlineData(50, "", 1, "unknown")] // counts for the government of the agency
    [InlineData(50, "臺南市", 1, "eligible")]
    [InlineData(50, "", 61, "eligible")] // serves in 臺南市
    public void An_application_without_a_government_is_of_that_of_its_agency(int recommended, string government, int person, string verdict)
    {
        var night = Quota(recommended);
        if (person == 1) night.Person(70);
        night.Add("applicants", $"english-camp,{(person == 1 ? "E070" : "E061")},{government},初級,是,");
        Assert.Equal(verdict, Of(night, "rad-104", "english-camp", "2016-01-05").Verdict.Word());
    }

    private static TextNight Quota(int recommended)
    {
        var night = new TextNight("高雄市").Add("agencies", "A2,乙局,臺南市,,,").Add("classes", "員工編號,日期,班別,主辦").Add("applicants", Applicants)
            .Person(60).Person(61, agency: "A2").Person(62, agency: "A9");
        for (var n = 1; n <= recommended; n++) night.Person(n).Add("applicants", $"english-camp,{TextNight.Number(n)},高雄市,初級,是,");
        return night;
    }

    [Theory]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,否,合格,1", "eligible")]
    [InlineData("W1,數位教材,個人,,A1,E002,某日,30,10,否,合格,1", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E002,某日,29,10,否,合格,1", "missed")] // too short, whatever the day
    [InlineData("W1,數位教材,個人,,A1,E002,某日,30,10,否,合格,佳作", "missed")] // nothing for the head
    [InlineData("W1,數位教材,個人,,A2,E002,某日,30,10,否,合格,1", "missed")] // of another agency
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10,否,合格,冠軍獎", "unknown")]
    [InlineData("W1,數位教材,個人,,A1,E002,2012-05-01,30,10", "unknown")] // a broken row that names an author
    [InlineData("W1,數位教材,個人,,A1,E999,2012-05-01,30,10", "missed")] // one that names nobody is a warning
    public void A_head_hangs_on_a_refused_work_of_the_agency(string row, string verdict)
    {
        var night = new TextNight("臺南市").Without("agencies").Add("agencies", "機關代碼,機關名稱,政府,首長員工編號", "A1,甲局,臺南市,E001", "A2,乙局,臺南市,E002")
            .Person(1).Person(2).Add("works", Works, row);
        Assert.Equal(verdict, Of(night, "tainan-101", "works-head", "2013-06-01").Verdict.Word());
    }

    [Theory]
    [InlineData("環境課程甲,2014-05-10 10:00:00- 2014-05-10 11:00:00,也許,1", "unknown")]
    [InlineData("環境課程甲,某日,已通過,1", "unknown")]
    [InlineData("環境課程甲,2015-05-10 10:00:00- 2015-05-10 11:00:00,也許,1", "missed")] // outside the days
    [InlineData("環境課程甲,某日,未通過,1", "missed")]
    [InlineData("別的課程,某日,已通過,1", "missed")]
    public void A_ticket_hangs_on_a_refused_record(string cells, string verdict) =>
        Assert.Equal(verdict, Of(Draw(cells), "kaohsiung-103", "spring-draw", "2015-06-01").Verdict.Word());

    [Fact]
    public void Certain_tickets_stay_and_their_number_does_not_grow_by_doubt()
    {
        var decision = Of(Draw("環境課程甲,某日,已通過,1").Learn(1, "環境課程乙", 1, "2014-03-01 10:00:00- 2014-03-01 11:00:00", "港都e學苑"), "kaohsiung-103",
            "spring-draw", "2015-06-01");
        Assert.Equal((Verdict.Eligible, 1m, new DateOnly(2014, 3, 1)), (decision.Verdict, decision.Amount, decision.CompletedOn));
    }

    [Theory]
    [InlineData("政策課程甲,2012-03-10 10:00:00- 2012-03-10 11:00:00,也許,5", "unknown")]
    [InlineData("政策課程甲,某日,已通過,5", "unknown")]
    [InlineData("政策課程甲,2012-03-14 10:00:00- 2012-03-14 11:00:00,也許,5", "missed")] // completed on a workday
    [InlineData("政策課程甲,2012-12-30 10:00:00- 2012-12-30 11:00:00,也許,5", "missed")] // outside the days
    [InlineData("政策課程甲,某日,未通過,5", "missed")]
    public void A_leave_lot_hangs_on_a_refused_record(string cells, string verdict) =>
        Assert.Equal(verdict, Of(Lots().Add("hours", Record(cells, "e學中心")), "tainan-101", "comp-leave", "2013-06-01").Verdict.Word());

    [Fact]
    public void Certain_lots_stay_with_their_own_hours_and_days()
    {
        var night = Lots().Learn(1, "政策課程乙", 5, "2012-05-12 09:00:00- 2012-05-12 10:00:00", "e學中心").Add("hours",
            Record("政策課程甲,某日,已通過,3", "e學中心"));
        var decision = Of(night, "tainan-101", "comp-leave", "2013-06-01");
        Assert.Equal((Verdict.Eligible, 5m, new DateOnly(2012, 5, 12)), (decision.Verdict, decision.Amount, decision.CompletedOn));
    }

    private static TextNight Draw(string cells) => new TextNight("高雄市").Person(1)
        .Add("lists", "清單,課程代碼,課程名稱", "kaohsiung-103/spring-draw,,環境課程甲", "kaohsiung-103/spring-draw,,環境課程乙")
        .Add("hours", TextNight.Hours, Record(cells, "港都e學苑"));

    /// <summary>A class of forty hours, and the list of courses that are leave lots.</summary>
    private static TextNight Lots() => new TextNight("臺南市").Person(1).Physical(1, "實體研習班", 40, "101-01-10")
        .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
        .Add("attendance", TextNight.Attendance).Add("hours", TextNight.Hours);

    private static string Record(string cells, string platform)
    {
        var parts = cells.Split(',', 2);
        return $"{TextNight.Id(1)},{parts[0]},政策能力訓練,{platform},{parts[1]}";
    }
}
