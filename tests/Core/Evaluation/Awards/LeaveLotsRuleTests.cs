using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.Awards;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>
/// Leave earned course by course: what is said of every record of the list, of the sum and of the clock; and the lots behind it.
/// </summary>
public sealed class LeaveLotsRuleTests
{
    private const string Wednesday = "2012-03-07 20:00:00- 2012-03-07 21:00:00", March = "2012-03-10 09:00:00- 2012-03-10 10:00:00",
        April = "2012-04-07 09:00:00- 2012-04-07 10:00:00", May = "2012-05-12 09:00:00- 2012-05-12 10:00:00",
        October = "2012-10-06 09:00:00- 2012-10-06 10:00:00";

    private const string List = "臺南市政府101年度政策性數位學習課程計畫表（附件4）", Days = "101年1月1日（星期日）起至101年9月30日（星期日，含當日）止",
        Required = $"{Days}，公餘時段修習「{List}」課程；最高補休8小時", OnMarch = "101年3月10日（星期六）10:00:00 為放假日，屬公餘時間",
        OnApril = "101年4月7日（星期六）10:00:00 為放假日，屬公餘時間", OnMay = "101年5月12日（星期六）10:00:00 為放假日，屬公餘時間",
        Clock = "課程完成之次日起6個月內補休完畢，並限101年12月28日（星期五，含當日）前；假別「活動、值班補休」，事由「利用公餘時段數位學習補休」",
        Refused = "本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計";

    [Fact]
    public void Every_record_of_a_listed_digital_course_stands_with_its_reason_and_others_are_not_shown()
    {
        var night = Night().Physical(1, "政策課程甲", 2, "101-03-03");
        Learn(night, "政策課程甲", 5, Wednesday);
        Learn(night, "政策課程甲", 1.5m, March);
        Learn(night, "政策課程乙", 3, April, "未通過");
        Learn(night, "其他課程", 3, April);
        Learn(night, "政策課程乙", 3, May);
        Learn(night, "政策課程甲", 5, May);
        Learn(night, "政策課程乙", 3, October);
        Learn(night, "其他課程", 3, October);
        Assert.Equal($"""
            Met S0-38 {Required}
              → 公餘時段修習計4.5小時，核算補休4小時（以整小時計，最高8小時）
              Note 政策課程甲：101年3月7日（星期三）21:00:00 為上班日，非本計畫所列之公餘日別
                ・政策課程甲（5小時）：101年3月7日（星期三）21:00:00 為上班日，非本計畫所列之公餘日別（NotOffHours）
              Met S0-38 政策課程甲
                → 1.5小時
                ・政策課程甲（1.5小時）：採計：{OnMarch}；最後使用日101年9月10日（星期一）（Counted）
              Note 政策課程乙：未通過或無認證時數，不採計
                ・政策課程乙（3小時）：未通過或無認證時數，不採計（NotPassed）
              Met S0-38 政策課程乙
                → 3小時
                ・政策課程乙（3小時）：採計：{OnMay}；最後使用日101年11月12日（星期一）（Counted）
              Note 政策課程甲：同一課程僅採計一次，未採計
                ・政策課程甲（5小時）：同一課程僅採計一次，未採計（Repeated）
              Note 政策課程乙：完成時間不在期間內（{Days}），不採計
                ・政策課程乙（3小時）：完成時間不在期間內（{Days}），不採計（Outside）
            Met S0-41 {Clock}
              → 最早失效日101年9月10日（星期一），最後使用日101年11月12日（星期一，含當日）
            """, Of(night).Text("S0-38"));
    }

    [Fact]
    public void Leave_of_one_lot_lapses_on_one_day()
    {
        var night = Night();
        Learn(night, "政策課程甲", 5, March);
        Assert.EndsWith($"""
            Met S0-41 {Clock}
              → 最後使用日101年9月10日（星期一，含當日）
            """, Of(night).Text("S0-38"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_attendance_what_counts_was_not_compared_with_it()
    {
        var night = Night(without: "attendance");
        Learn(night, "政策課程甲", 2, March);
        Learn(night, "政策課程乙", 3, April);
        Assert.Equal($"""
            Met S0-38 {Required}
              → 公餘時段修習計5小時，核算補休5小時（以整小時計，最高8小時）
              Met S0-38 政策課程甲
                → 2小時
                ・政策課程甲（2小時）：採計：{OnMarch}；最後使用日101年9月10日（星期一）（Counted）
              Met S0-38 政策課程乙
                → 3小時
                ・政策課程乙（3小時）：採計：{OnApril}；最後使用日101年10月7日（星期日）（Counted）
              Note 加班、公差資料未提供，未比對
            Met S0-41 {Clock}
              → 最早失效日101年9月10日（星期一），最後使用日101年10月7日（星期日，含當日）
            """, Of(night).Text("S0-38"));
    }

    [Fact]
    public void Without_attendance_a_workday_is_open()
    {
        var night = Night(without: "attendance");
        Learn(night, "政策課程甲", 5, Wednesday);
        Assert.Equal($"""
            Unknown(Attendance) S0-38 {Required}
              → 公餘時段修習計0小時，另有5小時待查，核算補休0小時（以整小時計，最高8小時）
              Unknown S0-38 政策課程甲
                → 5小時
                ・政策課程甲（5小時）：101年3月7日（星期三）21:00:00 為上班日，差勤資料未提供，無法確認是否請假（Open）
            """, Of(night).Text("S0-38"));
    }

    [Fact]
    public void Without_learning_hours_or_the_list_the_award_is_open()
    {
        Assert.Equal($"""
            Unknown(Hours) S0-38 {Required}
              → 學習時數資料未提供，無法判定
            """, Of(new TextNight("臺南市").Person(1).Add("lists", "清單,課程名稱", "tainan-101/附件4,政策課程甲")).Text("S0-38"));
        var night = Night(without: "lists");
        Learn(night, "政策課程甲", 5, March);
        Assert.Equal($"""
            Unknown(Lists) S0-38 {Required}
              → 待補名單：{List}尚未提供，無法判定
              Unknown S0-38 政策課程甲
                → 5小時
                ・政策課程甲（5小時）：待補名單：{List}尚未提供，無法判定（Open）
            """, Of(night).Text("S0-38"));
    }

    [Fact]
    public void A_course_that_a_line_of_no_known_list_names_may_be_on_the_list()
    {
        var night = Night().Add("lists", "某清單,政策課程丙");
        Learn(night, "政策課程丙", 5, March);
        const string InDoubt = $"{List}有退件或清單名稱無法辨識之列，尚無法確定名單上的全部課程，請先更正lists";
        Assert.Equal($"""
            Unknown(Lists) S0-38 {Required}
              → 公餘時段修習計0小時，另有5小時待查，核算補休0小時（以整小時計，最高8小時）
              Unknown S0-38 政策課程丙
                → 5小時
                ・政策課程丙（5小時）：{InDoubt}（Open）
            """, Of(night).Text("S0-38"));
    }

    [Fact]
    public void Somebody_below_the_thresholds_sees_what_the_courses_would_bring()
    {
        var night = new TextNight("臺南市").Person(1).Add("attendance", TextNight.Attendance)
            .Add("lists", "清單,課程名稱", "tainan-101/附件4,政策課程甲");
        Learn(night, "政策課程甲", 4.5m, March);
        var decision = Of(night);
        Assert.Equal(Verdict.Missed, decision.Verdict);
        Assert.Equal($"""
            Met S0-38 {Required}
              → 公餘時段修習計4.5小時，核算補休4小時（以整小時計，最高8小時）
              Met S0-38 政策課程甲
                → 4.5小時
                ・政策課程甲（4.5小時）：採計：{OnMarch}；最後使用日101年9月10日（星期一）（Counted）
            """, decision.Text("S0-38"));
    }

    [Theory]
    [InlineData(0, 0, "Unmet", "missed", "公餘時段修習計0小時，核算補休0小時")]
    [InlineData(0.99, 0, "Unmet", "missed", "公餘時段修習計0.99小時，核算補休0小時")]
    [InlineData(1, 0, "Met", "eligible", "公餘時段修習計1小時，核算補休1小時")]
    [InlineData(0.5, 0.49, "Unmet", "missed", "公餘時段修習計0.5小時，另有0.49小時待查，核算補休0小時")]
    [InlineData(0.5, 0.5, "Unknown(Hours)", "unknown", "公餘時段修習計0.5小時，另有0.5小時待查，核算補休0小時")]
    [InlineData(1, 0.5, "Met", "eligible", "公餘時段修習計1小時，另有0.5小時待查，核算補休1小時")]
    public void One_whole_hour_is_leave_and_one_that_may_be_whole_is_open(double sure, double refused, string node, string verdict,
        string said)
    {
        var night = Night();
        Learn(night, "其他課程", 5, April);
        if (sure > 0) Learn(night, "政策課程甲", (decimal)sure, March);
        if (refused > 0) Learn(night, "政策課程乙", (decimal)refused, May, "也許");
        var decision = Of(night);
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.StartsWith($"{node} S0-38 {Required}\n  → {said}（以整小時計，最高8小時）", decision.Text("S0-38", 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("政策課程乙,,e學中心,2012-05-12 09:00:00- 2012-05-12 10:00:00,已通過,若干", "8")] // hours that cannot be read may be the cap
    [InlineData(",,e學中心,2012-05-12 09:00:00- 2012-05-12 10:00:00,已通過,2", "2")] // of any course
    [InlineData(",,e學中心,2012-05-12 09:00:00- 2012-05-12 10:00:00,已通過,若干", "8")]
    [InlineData(",,e學中心,2012-05-09 09:00:00- 2012-05-09 10:00:00,已通過,2", "")] // in working time
    [InlineData(",,e學中心,2012-10-06 09:00:00- 2012-10-06 10:00:00,已通過,2", "")] // outside the days
    [InlineData("破損", "8")] // a row of which nothing can be read
    [InlineData(",,e學中心,2012-05-12 09:00:00- 2012-05-12 10:00:00,已通過,2|,,e學中心,2012-05-12 09:00:00- 2012-05-12 10:00:00,已通過,1", "3")]
    public void What_refused_rows_could_bring_is_said(string rows, string open)
    {
        var night = Night();
        Learn(night, "其他課程", 20, April);
        Learn(night, "政策課程甲", 0.5m, March);
        night.Add("hours", [.. rows.Split('|').Select(static row => $"{TextNight.Id(1)},{row}")]);
        var decision = Of(night);
        Assert.Equal(open.Length > 0 ? Verdict.Unknown : Verdict.Missed, decision.Verdict);
        var others = open.Length > 0 ? $"，另有{open}小時待查" : "";
        Assert.EndsWith($"→ 公餘時段修習計0.5小時{others}，核算補休0小時（以整小時計，最高8小時）", decision.Text("S0-38", 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", 4, "2", "2+2")] // the refused record, if it counts, stands for its course with its own hours
    [InlineData("6", 7, "6", "5+2")]
    [InlineData("若干", 2, "0", "2")]
    public void A_refused_record_before_a_certain_one_of_the_course_leaves_the_fewer_hours(string hours, int amount, string shown,
        string lots)
    {
        var night = Night();
        Learn(night, "其他課程", 20, April);
        night.Add("hours", $"{TextNight.Id(1)},政策課程甲,,e學中心,{March},也許,{hours}");
        Learn(night, "政策課程甲", 5, April);
        Learn(night, "政策課程乙", 2, May);
        var decision = Of(night);
        Assert.Equal((Verdict.Eligible, (decimal)amount), (decision.Verdict, decision.Amount));
        Assert.Equal(lots, Lots(night, decision));
        Assert.Contains($"""
              Unknown S0-38 政策課程甲
                → {shown}小時
                ・政策課程甲（{shown}小時）：{Refused}（Open）
              Met S0-38 政策課程甲
                → 5小時
            """, decision.Text("S0-38"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2012-03-10", "2", 4, "2+2")] // perhaps an earlier record of the first course, which then brings its own hours
    [InlineData("2012-03-10", "若干", 2, "2")]
    [InlineData("2012-03-10", "5", 7, "5+2")]
    [InlineData("2012-03-10", "6", 7, "5+2")]
    [InlineData("2012-03-14", "2", 7, "5+2")] // in working time
    [InlineData("2012-04-06", "2", 7, "5+2")] // in working time
    [InlineData("2012-04-07", "2", 4, "2+2")]
    [InlineData("2012-04-08", "2", 7, "5+2")] // after the first course; of the second it has as many
    [InlineData("2012-04-08", "0.5", 5, "4.5+0.5")]
    [InlineData("2012-05-13", "0.5", 7, "5+2")] // after both
    [InlineData("某日", "0.5", 2, "2")] // on any day
    [InlineData("2012-03-10", "0", 7, "5+2")] // without hours it is no record
    public void A_refused_record_of_any_course_may_be_an_earlier_one_of_a_course_that_counts(string day, string hours, int amount,
        string lots)
    {
        var night = Night().Physical(1, "另一實體班", 40, "101-01-11").Physical(1, "第三實體班", 40, "101-01-12");
        Learn(night, "其他課程", 20, "2012-02-04 09:00:00- 2012-02-04 10:00:00");
        Learn(night, "另一課程", 20, "2012-02-04 09:00:00- 2012-02-04 10:00:00");
        night.Add("hours", $"{TextNight.Id(1)},,,e學中心,{day} 09:00:00- {day} 10:00:00,已通過,{hours}");
        Learn(night, "政策課程甲", 5, April);
        Learn(night, "政策課程乙", 2, May);
        var decision = Of(night);
        Assert.Equal((Verdict.Eligible, (decimal)amount, lots), (decision.Verdict, decision.Amount, Lots(night, decision)));
    }

    [Fact]
    public void Of_a_refused_record_with_unreadable_hours_the_readable_ones_are_not_certain()
    {
        var night = Night();
        Learn(night, "其他課程", 20, April);
        night.Add("hours/portal-19", $"{TextNight.Id(1)},政策課程甲,101-03-10,,6,50,67,1,101-03-10,8,1,,,,,3,5,若干,");
        Learn(night, "政策課程甲", 8, April);
        Learn(night, "政策課程乙", 2, May);
        Assert.Equal(2, Of(night).Amount);
    }

    [Theory]
    [InlineData("1,1,8", "8", "2012-11-12", "2012-11-12")] // two lots are dropped whole
    [InlineData("1,2,7", "1+7", "2012-10-07", "2012-11-12")] // and the first hours of the next
    [InlineData("3,3,3", "2+3+3", "2012-09-10", "2012-11-12")]
    [InlineData("3,0.5,3", "2.5+0.5+3", "2012-09-10", "2012-11-12")]
    [InlineData("0.5,0.5,0.5", "0.5+0.5", "2012-10-07", "2012-11-12")] // the half hour that lapses first makes no whole one
    public void What_lapses_first_is_dropped_until_the_whole_hours_granted_are_left(string hours, string lots, string first, string last)
    {
        var night = Night();
        Learn(night, "其他課程", 20, "2012-02-04 09:00:00- 2012-02-04 10:00:00");
        foreach (var (of, (course, at)) in hours.Split(',').Zip([("甲", March), ("乙", April), ("丁", May)]))
            Learn(night, $"政策課程{course}", decimal.Parse(of, System.Globalization.CultureInfo.InvariantCulture), at);
        var decision = Of(night);
        Assert.Equal(lots, Lots(night, decision));
        Assert.Equal((first, last), ($"{decision.FirstLapse:yyyy-MM-dd}", $"{decision.UseBy:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("甲", 1.5)]
    [InlineData("甲,乙,丁", 4.5)]
    public void What_is_earned_is_the_sum_before_flooring(string courses, double hours)
    {
        var night = Night();
        Learn(night, "其他課程", 1, March);
        foreach (var course in courses.Split(',', StringSplitOptions.RemoveEmptyEntries)) Learn(night, $"政策課程{course}", 1.5m, May);
        var plan = TextNight.Plan("tainan-101");
        var binding = new PlanBinding(plan, night.Facts(), new DateOnly(2012, 10, 31));
        var person = new PersonCase(binding);
        person.Take(binding.Facts.Employees.Single());
        var entitlement = plan.Entitlements.Single(static e => e.Id == "comp-leave");
        var earned = LeaveLotsRule.Earned((LeavePerCourse)entitlement.Award, new BoundEntitlement(binding, entitlement), person);
        Assert.Equal(Hours.From((decimal)hours), earned);
    }

    /// <summary>Forty hours of a physical class, and a list of three courses.</summary>
    private static TextNight Night(string without = "")
    {
        var night = new TextNight("臺南市").Person(1).Physical(1, "實體研習班", 40, "101-01-10").Add("attendance", TextNight.Attendance)
            .Add("lists", "清單,課程名稱", "tainan-101/附件4,政策課程甲", "tainan-101/附件4,政策課程乙", "tainan-101/附件4,政策課程丁")
            .Add("hours", TextNight.Hours);
        return without.Length > 0 ? night.Without(without) : night;
    }

    private static void Learn(TextNight night, string course, decimal hours, string at, string status = "已通過") =>
        night.Learn(1, course, hours, at, "e學中心", status: status);

    private static Decision Of(TextNight night) => night.Decide("tainan-101", "comp-leave", "2012-10-31");

    private static string Lots(TextNight night, Decision decision)
    {
        var lots = new Grounds(night.Read().Facts, new DateOnly(2012, 10, 31)).LotsOf(decision);
        return string.Join('+', lots.Select(static l => l.Hours));
    }
}
