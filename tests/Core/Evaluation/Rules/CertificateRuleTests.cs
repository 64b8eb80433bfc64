using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>One certificate, or two of one course: when they are there, when they could be, and what is said of them.</summary>
public sealed class CertificateRuleTests
{
    private const string Listed = "kaohsiung-107/list,,";

    private static readonly CertificateHeld Any = new("英語初級", []), OnList = new("MOOC完課", []) { List = "kaohsiung-107/list" };
    private static readonly CertificatePair Pair = new("MOOC完課", "MOOC實體認證", "kaohsiung-107/list", []);

    private static TextNight Held(params string[] cells) =>
        Night().Add("certificates", ["員工編號,類別,名稱,取得日", .. cells.Select(static c => $"E001,{c}")]);

    private static TextNight HeldOfList(params string[] cells) => Held(cells).Add("lists", "清單,課程代碼,課程名稱", $"{Listed}甲", $"{Listed}乙");

    /// <summary>A name that is longer than any cell may be.</summary>
    private static string Unread => new('甲', 6000);

    [Theory]
    [InlineData("2017-12-31", "- -")]
    [InlineData("2018-01-01", "2018-01-01 2018-01-01")]
    [InlineData("2018-08-31", "2018-08-31 2018-08-31")]
    [InlineData("2018-09-01", "- -")]
    public void It_is_held_within_the_window(string day, string days) =>
        Assert.Equal(days, Of(Held($"英語初級,甲,{day}", $"英語中級,甲,2018-03-01"), Any).Days);

    [Theory]
    [InlineData("MOOC完課,甲", "2018-02-01 2018-02-01")]
    [InlineData("MOOC完課,丙", "- -")]
    [InlineData("MOOC完課,", "- 2018-02-01")]
    public void Of_a_list_the_name_decides(string cells, string days) =>
        Assert.Equal(days, Of(HeldOfList($"{cells},2018-02-01"), OnList).Days);

    [Theory]
    [InlineData("MOOC完課,甲,某日", "- 2018-01-01")]
    [InlineData("MOOC完課,,某日", "- 2018-01-01")]
    [InlineData("MOOC完課,丙,某日", "- -")]
    [InlineData("MOOC完課,{0},2018-02-01", "- 2018-01-01")]
    [InlineData("MOOC完課,{0},2018-09-01", "- -")]
    [InlineData("MOOC實體認證,{0},2018-02-01", "- -")]
    public void A_refused_row_could_be_it(string cells, string days) =>
        Assert.Equal(days, Of(HeldOfList(cells.Replace("{0}", Unread)), OnList).Days);

    [Fact]
    public void Every_certificate_of_the_category_says_whether_it_counts()
    {
        Assert.Equal("""
            Met：〔期間〕取得英語初級證明 → 已於107年2月1日（星期四）取得
            · 英語初級：甲，106年3月1日（星期三）：取得日不在期間內，不採計
            · 英語初級：丁，107年2月1日（星期四）：
            · 英語初級：乙，107年3月1日（星期四）：
            """, Of(Held("英語初級,乙,2018-03-01", "英語初級,甲,2017-03-01", "英語中級,丙,2018-03-01", "英語初級,丁,2018-02-01"), Any).Told);
        Assert.Equal("""
            Unmet：〔期間〕取得MOOC完課證明（限「測試名單」所列） → 未取得
            · MOOC完課：丙，107年3月1日（星期四）：不在「測試名單」內，不採計
            · MOOC完課：甲，107年9月1日（星期六）：取得日不在期間內，不採計
            """, Of(HeldOfList("MOOC完課,丙,2018-03-01", "MOOC完課,甲,2018-09-01"), OnList).Told);
        Assert.Equal("""
            Unknown：〔期間〕取得MOOC完課證明（限「測試名單」所列） → 未取得；另有退件資料待更正：certificates/certificates.csv 第2列 [Certificates]
            """, Of(HeldOfList("MOOC完課,甲,某日"), OnList).Told);
    }

    [Fact]
    public void A_list_in_doubt_is_what_lacks_however_many_certificates_hang_on_it() => Assert.Equal("""
        Unknown：〔期間〕取得MOOC完課證明（限「測試名單」所列） → 測試名單有退件或清單名稱無法辨識之列，尚無法確定名單上的全部課程，請先更正lists [Lists]
        · MOOC完課：丙，107年3月1日（星期四）：
        · MOOC完課：丁，107年3月2日（星期五）：
        """,
        Of(HeldOfList("MOOC完課,丙,2018-03-01", "MOOC完課,丁,2018-03-02").Add("lists", "不明清單,,丙", "不明清單,,丁"), OnList).Told);

    [Theory]
    [InlineData("甲", "甲", "2018-03-01", "2018-03-01 2018-03-01")]
    [InlineData("甲", "甲", "2018-01-15", "2018-02-01 2018-02-01")]
    [InlineData("甲", "甲", "2018-09-01", "- -")]
    [InlineData("甲", "乙", "2018-03-01", "- -")]
    [InlineData("丙", "丙", "2018-03-01", "- -")]
    [InlineData("", "甲", "2018-03-01", "- 2018-03-01")]
    [InlineData("甲", "", "2018-03-01", "- 2018-03-01")]
    public void A_pair_is_of_one_listed_course(string first, string second, string day, string days) =>
        Assert.Equal(days, Of(HeldOfList($"MOOC完課,{first},2018-02-01", $"MOOC實體認證,{second},{day}", "英語初級,甲,2018-03-01"), Pair).Days);

    [Theory]
    [InlineData("MOOC完課,甲,2018-02-01", "MOOC實體認證,甲,某日", "- 2018-01-01")]
    [InlineData("MOOC完課,甲,2018-02-01", "MOOC實體認證,乙,某日", "- -")]
    [InlineData("MOOC完課,甲,2018-02-01", "MOOC實體認證,,某日", "- 2018-01-01")] // without a name it may be of any course
    [InlineData("MOOC完課,,2018-02-01", "MOOC實體認證,甲,某日", "- 2018-01-01")]
    [InlineData("MOOC完課,甲,2018-02-01", "MOOC實體認證,{0},2018-03-01", "- 2018-01-01")]
    [InlineData("MOOC完課,丙,2018-02-01", "MOOC實體認證,{0},2018-03-01", "- -")] // not on the list
    [InlineData("MOOC完課,甲,2018-02-01", "MOOC完課,甲,某日", "- -")] // twice the same
    [InlineData("MOOC完課,甲,2018-02-01", "結業,甲,2018-03-01", "- 2018-01-01")] // of any 類別
    [InlineData("MOOC完課,甲,某日", "MOOC實體認證,甲,某日", "- 2018-01-01")]
    [InlineData("MOOC完課,甲,某日", "MOOC實體認證,乙,某日", "- -")]
    [InlineData("MOOC完課,甲,某日", "MOOC實體認證,,某日", "- 2018-01-01")]
    [InlineData("MOOC完課,甲,某日", "MOOC實體認證,{0},2018-03-01", "- 2018-01-01")]
    [InlineData("MOOC完課,甲,某日", "MOOC完課,甲,某月", "- -")]
    [InlineData("結業,甲,2018-03-01", "英語初級,甲,2018-03-02", "- -")] // one row cannot be both
    [InlineData("結業,甲,2018-03-01", "結訓,甲,2018-03-02", "- 2018-01-01")]
    public void Refused_rows_could_make_a_pair(string one, string other, string days) =>
        Assert.Equal(days, Of(HeldOfList(one.Replace("{0}", Unread), other.Replace("{0}", Unread)), Pair).Days);

    [Fact]
    public void A_row_that_tells_only_whom_it_names_could_be_both() => Assert.Equal("- 2018-01-01", Of(HeldOfList("英語初級"), Pair).Days);

    [Fact]
    public void Certificates_towards_a_pair_say_what_is_wrong_with_them()
    {
        Assert.Equal("""
            Unmet：〔期間〕，就「測試名單」之同一課程取得MOOC完課及MOOC實體認證證明 → 均未取得
            """, Of(HeldOfList("英語初級,甲,2018-03-01", "MOOC完課,甲,2018-09-01"), Pair).Told);
        Assert.Equal("""
            Unmet：〔期間〕，就「測試名單」之同一課程取得MOOC完課及MOOC實體認證證明 → 尚未就同一課程取得兩項證明
            · MOOC完課：甲，107年2月1日（星期四）：
            · MOOC實體認證：丙，107年3月1日（星期四）：不在「測試名單」內，不採計
            """, Of(HeldOfList("MOOC實體認證,丙,2018-03-01", "MOOC完課,甲,2018-02-01"), Pair).Told);
        Assert.Equal("""
            Met：〔期間〕，就「測試名單」之同一課程取得MOOC完課及MOOC實體認證證明 → 兩項證明於107年3月1日（星期四）齊備
            · MOOC完課：甲，107年2月1日（星期四）：
            · MOOC實體認證：甲，107年3月1日（星期四）：
            """, Of(HeldOfList("MOOC實體認證,甲,2018-03-01", "MOOC完課,甲,2018-02-01"), Pair).Told);
        Assert.Equal("""
            Unknown：〔期間〕，就「測試名單」之同一課程取得MOOC完課及MOOC實體認證證明 → 尚未齊備；另有退件資料待更正：certificates/certificates.csv 第2列 [Certificates]
            · MOOC完課：甲，107年2月1日（星期四）：
            """, Of(HeldOfList("MOOC實體認證,甲,某日", "MOOC完課,甲,2018-02-01"), Pair).Told);
        Assert.Equal("""
            Unknown：〔期間〕，就「測試名單」之同一課程取得MOOC完課及MOOC實體認證證明 → 證書未登載名稱，無法判斷是否為名單上的同一課程 [Certificates]
            · MOOC完課：，107年2月1日（星期四）：
            · MOOC實體認證：甲，107年3月1日（星期四）：
            """, Of(HeldOfList("MOOC實體認證,甲,2018-03-01", "MOOC完課,,2018-02-01"), Pair).Told);
        Assert.Equal("""
            Unknown：〔期間〕，就「測試名單」之同一課程取得MOOC完課及MOOC實體認證證明 → 測試名單有退件或清單名稱無法辨識之列，尚無法確定名單上的全部課程，請先更正lists [Lists]
            · MOOC完課：丙，107年2月1日（星期四）：
            · MOOC實體認證：丙，107年3月1日（星期四）：
            · MOOC實體認證：丙，107年3月2日（星期五）：
            """, Of(HeldOfList("MOOC完課,丙,2018-02-01", "MOOC實體認證,丙,2018-03-01", "MOOC實體認證,丙,2018-03-02")
            .Add("lists", "不明清單,,丙"), Pair).Told);
    }

    [Fact]
    public void Without_the_feed_nothing_can_be_said()
    {
        Assert.Equal("""
            Unknown：〔期間〕取得MOOC完課證明（限「測試名單」所列） → 證書資料未提供，無法判定 [Certificates]
            """, Of(Night(), OnList).Told);
        Assert.Equal("""
            Unknown：〔期間〕，就「測試名單」之同一課程取得MOOC完課及MOOC實體認證證明 → 證書資料未提供，無法判定 [Certificates]
            """, Of(Night(), Pair).Told);
    }
}
