using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>Seats in classes and camps: what is said of application, level, recommendation, history, quota and priority.</summary>
public sealed class SeatRuleTests
{
    private const string Applicants = "活動,員工編號,政府,程度,推薦,角色", Classes = "員工編號,班別,日期,主辦,角色";
    private const string Never = "未曾參加地方行政研習中心、地研中心歷年辦理之「自製數位教材」相關班別",
        Ever = "曾參加地方行政研習中心、地研中心歷年辦理之「自製數位教材」相關班別",
        EverOrRole = "曾參加地方行政研習中心、地研中心歷年辦理之「自製數位教材進階班」相關班別，或為資訊人員";

    [Theory]
    [InlineData("english-camp,E001,高雄市,中級,是,", "eligible", """
        Met S2-11 報名
          → 已報名
          ・english-camp
        Met S2-11 程度：初級、中級
          → 中級
        Met S2-11 採推薦方式
          → 已獲推薦
        Met S2-14 每一地方政府至多50人；餘額調配，增額上限10人
          → 該政府推薦1人
        """)]
    [InlineData("english-camp,E001,高雄市,,,", "missed", """
        Met S2-11 報名
          → 已報名
          ・english-camp
        Unknown(Applicants) S2-11 程度：初級、中級
          → 未載明程度
        Unmet S2-11 採推薦方式
          → 未獲推薦
        """)]
    [InlineData("english-camp,E001,高雄市,高級,或許,", "excluded", """
        Met S2-11 報名
          → 已報名
          ・english-camp
        Unmet S2-11 程度：初級、中級
          → 高級
        """)]
    [InlineData("english-camp,E001,高雄市,初級,或許,", "unknown", """
        Met S2-11 報名
          → 已報名
          ・english-camp
        Met S2-11 程度：初級、中級
          → 初級
        Unknown(Applicants) S2-11 採推薦方式
          → 推薦欄內容無法辨識
        Met S2-14 每一地方政府至多50人；餘額調配，增額上限10人
          → 該政府推薦1人
        """)]
    [InlineData("english-camp,E001,高雄市,初級,…,", "unknown", """
        Met S2-11 報名
          → 已報名
          ・english-camp
        Met S2-11 程度：初級、中級
          → 初級
        Unknown(Applicants) S2-11 採推薦方式
          → 推薦欄內容無法辨識
        Met S2-14 每一地方政府至多50人；餘額調配，增額上限10人
          → 該政府推薦1人
        """)]
    [InlineData("english-camp,E001,高雄市,初級,是,|english-camp,E001,高雄市,中級,是,", "unknown", """
        Unknown(Applicants) S2-11 報名
          → 無確定之報名紀錄；另有退件資料待更正：applicants/applicants.csv 第2列、applicants/applicants.csv 第3列
        """)]
    [InlineData("英語營隊,E001,高雄市,初級,是,", "unknown", """
        Unknown(Applicants) S2-11 報名
          → 無確定之報名紀錄；另有報名之活動「英語營隊」不是已知的活動名稱，可能即為本項，請查對更正
          ・英語營隊
        """)]
    [InlineData("english-camp,E001,高雄市,初級,是,|線上英語營,E001,高雄市,初級,否,", "unknown", """
        Unknown(Applicants) S2-11 報名
          → 無確定之報名紀錄；以不同名稱報名同一活動，而內容不一致，請查對更正
          ・english-camp
          ・線上英語營
        """)]
    [InlineData("forum-class,E001,高雄市,初級,是,", "missed", """
        Unmet S2-11 報名
          → 無報名紀錄
        """)]
    [InlineData(null, "unknown", """
        Unknown(Applicants) S2-11 報名
          → 報名資料未提供，無法判定
        """)]
    public void The_camp(string? rows, string verdict, string expected)
    {
        var night = new TextNight("高雄市").Person(1);
        if (rows is not null) night.Add("applicants", [Applicants, .. Rows(rows)]);
        var decision = night.Decide("rad-104", "english-camp", "2016-01-05");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal(expected, decision.Text());
    }

    [Theory]
    [InlineData(49, 0, "eligible", "Met", "該政府推薦50人")]
    [InlineData(48, 1, "eligible", "Met", "該政府推薦49人")]
    [InlineData(48, -1, "eligible", "Met", "該政府推薦49人")] // contradicting under two names
    [InlineData(49, -1, "unknown", "Unknown(Applicants)", "該政府推薦50人，另有退件或活動名稱無法辨識之報名資料待更正")]
    [InlineData(49, 1, "unknown", "Unknown(Applicants)", "該政府推薦50人，另有退件或活動名稱無法辨識之報名資料待更正")]
    [InlineData(50, 0, "unknown", "Unknown(Applicants)", "該政府推薦51人，超過50人，由主辦機關調配後確認")]
    [InlineData(50, 1, "unknown", "Unknown(Applicants)", "該政府推薦51人，超過50人，由主辦機關調配後確認")]
    public void The_places_of_a_government(int others, int unnamed, string verdict, string node, string said)
    {
        var night = new TextNight("高雄市").Person(1).Add("applicants", Applicants, "english-camp,E001,高雄市,初級,是,");
        night.Add("applicants", [.. Enumerable.Range(0, others).Select(static i => $"english-camp,K{i:000},高雄市,初級,是,")]);
        if (unnamed < 0) night.Add("applicants", "english-camp,U999,高雄市,初級,是,", "線上英語營,U999,高雄市,中級,是,");
        else night.Add("applicants", [.. Enumerable.Range(0, unnamed).Select(static i => $"英語營隊,U{i:000},高雄市,初級,是,")]);
        var decision = night.Decide("rad-104", "english-camp", "2016-01-05");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal($"{node} S2-14 每一地方政府至多50人；餘額調配，增額上限10人\n  → {said}", decision.Text("S2-14"));
    }

    [Theory]
    [InlineData("english-camp,E001,高雄市,初級,是,|線上英語營,E001,高雄市,初級,是,", "", "eligible")]
    [InlineData("english-camp,E001,高雄市,初級,是,|線上英語營,E001,高雄市,中級,是,", "", "unknown")]
    [InlineData("english-camp,E001,高雄市,初級,是,|線上英語營,E001,高雄市,初級,否,", "", "unknown")]
    [InlineData("線上英語營,E001,高雄市,初級,否,|english-camp,E001,高雄市,初級,是,", "", "unknown")]
    [InlineData("english-camp,E001,高雄市,初級,是,", "線上英語營,E001,高雄市,初級,否,", "missed")] // the later file holds
    [InlineData("english-camp,E001,高雄市,初級,否,", "線上英語營,E001,高雄市,初級,是,", "eligible")]
    public void An_application_under_the_id_and_one_under_the_name_are_of_one_key(string rows, string later, string verdict)
    {
        var night = new TextNight("高雄市").Person(1).Add("applicants/1", [Applicants, .. Rows(rows)])
            .Add("applicants/2", [Applicants, .. Rows(later)]);
        Assert.Equal(verdict, night.Decide("rad-104", "english-camp", "2016-01-05").Verdict.Word());
    }

    [Theory]
    [InlineData(48, "K,K", "eligible")] // one person, whose two rows contradict each other
    [InlineData(49, "K,K", "unknown")]
    [InlineData(48, "K,K,L,L", "unknown")]
    [InlineData(47, "K,K,L,L", "eligible")]
    public void Contradicting_rows_of_one_person_are_one_place(int others, string refused, string verdict)
    {
        var night = new TextNight("高雄市").Person(1).Add("applicants", Applicants, "english-camp,E001,高雄市,初級,是,");
        night.Add("applicants", [.. Enumerable.Range(0, others).Select(static i => $"english-camp,K{i:000},高雄市,初級,是,")]);
        night.Add("applicants", [.. refused.Split(',').Index()
            .Select(static r => $"english-camp,{r.Item}999,高雄市,{(r.Index % 2 == 0 ? "初級" : "中級")},是,")]);
        Assert.Equal(verdict, night.Decide("rad-104", "english-camp", "2016-01-05").Verdict.Word());
    }

    [Theory]
    [InlineData("熠星方案", "優先對象：熠星方案")]
    [InlineData("曾參加基礎班", "優先對象：曾參加基礎班")]
    [InlineData("承辦人", "")]
    [InlineData("", "")]
    public void A_role_that_the_plan_names_has_priority(string role, string note)
    {
        var decision = new TextNight("高雄市").Person(1).Add("applicants", Applicants, $"marketing-class,E001,高雄市,,,{role}")
            .Decide("rad-104", "marketing-class", "2015-06-01");
        Assert.Equal(Verdict.Eligible, decision.Verdict);
        Assert.Equal($"Met S2-09 報名\n  → 已報名\n  ・marketing-class{(note.Length > 0 ? $"\nNote {note}" : "")}", decision.Text());
    }

    [Theory]
    [InlineData("basic-class", "", "eligible", $"Met S2-02 {Never}\n  → 無參加紀錄")]
    [InlineData("basic-class", "自製數位教材基礎班,2014-12-31,地研中心,", "excluded",
        $"Unmet S2-02 {Never}\n  → 曾參加\n  ・自製數位教材基礎班（地研中心）")]
    [InlineData("basic-class", "自製數位教材基礎班,2015-01-01,地研中心,", "eligible", $"Met S2-02 {Never}\n  → 無參加紀錄")]
    [InlineData("basic-class", "自製數位教材基礎班,2014-12-31,臺南市政府,", "eligible", $"Met S2-02 {Never}\n  → 無參加紀錄")]
    [InlineData("basic-class", "自製數位教材基礎班,2014-12-31,,", "unknown",
        $"Unknown(Classes) S2-02 {Never}\n  → 曾參加之班別未載主辦機關\n  ・自製數位教材基礎班（）")]
    [InlineData("basic-class", "自製數位教材二班,2014-05-01,地研中心,|自製數位教材一班,2013-05-01,,", "excluded",
        $"Unmet S2-02 {Never}\n  → 曾參加\n  ・自製數位教材一班（）\n  ・自製數位教材二班（地研中心）")]
    [InlineData("advanced-class", "", "excluded", $"Unmet S2-04 {Ever}\n  → 無參加紀錄")]
    [InlineData("advanced-class", "自製數位教材基礎班,2015-07-31,地方行政研習中心,", "eligible",
        $"Met S2-04 {Ever}\n  → 曾參加\n  ・自製數位教材基礎班（地方行政研習中心）")]
    [InlineData("advanced-class", "自製數位教材基礎班,2015-08-01,地方行政研習中心,", "excluded", $"Unmet S2-04 {Ever}\n  → 無參加紀錄")]
    [InlineData("app-class", "自製數位教材基礎班,2014-05-01,地研中心,", "excluded", $"Unmet S2-06 {EverOrRole}\n  → 無參加紀錄")]
    [InlineData("app-class", "自製數位教材進階班,2014-05-01,地研中心,", "eligible",
        $"Met S2-06 {EverOrRole}\n  → 曾參加\n  ・自製數位教材進階班（地研中心）")]
    [InlineData("app-class", "資安講習,2014-05-01,臺南市政府,資訊人員", "eligible", $"Met S2-06 {EverOrRole}\n  → 角色符合")]
    // refused rows: an unreadable day
    [InlineData("basic-class", "自製數位教材基礎班,某日,地研中心,", "unknown",
        $"Unknown(Classes) S2-02 {Never}\n  → 無參加紀錄；另有退件資料待更正：classes/classes.csv 第2列")]
    [InlineData("advanced-class", "自製數位教材基礎班,2014-05-01,地研中心,|自製數位教材一班,某日,地研中心,", "eligible",
        $"Met S2-04 {Ever}\n  → 曾參加\n  ・自製數位教材基礎班（地研中心）")]
    [InlineData("basic-class", "自製數位教材基礎班,2014-05-01,地研中心,|自製數位教材一班,某日,地研中心,", "excluded",
        $"Unmet S2-02 {Never}\n  → 曾參加\n  ・自製數位教材基礎班（地研中心）")]
    public void Earlier_classes(string entitlement, string classes, string verdict, string expected)
    {
        var decision = Applied(entitlement, "", classes).Decide("rad-104", entitlement, "2016-01-05");
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal(expected, decision.Text().Split('\n', 4)[3]);
    }

    [Fact]
    public void Without_the_classes_the_history_is_open()
    {
        var decision = Applied("basic-class", "", "").Without("classes").Decide("rad-104", "basic-class", "2016-01-05");
        Assert.Equal(Verdict.Unknown, decision.Verdict);
        Assert.EndsWith($"Unknown(Classes) S2-02 {Never}\n  → 歷年參訓資料未提供，無法判定", decision.Text(), StringComparison.Ordinal);
    }

    // the readable cells of a refused row stand: a blank 班別 and a day that is none are refused, and a 主辦 or 角色 too long to be read
    [Theory]
    [InlineData("basic-class", "自製數位教材基礎班,某日,地研中心,", "unknown")]
    [InlineData("basic-class", "自製數位教材基礎班,某日,臺南市政府,", "eligible")] // of another organiser, whatever the day
    [InlineData("basic-class", "自製數位教材基礎班,某日,,", "unknown")]
    [InlineData("basic-class", "資安講習,某日,地研中心,", "eligible")]
    [InlineData("basic-class", ",2014-12-31,地研中心,", "unknown")]
    [InlineData("basic-class", ",2015-01-01,地研中心,", "eligible")] // not before the plan year, whatever the class
    [InlineData("basic-class", ",2014-12-31,臺南市政府,", "eligible")]
    [InlineData("basic-class", "自製數位教材基礎班,2014-12-31,…,", "unknown")]
    [InlineData("basic-class", "資安講習,2014-12-31,…,", "eligible")]
    [InlineData("app-class", "自製數位教材進階班,某日,地研中心,", "unknown")]
    [InlineData("app-class", "自製數位教材基礎班,某日,地研中心,", "excluded")] // not the advanced class
    [InlineData("app-class", "資安講習,某日,臺南市政府,資訊人員", "unknown")]
    [InlineData("app-class", "資安講習,某日,臺南市政府,學員", "excluded")]
    [InlineData("app-class", "資安講習,2014-12-31,臺南市政府,…", "unknown")]
    public void A_refused_class_is_open_where_it_could_be_one_of_those(string entitlement, string row, string verdict) =>
        Assert.Equal(verdict, Applied(entitlement, "", row).Decide("rad-104", entitlement, "2016-01-05").Verdict.Word());

    [Theory]
    [InlineData("2015-07-14", "excluded", "excluded")] // what happens after the day that is judged is no fact, refused or not
    [InlineData("2015-07-15", "eligible", "unknown")]
    [InlineData("2015-07-16", "eligible", "unknown")]
    public void A_class_after_the_day_that_is_judged_does_not_count_yet(string asOf, string accepted, string refused)
    {
        const string On = "自製數位教材基礎班,2015-07-15", Of = "advanced-class";
        Assert.Equal((accepted, refused), (Applied(Of, "", $"{On},地研中心,").Decide("rad-104", Of, asOf).Verdict.Word(),
            Applied(Of, "", $"{On},…,").Decide("rad-104", Of, asOf).Verdict.Word()));
    }

    [Theory]
    [InlineData("app-class,E001,高雄市,,,資訊人員", "eligible")]
    [InlineData("app-class,E001,高雄市,,,科員", "excluded")]
    [InlineData("app-class,E001,高雄市,,,資訊人員|app-class,E001,高雄市,,,資訊科員", "unknown")] // refused, but each names the role
    [InlineData("app-class,E001,高雄市,,,科員|app-class,E001,高雄市,,,股長", "excluded")] // refused, and neither names it
    [InlineData("app-class,E001,高雄市,,,科員|app-class,E001,高雄市,,,資訊人員", "unknown")]
    [InlineData(",E001,高雄市,,,…", "unknown")] // refused, and its 角色 cannot be read
    [InlineData(",E001,高雄市,,,科員", "excluded")]
    [InlineData("某班,E001,高雄市,,,資訊人員", "unknown")]
    [InlineData("app-class,E001,高雄市,,,科員|新媒體製作與應用研習班,E001,高雄市,,,資訊人員", "unknown")] // one key, and they disagree
    [InlineData("某班,E001,高雄市,,,科員", "excluded")]
    public void A_role_stands_in_for_the_class(string rows, string verdict)
    {
        var night = new TextNight("高雄市").Person(1).Add("classes", Classes).Add("applicants", [Applicants, .. Rows(rows)]);
        Assert.Equal(verdict, night.Decide("rad-104", "app-class", "2016-01-05").Verdict.Word());
    }

    private static TextNight Applied(string entitlement, string role, string classes) => new TextNight("高雄市").Person(1)
        .Add("applicants", Applicants, $"{entitlement},E001,高雄市,,,{role}")
        .Add("classes", [Classes, .. Rows(classes).Select(static c => $"E001,{c}")]);

    private static IEnumerable<string> Rows(string rows) =>
        rows.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(static row => row.Replace("…", new string('長', 6000), StringComparison.Ordinal));
}
