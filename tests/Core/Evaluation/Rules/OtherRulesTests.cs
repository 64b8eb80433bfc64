using LearningHours.Evaluation.Rules;
using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>Posts, reports and reflections: when they suffice, when they could, and what is said of them.</summary>
public sealed class OtherRulesTests
{
    private static readonly PostsReached TenPosts = new(10, []);
    private static readonly ReportsHandedIn TwoReports = new(2, []);
    private static readonly ReflectionWritten Short = new(300, ["心得撰寫", "線上讀書會"], []);

    private static TextNight Posts(params string[] cells) =>
        Night().Add("forum", ["員工編號,來源,類型,日期,篇數,不計篇數", .. cells.Select(static c => $"E001,{c}")]);

    private static TextNight Reports(params string[] rows) => Night().Add("reports", ["篇號,員工編號,類型,繳交日,格式符合", .. rows]);

    private static TextNight Reflections(params string[] cells) =>
        Night().Add("reflections", ["員工編號,日期,來源,張貼處,字數", .. cells.Select(static c => $"E001,{c}")]);

    [Theory]
    [InlineData("社團,回應,2018-05-01,4,0", "2018-05-01 2018-05-01")]
    [InlineData("社團,回應,2018-05-01,5,2", "- -")]
    [InlineData("社團,回應,2018-05-01,6,2", "2018-05-01 2018-05-01")]
    [InlineData("社團,回應,某日,4,0", "- 2018-03-01")] // the others were there on this day
    [InlineData("社團,回應,某日,5,2", "- -")]
    [InlineData("社團,回應,某日,6,2", "- 2018-03-01")]
    [InlineData("社團,回應,某日,10,0", "- 2018-01-01")]
    [InlineData("社團,回應,2018-05-01,3,4", "- -")] // one of the two figures is wrong
    [InlineData("社團,回應,2018-05-01,4,5", "- 2018-03-01")]
    [InlineData("社團,回應,2018-05-01,4,幾", "- 2018-03-01")]
    [InlineData("社團,回應,2018-05-01,幾,4", "- 2018-01-01")]
    public void Posts_that_count_add_up(string cells, string days) =>
        Assert.Equal(days, Of(Posts("公共論壇,發表,2018-03-01,6,0", cells), TenPosts).Days);

    [Fact]
    public void Posts_that_could_suffice_earlier_do_not_change_when_they_do() => Assert.Equal("2018-04-01 2018-03-01",
        Of(Posts("社團,發表,2018-03-01,6,0", "社團,發表,2018-04-01,4,0", "社團,發表,某日,4,0"), TenPosts).Days);

    [Fact]
    public void Every_day_of_posts_says_what_counts_and_what_is_missing()
    {
        var night = Posts("公共論壇,發表,2018-04-01,5,2", "社團,回應,2018-03-01,3,0", "社團,回應,2018-09-01,9,0");
        Assert.Equal("""
            Unmet：〔期間〕，發表及回應意見10篇以上（不當、離題及灌水文章不計入） → 採計6篇，尚缺4篇
            · 社團回應3篇，107年3月1日（星期四）：
            · 公共論壇發表5篇，107年4月1日（星期日）：其中2篇不計
            """, Of(night, TenPosts).Told);
        Assert.Equal("""
            Unknown：〔期間〕，發表及回應意見10篇以上（不當、離題及灌水文章不計入） → 採計6篇，尚缺4篇；另有退件資料待更正：forum/forum.csv 第5列 [Forum]
            · 社團回應3篇，107年3月1日（星期四）：
            · 公共論壇發表5篇，107年4月1日（星期日）：其中2篇不計
            """, Of(night.Add("forum", "E001,社團,發表,某日,4,0", "E001,社團,發表,2018-09-02,幾,0"), TenPosts).Told);
        Assert.Equal("""
            Met：〔期間〕，發表及回應意見10篇以上（不當、離題及灌水文章不計入） → 採計10篇
            · 社團回應3篇，107年3月1日（星期四）：
            · 公共論壇發表5篇，107年4月1日（星期日）：其中2篇不計
            · 社團發表4篇，107年5月1日（星期二）：
            """, Of(night.Add("forum", "E001,社團,發表,2018-05-01,4,0"), TenPosts).Told);
        Assert.Equal("""
            Met：〔期間〕，發表及回應意見10篇以上（不當、離題及灌水文章不計入） → 採計11篇
            · 社團回應3篇，107年3月1日（星期四）：
            · 公共論壇發表5篇，107年4月1日（星期日）：其中2篇不計
            · 社團發表4篇，107年5月1日（星期二）：
            · 社團發表1篇，107年6月1日（星期五）：
            """, Of(night.Add("forum", "E001,社團,發表,2018-06-01,1,0"), TenPosts).Told);
    }

    [Theory]
    [InlineData("R2,E001,行政案例,2018-05-01,是", "2018-05-01 2018-05-01")]
    [InlineData("R2,E001,行政案例,2018-05-01,否", "- -")]
    [InlineData("R2,E001,行政案例,某日,是", "- 2018-03-01")]
    [InlineData("R2,E001,行政案例,某日,是|R3,E001,行政案例,某日,是", "- 2018-01-01")]
    [InlineData("R2,E001,行政案例,2018-05-01,是|R3,E001,行政案例,某日,是", "2018-05-01 2018-03-01")]
    [InlineData("R2,E001,行政案例,2018-05-01,是|R3,E001,行政案例,2018-06-01,是", "2018-05-01 2018-05-01")]
    [InlineData("R2,E001", "- 2018-01-01")] // of which nothing can be read
    public void Reports_that_count_add_up(string rows, string days) =>
        Assert.Equal(days, Of(Reports(["R1,E001,研究報告,2018-03-01,是", .. rows.Split('|')]), TwoReports).Days);

    [Fact]
    public void What_counts_so_far_is_summed()
    {
        var night = Posts("社團,發表,2018-03-01,6,2", "社團,回應,2018-04-01,3,0", "社團,回應,2018-09-01,9,0")
            .Add("reports", "篇號,員工編號,類型,繳交日,格式符合", "R1,E001,研究報告,2018-03-01,是", "R2,E001,行政案例,2018-03-01,否",
                "R3,E001,行政案例,2018-08-31,是", "R4,E001,行政案例,2018-09-01,是", "R5,E001,研究報告,2018-05-01,是");
        Assert.Equal((7L, 3), InWindow(night, static (person, scope) =>
            (PostsRule.Counted(person, scope), ReportsRule.Counted(person, scope))));
    }

    [Fact]
    public void Every_report_says_whether_it_counts()
    {
        var night = Reports("R3,E001,研究報告,2018-05-01,否", "R2,E001,行政案例,2018-03-01,是", "R1,E001,研究報告,2018-03-01,是",
            "R4,E001,研究報告,2018-09-03,是");
        Assert.Equal("""
            Met：107年8月31日（星期五，含當日）前繳交格式符合規定之行政案例或研究報告2篇 → 採計2篇
            · 研究報告（篇號R1），107年3月1日（星期四）：
            · 行政案例（篇號R2），107年3月1日（星期四）：
            · 研究報告（篇號R3），107年5月1日（星期二）：格式不符規定，不採計
            · 研究報告（篇號R4），107年9月3日（星期一）：不在期限內，不採計
            """, Of(night, TwoReports).Told);
        Assert.Equal("""
            Unknown：107年8月31日（星期五，含當日）前繳交格式符合規定之行政案例或研究報告3篇 → 採計2篇；另有退件資料待更正：reports/reports.csv 第6列 [Reports]
            · 研究報告（篇號R1），107年3月1日（星期四）：
            · 行政案例（篇號R2），107年3月1日（星期四）：
            · 研究報告（篇號R3），107年5月1日（星期二）：格式不符規定，不採計
            · 研究報告（篇號R4），107年9月3日（星期一）：不在期限內，不採計
            """, Of(night.Add("reports", "R5,E001,研究報告,某日,是"), TwoReports with { AtLeast = 3 }).Told);
    }

    [Theory]
    [InlineData("2018-03-01,甲課,心得撰寫區,299", "2018-03-01 2018-03-01")]
    [InlineData("2018-03-01,甲課,心得撰寫區,300", "2018-03-01 2018-03-01")]
    [InlineData("2018-03-01,甲課,心得撰寫區,301", "- -")]
    [InlineData("某日,甲課,線上讀書會,299", "- 2018-01-01")]
    [InlineData("某日,甲課,線上讀書會,300", "- 2018-01-01")]
    [InlineData("某日,甲課,線上讀書會,301", "- -")]
    [InlineData("2018-03-01,甲課,,300", "- 2018-01-01")] // posted who knows where
    [InlineData("2018-03-01,甲課,線上讀書會,300|E001,某日,乙課,心得撰寫,300", "2018-03-01 2018-01-01")]
    public void A_reflection_is_short_and_posted_where_the_plan_says(string cells, string days) =>
        Assert.Equal(days, Of(Reflections(cells.Split('|')[0]).Add("reflections", cells.Split('|')[1..]), Short).Days);

    [Fact]
    public void A_text_that_cannot_be_read_may_be_short() => Assert.Equal("- 2018-01-01",
        Of(Night().Add("reflections", "員工編號,日期,張貼處,全文,字數", $"E001,2018-03-01,線上讀書會,{new string('字', 6000)},301"), Short).Days);

    [Fact]
    public void Every_reflection_says_whether_it_counts()
    {
        var night = Reflections("2018-05-01,丁課,心得撰寫,301", "2018-04-01,丙課,布告欄,10", "2017-12-31,甲課,心得撰寫,10");
        Assert.Equal("""
            Unmet：〔期間〕，撰寫300字以內之心得，張貼於「心得撰寫」或「線上讀書會」 → 尚無符合之心得
            · 甲課（10字，張貼於心得撰寫），106年12月31日（星期日）：不在期間內，不採計
            · 丙課（10字，張貼於布告欄），107年4月1日（星期日）：張貼處不符
            · 丁課（301字，張貼於心得撰寫），107年5月1日（星期二）：301字，超過300字
            """, Of(night, Short).Told);
        Assert.Equal("""
            Unknown：〔期間〕，撰寫300字以內之心得，張貼於「心得撰寫」或「線上讀書會」 → 尚無符合之心得；另有退件資料待更正：reflections/reflections.csv 第5列 [Reflections]
            · 甲課（10字，張貼於心得撰寫），106年12月31日（星期日）：不在期間內，不採計
            · 丙課（10字，張貼於布告欄），107年4月1日（星期日）：張貼處不符
            · 丁課（301字，張貼於心得撰寫），107年5月1日（星期二）：301字，超過300字
            """, Of(night.Add("reflections", "E001,某日,乙課,線上讀書會,10"), Short).Told);
        Assert.Equal("""
            Met：〔期間〕，撰寫300字以內之心得，張貼於「心得撰寫」或「線上讀書會」 → 已於107年3月1日（星期四）張貼
            · 甲課（10字，張貼於心得撰寫），106年12月31日（星期日）：不在期間內，不採計
            · 己課（1字，張貼於線上讀書會），107年3月1日（星期四）：
            · 丙課（10字，張貼於布告欄），107年4月1日（星期日）：張貼處不符
            · 丁課（301字，張貼於心得撰寫），107年5月1日（星期二）：301字，超過300字
            · 戊課（300字，張貼於線上讀書會），107年6月1日（星期五）：
            """, Of(night.Add("reflections", "E001,2018-06-01,戊課,線上讀書會,300", "E001,2018-03-01,己課,線上讀書會,1"), Short).Told);
    }

    [Fact]
    public void Without_their_feed_nothing_can_be_said()
    {
        Assert.Equal("""
            Unknown：〔期間〕，發表及回應意見10篇以上（不當、離題及灌水文章不計入） → 論壇篇數資料未提供，無法判定 [Forum]
            """, Of(Night(), TenPosts).Told);
        Assert.Equal("""
            Unknown：107年8月31日（星期五，含當日）前繳交格式符合規定之行政案例或研究報告2篇 → 行政案例及研究報告資料未提供，無法判定 [Reports]
            """, Of(Night(), TwoReports).Told);
        Assert.Equal("""
            Unknown：〔期間〕，撰寫300字以內之心得，張貼於「心得撰寫」或「線上讀書會」 → 心得資料未提供，無法判定 [Reflections]
            """, Of(Night(), Short).Told);
    }
}
