using LearningHours.Evaluation.Rules;
using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>Courses of an external list: when they are done, when they could be, and what is said of them.</summary>
public sealed class ListRuleTests
{
    private const string Listed = "kaohsiung-107/list,,";

    private static readonly ListCompleted All = new("kaohsiung-107/list", []) { Platform = "eplus" }, One = All with { AtLeast = 1 },
        Two = All with { AtLeast = 2 };

    private static ListCompleted Asked(int courses) => courses == 0 ? All : All with { AtLeast = courses };

    private static string On(int month, int day) =>
        FormattableString.Invariant($"2018-{month:00}-{day:00} 19:00:00- 2018-{month:00}-{day:00} 20:00:00");

    private static TextNight WithList(params string[] rows) => Night().Add("lists", ["清單,課程代碼,課程名稱", .. rows]);

    private static TextNight OfTwo() => WithList($"{Listed}甲", $"{Listed}乙");

    [Theory]
    [InlineData(1, "2018-03-01 2018-03-01")]
    [InlineData(2, "2018-03-03 2018-03-03")]
    [InlineData(3, "- -")]
    [InlineData(0, "2018-03-03 2018-03-03")]
    public void It_is_met_with_as_many_courses_as_are_asked_for(int courses, string days) => Assert.Equal(days,
        Of(OfTwo().Learn(1, "甲", 1, On(3, 1)).Learn(1, "甲", 1, On(3, 2)).Learn(1, "乙", 1, On(3, 3)).Learn(1, "丙", 1, On(3, 4)),
            Asked(courses)).Days);

    [Theory]
    [InlineData(1, "- 2018-03-01")]
    [InlineData(2, "- 2018-03-02")]
    [InlineData(3, "- -")]
    [InlineData(0, "- 2018-03-01")]
    public void Before_the_list_is_loaded_every_course_may_be_on_it(int courses, string days) => Assert.Equal(days,
        Of(Night().Learn(1, "甲", 1, On(3, 1)).Learn(1, "乙", 1, On(3, 2)), Asked(courses)).Days);

    [Theory]
    [InlineData(1, "2018-03-01 2018-01-01")]
    [InlineData(2, "- 2018-03-01")]
    [InlineData(3, "- -")]
    public void A_record_of_any_course_may_be_on_the_list(int courses, string days) => Assert.Equal(days,
        Of(WithList($"{Listed}甲", $"{Listed}乙", $"{Listed}丙").Learn(1, "甲", 1, On(3, 1)).Learn(1, "？？", 1, On(2, 1))
            .Learn(1, "？？", 1, On(9, 1)), Asked(courses)).Days);

    [Fact]
    public void It_could_be_met_before_another_doubt_meets_it() => Assert.Equal("- 2018-01-01",
        Of(OfTwo().Learn(1, "甲", 1, On(6, 1), "").Learn(1, "？？", 1, On(2, 1)), One).Days);

    [Fact]
    public void A_row_that_tells_only_whom_it_names_may_be_of_every_course() =>
        Assert.Equal("- 2018-01-01", Of(OfTwo().Learn(1, "丙", 1, On(3, 1)).Add("hours", TextNight.Id(1)), All).Days);

    [Fact]
    public void A_class_on_site_is_on_no_list()
    {
        Assert.Equal("- -", Of(OfTwo().Learn(1, "丙", 1, On(3, 1)).Physical(1, "甲", 3, "107-03-02"), One with { Platform = null }).Days);
        Assert.Equal("- -", Of(OfTwo().Learn(1, "丙", 1, On(3, 1)).Physical(1, "？？", 3, "107-03-02"), One with { Platform = null }).Days);
    }

    [Fact]
    public void Hours_that_cannot_be_read_may_be_of_the_platform() => Assert.Equal("- 2018-03-02",
        Of(OfTwo().Learn(1, "丙", 1, On(3, 1)).Add("hours", $"{TextNight.Id(1)},甲,,{Eplus},{On(3, 2)},已通過,一"), One).Days);

    [Fact]
    public void A_code_and_a_title_of_one_entry_are_one_course() => Assert.Equal("- -",
        Of(WithList("kaohsiung-107/list,AB01,甲", $"{Listed}乙").Learn(1, "甲新版(AB01)", 1, On(3, 1)).Learn(1, "甲", 1, On(3, 2)), Two).Days);

    [Theory]
    [InlineData(4, "- 2018-03-04")]
    [InlineData(5, "- 2018-03-05")]
    [InlineData(6, "- -")]
    public void A_course_that_a_refused_row_may_list_counts_beside_those_listed(int courses, string days) => Assert.Equal(days,
        Of(WithList($"{Listed}甲", $"{Listed}乙", "不明清單,,丙", "不明清單,,丁", "不明清單,,戊").Learn(1, "丙", 1, On(3, 1))
            .Learn(1, "甲", 1, On(3, 2)).Learn(1, "丁", 1, On(3, 3)).Learn(1, "乙", 1, On(3, 4)).Learn(1, "戊", 1, On(3, 5))
            .Learn(1, "己", 1, On(3, 6)), Asked(courses)).Days);

    [Fact]
    public void Done_are_the_listed_courses_that_certainly_count()
    {
        var night = WithList([.. "甲乙丙丁".Select(static c => $"{Listed}{c}")]).Learn(1, "乙", 1, On(3, 1)).Learn(1, "乙", 1, On(3, 2))
            .Learn(1, "丁", 1, On(3, 3)).Learn(1, "甲", 1, On(3, 4), "").Learn(1, "丙", 1, On(9, 1)).Learn(1, "戊", 1, On(3, 5));
        var (done, titles) = InWindow(night, static (person, scope) => person.Binding.List(All.List) is var list
            ? (CourseLists.Done(list, All.Platform, person, scope), list.Titles) : default);
        Assert.Equal(["乙", "丁"], done.Order().Select(i => titles[i]));
    }

    [Fact]
    public void A_list_in_doubt_is_not_certainly_complete()
    {
        var night = WithList($"{Listed}甲", $"{Listed}乙", "不明清單,,丙").Learn(1, "甲", 1, On(3, 1)).Learn(1, "丙", 1, On(3, 2));
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」全部課程 → 已完成1門，尚缺1門
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            """, Of(night, All).Told);
        night.Learn(1, "乙", 1, On(3, 3));
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」全部課程 → 測試名單有退件或清單名稱無法辨識之列，尚無法確定名單上的全部課程，請先更正lists [Lists]
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 乙（1小時），107年3月3日（星期六）20:00:00：採計 [Counted]
            """, Of(night, All).Told);
        Assert.Equal("""
            Met：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」至少2門 → 已完成2門
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 丙（1小時），107年3月2日（星期五）20:00:00：能否採計待查 [Open]
            · 乙（1小時），107年3月3日（星期六）20:00:00：採計 [Counted]
            """, Of(night, Two).Told);
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」至少3門 → 測試名單有退件或清單名稱無法辨識之列，尚無法確定名單上的全部課程，請先更正lists [Lists]
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 丙（1小時），107年3月2日（星期五）20:00:00：能否採計待查 [Open]
            · 乙（1小時），107年3月3日（星期六）20:00:00：採計 [Counted]
            """, Of(night, Asked(3)).Told);
        Assert.Equal("""
            Unmet：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」至少4門 → 已完成2門，尚缺2門
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 丙（1小時），107年3月2日（星期五）20:00:00：能否採計待查 [Open]
            · 乙（1小時），107年3月3日（星期六）20:00:00：採計 [Counted]
            """, Of(night, Asked(4)).Told);
    }

    [Fact]
    public void Every_record_of_a_listed_course_says_what_became_of_it()
    {
        var night = OfTwo().Learn(1, "甲", 1, On(3, 1)).Learn(1, "甲", 1, On(3, 2)).Learn(1, "丙", 1, On(3, 3)).Learn(1, "乙", 1, On(3, 4), "");
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」至少2門 → 已完成1門，尚缺1門 [Courses]
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 甲（1小時），107年3月2日（星期五）20:00:00：同一課程僅採計一次，未採計 [Repeated]
            · 乙（1小時），107年3月4日（星期日）20:00:00：能否採計待查 [Open]
            """, Of(night, Two).Told);
        night.Learn(1, "乙", 1, On(3, 5), status: "也許");
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」至少2門 → 已完成1門，尚缺1門 [Hours]
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 甲（1小時），107年3月2日（星期五）20:00:00：同一課程僅採計一次，未採計 [Repeated]
            · 乙（1小時），107年3月4日（星期日）20:00:00：能否採計待查 [Open]
            · 乙（1小時），107年3月5日（星期一）20:00:00：本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計 [Open]
            """, Of(night, Two).Told);
        night.Learn(1, "乙", 1, On(3, 6));
        Assert.Equal("""
            Met：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」至少2門 → 已完成2門
            · 甲（1小時），107年3月1日（星期四）20:00:00：採計 [Counted]
            · 甲（1小時），107年3月2日（星期五）20:00:00：同一課程僅採計一次，未採計 [Repeated]
            · 乙（1小時），107年3月4日（星期日）20:00:00：能否採計待查 [Open]
            · 乙（1小時），107年3月5日（星期一）20:00:00：本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計 [Open]
            · 乙（1小時），107年3月6日（星期二）20:00:00：採計 [Counted]
            """, Of(night, Two).Told);
    }

    [Fact]
    public void What_lacks_without_the_list_or_the_feed_is_named()
    {
        Assert.Equal("""
            Unknown：〔期間〕，完成「測試名單」全部課程 → 學習時數資料未提供，無法判定 [Hours]
            """, Of(OfTwo(), All with { Platform = null }).Told);
        Assert.Equal("""
            Unknown：〔期間〕，完成「測試名單」全部課程 → 待補名單：測試名單尚未提供，無法判定 [Lists]
            """, Of(Night(), All with { Platform = null }).Told);
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」至少1門 → 待補名單：測試名單尚未提供，無法判定 [Lists]
            · 甲（1小時），107年3月1日（星期四）20:00:00：能否採計待查 [Open]
            """, Of(Night().Learn(1, "甲", 1, On(3, 1)), One).Told);
    }

    [Fact]
    public void A_list_without_which_nothing_can_be_said_leaves_everybody_in_doubt()
    {
        var plan = Small with { Lists = [Small.Lists[0] with { UntilLoaded = UntilLoaded.UnknownForEveryone }] };
        Assert.Equal("""
            Unknown：〔期間〕，於e等公務園⁺學習平臺完成「測試名單」全部課程 → 待補名單：測試名單尚未提供，無法判定 [Lists]
            """, Of(Night().Learn(1, "甲", 1, On(3, 1)), All, plan: plan, notBefore: "2018-04-01").Told);
        Assert.Equal("- 2018-04-01", Of(Night().Learn(1, "甲", 1, On(3, 1)), All, plan: plan, notBefore: "2018-04-01").Days);
    }
}
