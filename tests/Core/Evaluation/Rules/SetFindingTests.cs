using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>What is said of a set, of each course of it, and of each record of a course.</summary>
public sealed class SetFindingTests
{
    private const string Saturday = "2018-02-10 10:00:00- 2018-02-10 11:00:00", Sunday = "2018-02-11 10:00:00- 2018-02-11 11:00:00",
        Monday = "2018-02-05 10:00:00- 2018-02-05 11:00:00";
    private const string NotCompared = "加班、公差資料未提供，未比對";

    private static readonly SetCompleted AnyTime = new([]) { Set = "bundle" }, OffHours = AnyTime with { OffHours = true };

    private static TextNight WithAttendance() => Night().Add("attendance", TextNight.Attendance);

    [Fact]
    public void Every_record_of_a_course_says_whether_it_counts_and_why_not()
    {
        var night = WithAttendance()
            .Learn(1, First, 1, "2017-12-31 10:00:00- 2017-12-31 11:00:00").Learn(1, First, 1, Monday)
            .Learn(1, First, 1, Saturday, status: "未通過").Learn(1, First, 1, Saturday, "臺北e大")
            .Physical(1, First, 3, "107-02-10").Learn(1, First, 1, Sunday).Learn(1, First, 1, Sunday.Replace("10:00:00", "10:30:00"))
            .Learn(1, First, 1, "2018-03-11 10:00:00- 2018-03-11 11:00:00", "臺北e大");
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程，各課程起、迄時間均須為公餘時間 → 2門中已完成1門；尚缺：颱風地震完全攻略
              Met：社會安定計畫（1小時） → 已完成：107年2月11日（星期日）11:00:00
              · 社會安定計畫（1小時），106年12月31日（星期日）11:00:00：完成時間不在期間內（〔期間〕），不採計 [Outside]
              · 社會安定計畫（1小時），107年2月5日（星期一）11:00:00：起 107年2月5日（星期一）10:00:00 在上班時間內；迄亦同 [NotOffHours]
              · 社會安定計畫（3小時），107年2月10日（星期六）（無時間）：實體課程，未在本平臺修習，不採計 [Elsewhere]
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：未通過或無認證時數，不採計 [NotPassed]
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：平臺為「臺北e大」，不採計 [Elsewhere]
              · 社會安定計畫（1小時），107年2月11日（星期日）11:00:00：採計：起 107年2月11日（星期日）10:00:00 為放假日，屬公餘時間；迄亦同 [Counted]
              · 社會安定計畫（1小時），107年2月11日（星期日）11:00:00：同一課程僅採計一次，未採計 [Repeated]
              · 社會安定計畫（1小時），107年3月11日（星期日）11:00:00：同一課程僅採計一次，未採計 [Repeated]
              Unmet：颱風地震完全攻略（1小時） → 無紀錄
            """, Of(night, OffHours).Told);
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程 → 2門中已完成1門；尚缺：颱風地震完全攻略
              Met：社會安定計畫（1小時） → 已完成：107年2月5日（星期一）11:00:00
              · 社會安定計畫（1小時），106年12月31日（星期日）11:00:00：完成時間不在期間內（〔期間〕），不採計 [Outside]
              · 社會安定計畫（1小時），107年2月5日（星期一）11:00:00：採計 [Counted]
              · 社會安定計畫（3小時），107年2月10日（星期六）（無時間）：同一課程僅採計一次，未採計 [Repeated]
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：同一課程僅採計一次，未採計 [Repeated]
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：同一課程僅採計一次，未採計 [Repeated]
              · 社會安定計畫（1小時），107年2月11日（星期日）11:00:00：同一課程僅採計一次，未採計 [Repeated]
              · 社會安定計畫（1小時），107年2月11日（星期日）11:00:00：同一課程僅採計一次，未採計 [Repeated]
              · 社會安定計畫（1小時），107年3月11日（星期日）11:00:00：同一課程僅採計一次，未採計 [Repeated]
              Unmet：颱風地震完全攻略（1小時） → 無紀錄
            """, Of(night, AnyTime).Told);
    }

    [Fact]
    public void What_comes_too_late_or_too_early_says_which()
    {
        var night = Night().Learn(1, First, 1, "2018-08-31 23:00:00- 2018-09-01 00:00:00").Learn(1, Second, 1, Saturday)
            .Learn(1, First, 1, "2018-07-31 23:00:00- 2018-08-01 00:00:00").Learn(1, Second, 1, "2018-07-30 23:00:00- 2018-07-31 00:00:00");
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程 → 2門中已完成1門；尚缺：社會安定計畫
              Unmet：社會安定計畫（1小時） → 有紀錄但不能採計：完成時間在資料基準日之後，不採計
              · 社會安定計畫（1小時），107年8月1日（星期三）00:00:00：完成時間在資料基準日之後，不採計 [AfterAsOf]
              · 社會安定計畫（1小時），107年9月1日（星期六）00:00:00：完成時間在資料基準日之後，不採計 [AfterAsOf]
              Met：颱風地震完全攻略（1小時） → 已完成：107年7月31日（星期二）00:00:00
              · 颱風地震完全攻略（1小時），107年2月10日（星期六）11:00:00：早於前項條件完成日，不採計 [Outside]
              · 颱風地震完全攻略（1小時），107年7月31日（星期二）00:00:00：採計 [Counted]
            """, Of(night, AnyTime, asOf: "2018-07-31", notBefore: "2018-02-11").Told);
        Assert.Equal("""
            Met：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程 → 2門均已完成，最後一門完成日107年8月1日（星期三）
              Met：社會安定計畫（1小時） → 已完成：107年8月1日（星期三）00:00:00
              · 社會安定計畫（1小時），107年8月1日（星期三）00:00:00：採計 [Counted]
              · 社會安定計畫（1小時），107年9月1日（星期六）00:00:00：同一課程僅採計一次，未採計 [Repeated]
              Met：颱風地震完全攻略（1小時） → 已完成：107年2月10日（星期六）11:00:00
              · 颱風地震完全攻略（1小時），107年2月10日（星期六）11:00:00：採計 [Counted]
              · 颱風地震完全攻略（1小時），107年7月31日（星期二）00:00:00：同一課程僅採計一次，未採計 [Repeated]
            """, Of(night, AnyTime).Told);
    }

    [Theory]
    [InlineData("2018-08-31", "2018-02-01", "完成時間在資料基準日之後，不採計")]
    [InlineData("2018-09-01", "2018-02-01", $"完成時間不在期間內（{Period}），不採計")]
    [InlineData("2018-09-02", "2018-09-01", $"完成時間不在期間內（{Period}），不採計")]
    [InlineData("2018-09-02", "2018-09-02", "早於前項條件完成日，不採計")]
    public void What_ends_after_the_window_says_so_once_its_day_has_come(string asOf, string notBefore, string said)
    {
        var night = Night().Learn(1, First, 1, "2018-08-31 23:00:00- 2018-09-01 00:00:00");
        var record = Assert.Single(Of(night, AnyTime, asOf: asOf, notBefore: notBefore).Finding.Children[0].Records);
        Assert.Equal(said, record.Remark.ToString());
    }

    [Fact]
    public void A_set_that_is_done_says_when_each_course_was()
    {
        // the second by a row of the portal, which has no time
        var night = WithAttendance().Learn(1, First, 1, Saturday).Add("courses", "課程代碼,課程名稱,平臺", $"AB01,{Second},{Eplus}")
            .Add("hours/portal-19", TextNight.Portal19,
            $"{TextNight.Id(1)},{Second},107-02-11,,6,50,67,1,107-02-11,1,1,,,,,2,1,0,");
        Assert.Equal("""
            Met：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程 → 2門均已完成，最後一門完成日107年2月11日（星期日）
              Met：社會安定計畫（1小時） → 已完成：107年2月10日（星期六）11:00:00
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：採計 [Counted]
              Met：颱風地震完全攻略（1小時） → 已完成：107年2月11日（星期日）（無時間）
              · 颱風地震完全攻略（1小時），107年2月11日（星期日）（無時間）：採計 [Counted]
            """, Of(night, AnyTime).Told);
        Assert.Equal("""
            Met：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程，各課程起、迄時間均須為公餘時間 → 2門均已完成，最後一門完成日107年2月11日（星期日）
              Met：社會安定計畫（1小時） → 已完成：107年2月10日（星期六）11:00:00
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：採計：起 107年2月10日（星期六）10:00:00 為放假日，屬公餘時間；迄亦同 [Counted]
              Met：颱風地震完全攻略（1小時） → 已完成：107年2月11日（星期日）（無時間）
              · 颱風地震完全攻略（1小時），107年2月11日（星期日）（無時間）：採計：起 107年2月11日（星期日）（無時間） 為放假日，屬公餘時間；迄亦同 [Counted]
            """, Of(night, OffHours).Told);
    }

    [Fact]
    public void Every_course_that_is_missing_or_in_doubt_is_named()
    {
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程，各課程起、迄時間均須為公餘時間 → 2門中已完成0門；尚缺：社會安定計畫、颱風地震完全攻略
              Unmet：社會安定計畫（1小時） → 無紀錄
              Unmet：颱風地震完全攻略（1小時） → 無紀錄
            """, Of(WithAttendance().Learn(1, "別的課", 1, Saturday), OffHours).Told);
        var night = WithAttendance().Learn(1, First, 1, Saturday, "").Learn(1, Second, 1, "某日").Learn(1, Second, 1, Monday);
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程，各課程起、迄時間均須為公餘時間 → 2門中已完成0門；待查：社會安定計畫、颱風地震完全攻略
              Unknown：社會安定計畫（1小時） → 紀錄與課程目錄均未載明平臺，無法確認 [Courses]
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：紀錄與課程目錄均未載明平臺，無法確認 [Open]
              Unknown：颱風地震完全攻略（1小時） → 本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計 [Hours]
              · 颱風地震完全攻略（1小時），：本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計 [Open]
              · 颱風地震完全攻略（1小時），107年2月5日（星期一）11:00:00：起 107年2月5日（星期一）10:00:00 在上班時間內；迄亦同 [NotOffHours]
            """, Of(night, OffHours).Told);
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程，各課程起、迄時間均須為公餘時間 → 2門中已完成1門；待查：社會安定計畫
              Unknown：社會安定計畫（1小時） → 起 107年2月5日（星期一）10:00:00 為上班日，差勤資料未提供，無法確認是否請假；迄亦同 [Attendance]
              · 社會安定計畫（1小時），107年2月5日（星期一）11:00:00：起 107年2月5日（星期一）10:00:00 為上班日，差勤資料未提供，無法確認是否請假；迄亦同 [Open]
              Met：颱風地震完全攻略（1小時） → 已完成：107年2月10日（星期六）11:00:00
              · 颱風地震完全攻略（1小時），107年2月10日（星期六）11:00:00：採計：起 107年2月10日（星期六）10:00:00 為放假日，屬公餘時間；迄亦同 [Counted]
              Note： → 加班、公差資料未提供，未比對
            """, Of(Night().Learn(1, First, 1, Monday).Learn(1, Second, 1, Saturday), OffHours).Told);
    }

    [Fact]
    public void A_row_of_any_course_leaves_the_only_missing_one_in_doubt()
    {
        var night = Night().Learn(1, First, 1, Saturday).Learn(1, "？？", 1, Saturday);
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程 → 2門中已完成1門；待查：颱風地震完全攻略
              Met：社會安定計畫（1小時） → 已完成：107年2月10日（星期六）11:00:00
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：採計 [Counted]
              Unknown：颱風地震完全攻略（1小時） → 有遭退件之資料，無法辨識為何課程或何人之學習紀錄，更正後方能確認 [Hours]
            """, Of(night, AnyTime).Told);
    }

    [Fact]
    public void Hours_not_credited_yet_are_pointed_out()
    {
        var night = WithAttendance().Add("hours", $"{TextNight.Hours},終身學習時數上傳狀態",
            $"{TextNight.Id(1)},{First},政策能力訓練,{Eplus},{Saturday},已通過,1,尚未上傳");
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程 → 2門中已完成1門；尚缺：颱風地震完全攻略
              Met：社會安定計畫（1小時） → 已完成：107年2月10日（星期六）11:00:00
              · 社會安定計畫（1小時），107年2月10日（星期六）11:00:00：採計；待入帳：終身學習時數尚未上傳成功 [Counted]
              Unmet：颱風地震完全攻略（1小時） → 無紀錄
            """, Of(night, AnyTime).Told);
    }

    [Theory]
    [InlineData(0, true, false, 0)]
    [InlineData(1, true, false, 1)]
    [InlineData(2, true, false, 1)] // once for the set
    [InlineData(2, false, false, 0)] // the plan does not ask when
    [InlineData(2, true, true, 0)]
    public void Where_overtime_could_not_be_compared_a_note_says_so(int done, bool offHours, bool isCompared, int notes)
    {
        var night = isCompared ? WithAttendance() : Night();
        night.Learn(1, "別的課", 1, Saturday);
        if (done > 0) night.Learn(1, First, 1, Saturday);
        if (done > 1) night.Learn(1, Second, 1, Saturday);
        Assert.Equal(notes, Of(night, offHours ? OffHours : AnyTime).Told.Split('\n').Count(static l => l.Contains(NotCompared)));
    }

    [Theory]
    [InlineData(OffHoursTest.Completion, "，各課程完成時間須為公餘時間")]
    [InlineData(OffHoursTest.StartAndCompletion, "，各課程起、迄時間均須為公餘時間")]
    public void What_must_be_off_hours_is_what_the_plan_tests(OffHoursTest test, string said)
    {
        var plan = Small with { OffHours = ((TimeOfDayOffHours)Small.OffHours!) with { Test = test } };
        Assert.EndsWith(said, Of(WithAttendance().Learn(1, First, 1, Saturday), OffHours, plan: plan).Finding.Required.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_off_hours_may_have_sets()
    {
        var night = Night().Learn(1, First, 1, Saturday).Learn(1, Second, 1, Sunday);
        Assert.Equal("2018-02-11 2018-02-11", Of(night, AnyTime, plan: Small with { OffHours = null }).Days);
    }

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void However_many_records_a_person_has_the_set_is_found_among_them(int records)
    {
        var night = Night();
        for (var i = 0; i < records - 1; i++) night.Learn(1, $"別的課{i}", 1, Saturday);
        night.Learn(1, Second, 1, Sunday);
        Assert.Contains("2門中已完成1門；尚缺：社會安定計畫", Of(night, AnyTime).Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_feed_nothing_can_be_said() => Assert.Equal("""
        Unknown：〔期間〕，於e等公務園⁺學習平臺完成「高雄市政府107年度數位學習組裝課程」2門課程，各課程起、迄時間均須為公餘時間 → 學習時數資料未提供，無法判定 [Hours]
        """, Of(Night(), OffHours).Told);
}
