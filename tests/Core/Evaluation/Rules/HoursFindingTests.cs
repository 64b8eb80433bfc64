using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>What is said of a sum of hours and of each record of it.</summary>
public sealed class HoursFindingTests
{
    private const string Awaiting = "尚未上傳";

    private static readonly HoursReached Related = new(30, [])
    {
        Platform = "eplus",
        ExcludeSets = ["bundle"],
        BusinessRelated = new(["政策能力訓練"], ["自我成長及其他"], []),
    };

    private static TextNight Learned(params string[] rows) => Night().Add("hours", [$"{TextNight.Hours},終身學習時數上傳狀態", .. rows]);

    private static string Row(string course, string hours, int day, string category = "政策能力訓練", string platform = Eplus,
        string status = "已通過", string uploaded = "成功")
    {
        var at = FormattableString.Invariant($"2018-03-{day:00} 19:00:00- 2018-03-{day:00} 20:00:00");
        return $"{TextNight.Id(1)},{course},{category},{platform},{at},{status},{hours},{uploaded}";
    }

    [Fact]
    public void Every_record_says_whether_it_counts_and_why_not()
    {
        var night = Learned(Row("甲", "10", 1), Row("乙", "10", 2, uploaded: Awaiting), Row("甲", "10", 3), Row(First, "1", 4),
            Row("丙", "3", 5, platform: "臺北e大"), Row("丁(DD01)", "3", 6, "自我成長及其他"), Row("戊(EE01)", "3", 7, "自我成長及其他"),
            Row("己", "10", 8), Row("庚", "5.5", 9))
            .Physical(1, "實體班", 6, "107-03-10")
            .Add("course-flags", "機關代碼,課程代碼,業務相關", "A1,DD01,否");
        Assert.Equal("""
            Met：〔期間〕，於e等公務園⁺學習平臺與業務相關學習時數30小時以上（不含「高雄市政府107年度數位學習組裝課程」之課程） → 已達35.5小時，107年3月8日（星期四）達到30小時
            · 甲（10小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 乙（10小時），107年3月2日（星期五）20:00:00：採計；待入帳：終身學習時數尚未上傳成功 [Counted]
            · 甲（10小時），107年3月3日（星期六）20:00:00：同一課程僅採計一次，未採計 [Repeated]
            · 社會安定計畫（1小時），107年3月4日（星期日）20:00:00：屬指定課程，不重複計入 [OfSet]
            · 丙（3小時），107年3月5日（星期一）20:00:00：平臺為「臺北e大」，不採計 [Elsewhere]
            · 丁(DD01)（3小時），107年3月6日（星期二）20:00:00：服務機關設定與業務無關，不採計 [Unrelated]
            · 戊(EE01)（3小時），107年3月7日（星期三）20:00:00：是否與業務相關、或平臺，無資料可確認（待查） [Open]
            · 己（10小時），107年3月8日（星期四）20:00:00：採計，至此達到所需時數 [Counted]
            · 庚（5.5小時），107年3月9日（星期五）20:00:00：採計 [Counted]
            · 實體班（6小時），107年3月10日（星期六）（無時間）：實體課程，未在本平臺修習，不採計 [Elsewhere]
            """, Of(night, Related).Told);
    }

    [Theory]
    [InlineData("成功", "採計，至此達到所需時數")]
    [InlineData(Awaiting, "採計，至此達到所需時數；待入帳：終身學習時數尚未上傳成功")]
    public void The_record_that_reaches_the_figure_says_so(string uploaded, string said)
    {
        var night = Learned(Row("甲", "29.5", 1), Row("乙", "0.5", 2, uploaded: uploaded), Row("丙", "1", 3));
        Assert.Equal(["採計", said, "採計"], Of(night, Related).Finding.Records.Select(static r => r.Remark.ToString()));
    }

    [Fact]
    public void What_is_missing_and_what_is_in_doubt_are_told_apart()
    {
        var night = Learned(Row("甲", "12.5", 1), Row("丁(DD01)", "3", 2, "自我成長及其他"));
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺與業務相關學習時數30小時以上（不含「高雄市政府107年度數位學習組裝課程」之課程） → 已採計12.5小時，尚缺17.5小時；另有3小時能否採計待查
            · 甲（12.5小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 丁(DD01)（3小時），107年3月2日（星期五）20:00:00：是否與業務相關、或平臺，無資料可確認（待查） [Open]
            """, Of(night, Related).Told);
        night.Add("hours", Row("戊(EE01)", "14.5", 3, "自我成長及其他"));
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺與業務相關學習時數30小時以上（不含「高雄市政府107年度數位學習組裝課程」之課程） → 已採計12.5小時，尚缺17.5小時；另有17.5小時能否採計待查 [CourseFlags]
            · 甲（12.5小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 丁(DD01)（3小時），107年3月2日（星期五）20:00:00：是否與業務相關、或平臺，無資料可確認（待查） [Open]
            · 戊(EE01)（14.5小時），107年3月3日（星期六）20:00:00：是否與業務相關、或平臺，無資料可確認（待查） [Open]
            """, Of(night, Related).Told);
        night.Add("hours", Row("己", "2", 4, status: "也許"), Row("？？", "1", 5));
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺與業務相關學習時數30小時以上（不含「高雄市政府107年度數位學習組裝課程」之課程） → 已採計12.5小時，尚缺17.5小時；另有20.5小時能否採計待查 [Hours]
            · 甲（12.5小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 丁(DD01)（3小時），107年3月2日（星期五）20:00:00：是否與業務相關、或平臺，無資料可確認（待查） [Open]
            · 戊(EE01)（14.5小時），107年3月3日（星期六）20:00:00：是否與業務相關、或平臺，無資料可確認（待查） [Open]
            · 己（2小時），107年3月4日（星期日）20:00:00：本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計 [Open]
            """, Of(night, Related).Told);
    }

    [Fact]
    public void What_lacks_is_the_catalogue_if_nobody_asks_for_the_business()
    {
        var night = Learned(Row("甲", "12.5", 1), Row("乙", "30", 2, platform: ""));
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺學習時數30小時以上 → 已採計12.5小時，尚缺17.5小時；另有30小時能否採計待查 [Courses]
            · 甲（12.5小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 乙（30小時），107年3月2日（星期五）20:00:00：是否與業務相關、或平臺，無資料可確認（待查） [Open]
            """, Of(night, Related with { BusinessRelated = null, ExcludeSets = [] }).Told);
    }

    [Fact]
    public void Certain_hours_below_the_figure_are_not_said_to_be_in_doubt() =>
        Assert.Equal("""
            Unmet：〔期間〕，數位學習時數5.5小時以上 → 已採計5小時，尚缺0.5小時
            · 甲（5小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            """, Of(Learned(Row("甲", "5", 1)), new HoursReached(5.5m, []) { Nature = HourNature.Digital }).Told);

    [Fact]
    public void Without_the_feed_nothing_can_be_said() => Assert.Equal("""
        Unknown：〔期間〕，於e等公務園⁺學習平臺與業務相關學習時數30小時以上（不含「高雄市政府107年度數位學習組裝課程」之課程） → 學習時數資料未提供，無法判定 [Hours]
        """, Of(Night(), Related).Told);
}
