using System.Security.Cryptography;
using System.Text;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Results;

namespace LearningHours.Tests.Results;

public class AgencyPackTests
{
    private static readonly Employee Wang = SampleNight.Person(1, "王小明"), Lin = SampleNight.Person(2, "林小美"), Elsewhere = SampleNight.Person(3, "陳大文", SampleNight.OtherOffice.Code);

    [Fact]
    public void The_award_list_has_the_fact_the_clause_and_a_recommendation_with_ROC_dates() => Assert.Equal(
        [
            "高雄市政府測試局 敘獎建議名冊（符合條件，建議敘獎；是否核予由服務機關依規定辦理） 資料截至107年9月1日（含當日）",
            "機關,單位,職稱,姓名,員工編號,身分證字號,計畫,項目,事實,依據條款,引文,建議獎度,完成日,申請期限（含當日）,備註,人工決定",
            "高雄市政府測試局,企劃科,科員,王小明,E001,A12345****,高雄市政府107年度推動數位學習實施計畫,完成組裝課程及業務相關課程之嘉獎," +
            "組裝課程10小時、業務相關課程31.5小時,陸五,核予嘉獎1次,嘉獎1次,107年8月30日（星期四）,,,",
        ],
        Lines(AgencyPack.Awards, SampleNight.Facts(), SampleNight.EligibleCommendation(Wang), SampleNight.EligibleLeave(Wang)));

    [Fact]
    public void The_leave_list_has_hours_days_and_how_to_enter_them()
    {
        var facts = SampleNight.FactsWith(uses: [Use("2018-09-01", 1), Use("2018-09-02", 2)]);
        Assert.EndsWith(
            ",4,1,3,107年8月31日（星期五）,108年2月28日（星期四）,108年2月27日（星期三）,108年2月28日（星期四）,補休,利用公餘時間參與數位學習,,陸四,最高得補休4小時,,,",
            Lines(AgencyPack.Leave, facts, SampleNight.EligibleLeave(Wang))[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_taken_is_unknown_and_not_zero_where_the_feed_is_absent() =>
        Assert.EndsWith(",4,,,107年8月31日（星期五）,108年2月28日（星期四）,108年2月27日（星期三）,108年2月28日（星期四）,補休,利用公餘時間參與數位學習,,陸四,最高得補休4小時,補休使用資料未提供，已休及剩餘時數不明,,",
            Lines(AgencyPack.Leave, SampleNight.Facts(), SampleNight.EligibleLeave(Wang))[2], StringComparison.Ordinal);

    [Theory]
    [InlineData(4, "4,0", false)]
    [InlineData(5, "5,0", true)]
    public void Leave_taken_beyond_what_was_earned_is_said(int taken, string cells, bool said)
    {
        var line = Lines(AgencyPack.Leave, SampleNight.FactsWith(uses: [Use("2018-09-01", taken)]), SampleNight.EligibleLeave(Wang))[2];
        Assert.Contains($",4,{cells},", line, StringComparison.Ordinal);
        Assert.Equal(said, line.Contains("已休時數超過可補休時數，請查明", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2019-02-27", false)]
    [InlineData("2019-02-28", false)]
    [InlineData("2019-03-01", true)]
    public void A_right_that_lapsed_stays_and_says_so(string asOf, bool lapsed)
    {
        var packs = Packs.Of([SampleNight.EligibleLeave(Wang)], SampleNight.Facts(), DateOnly.ParseExact(asOf, "yyyy-MM-dd"));
        Assert.Equal(lapsed, Encoding.UTF8.GetString(packs[Path(AgencyPack.Leave)]).Contains("已逾最後使用日", StringComparison.Ordinal));
    }

    [Fact]
    public void The_open_list_has_a_row_for_each_missing_fact_and_who_can_supply_it()
    {
        var tree = SampleNight.Node(FindingVerdict.Unknown, "", "", children:
        [
            SampleNight.Node(FindingVerdict.Unknown, "起迄時間均為公餘時間", "差勤資料未提供", "附件3說明3", "起迄時間均應為公餘時間") with { Lacks = FeedKind.Attendance },
            SampleNight.Node(FindingVerdict.Unknown, "業務相關30小時", "課程未設定", "陸二(二)", "由各機關") with { Lacks = FeedKind.CourseFlags },
        ]);
        var lines = Lines(AgencyPack.OpenQuestions, SampleNight.Facts(), SampleNight.Row(Wang, SampleNight.Leave, Verdict.Unknown, tree), SampleNight.Row(Lin, SampleNight.Leave, Verdict.Unknown) with { Finding = null });
        Assert.Equal(3, lines.Length - 2);
        Assert.EndsWith(",起迄時間均為公餘時間,差勤資料未提供,附件3說明3,起迄時間均應為公餘時間,服務機關人事單位（差勤資料）,請服務機關人事單位（差勤資料）補齊，以attendance資料（格式：./run formats attendance）送出,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",業務相關30小時,課程未設定,陸二(二),由各機關,服務機關人事單位（課程是否與業務相關之設定）,請服務機關人事單位（課程是否與業務相關之設定）補齊，以course-flags資料（格式：./run formats course-flags）送出,", lines[3], StringComparison.Ordinal);
        Assert.Contains("林小美", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Human_decisions_stand_beside_the_row_and_those_dated_later_do_not()
    {
        var facts = SampleNight.FactsWith(decisions: [Human("2018-09-01", true, "1"), Human("2018-09-02", false, "")]);
        Assert.EndsWith(",107年9月1日核定嘉獎1次（考績委員會）：符合", Lines(AgencyPack.Awards, facts, SampleNight.EligibleCommendation(Wang))[2], StringComparison.Ordinal);
    }

    [Fact]
    public void No_row_of_another_agency_and_no_full_number_is_in_a_pack()
    {
        var packs = Packs.Of([SampleNight.EligibleLeave(Wang), SampleNight.EligibleLeave(Elsewhere), SampleNight.EligibleCommendation(Elsewhere)], SampleNight.Facts(), SampleNight.AsOf);
        Assert.Equal(2 * AgencyPack.Names.Count, packs.Paths.Count);
        foreach (var name in AgencyPack.Names)
        {
            var text = Encoding.UTF8.GetString(packs[Path(name)]);
            Assert.DoesNotContain("陳大文", text, StringComparison.Ordinal);
            Assert.DoesNotContain("A123456781", text, StringComparison.Ordinal);
            Assert.DoesNotContain("已核定", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\ta", "'\ta")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    public void A_text_never_runs_as_a_formula(string name, string cell) =>
        Assert.Contains($",科員,{cell},E001,", Encoding.UTF8.GetString(File(AgencyPack.Awards, SampleNight.Facts(), SampleNight.EligibleCommendation(SampleNight.Person(1, name)))), StringComparison.Ordinal);

    [Fact]
    public void Every_list_starts_with_a_BOM_and_the_manifest_has_its_rows_and_hash()
    {
        var packs = Packs.Of([SampleNight.EligibleLeave(Wang)], SampleNight.Facts(), SampleNight.AsOf);
        Assert.Equal(AgencyPack.Names.Select(Path).Order(StringComparer.Ordinal), packs.Paths);
        Assert.All(packs.Paths, p => Assert.Equal<byte[]>([0xEF, 0xBB, 0xBF], packs[p][..3]));
        var manifest = Encoding.UTF8.GetString(packs[Path(AgencyPack.Manifest)]);
        Assert.Contains($"敘獎建議名冊.csv,0,{Sha256(packs, AgencyPack.Awards)}\r\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"補休登記清冊.csv,1,{Sha256(packs, AgencyPack.Leave)}\r\n", manifest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)] // while decisions pass by
    [InlineData(AgencyPacks.UsualBudget)] // when they have passed
    public void A_disk_that_is_full_is_told_as_that(long budget)
    {
        using var packs = new AgencyPacks(SampleNight.Facts(), SampleNight.AsOf, (_, _) => throw new IOException("the disk is full"), budget);
        using var slice = new DecisionSlice(SampleNight.Facts(), SampleNight.AsOf, SliceContents.Findings);
        slice.Add(SampleNight.EligibleLeave(Wang));
        slice.Add(SampleNight.EligibleLeave(Elsewhere));
        var told = Assert.Throws<IOException>(() =>
        {
            packs.Add(slice);
            packs.Finish();
        });
        Assert.Equal("the disk is full", told.Message);
    }

    [Fact]
    public void What_is_neither_award_nor_leave_is_in_the_list_of_seats()
    {
        var ticket = SampleNight.Row(Wang, SampleNight.Draw.Entitlements[0], Verdict.Eligible, plan: SampleNight.Draw).Rewarded(r => r with { Amount = 3, Unit = Plans.Unit.Ticket });
        Assert.Contains(",抽獎機會3次,", Lines(AgencyPack.Seats, SampleNight.Facts(), ticket)[2], StringComparison.Ordinal);
    }

    private static LeaveUse Use(string takenOn, int hours) => new("E001", "kaohsiung-107", null, DateOnly.ParseExact(takenOn, "yyyy-MM-dd"), Hours.Whole(hours), default);

    private static HumanDecision Human(string date, bool granted, string amount) =>
        new("E001", "kaohsiung-107", "commendation", granted, amount, DateOnly.ParseExact(date, "yyyy-MM-dd"), "考績委員會", "符合", default);

    private static string Path(string name) => AgencyPack.PathOf(SampleNight.Office.Code, name);

    private static string Sha256(Packs packs, string name) => Convert.ToHexStringLower(SHA256.HashData(packs[Path(name)]));

    private static byte[] File(string name, FactBook facts, params Decision[] decisions) => Packs.Of(decisions, facts, SampleNight.AsOf)[Path(name)];

    private static string[] Lines(string name, FactBook facts, params Decision[] decisions) =>
        Encoding.UTF8.GetString(File(name, facts, decisions)[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
