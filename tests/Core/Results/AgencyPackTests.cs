using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

public class AgencyPackTests
{
    private static readonly Employee Wang = SampleNight.Person(1, "王小明"), Lin = SampleNight.Person(2, "林小美"), Elsewhere =
        SampleNight.Person(3, "陳大文", SampleNight.OtherOffice.Code);

    [Fact]
    public void The_award_list_has_a_sentence_to_take_over_a_basis_and_a_state() => Assert.Equal(
        [
            "序號,單位,職稱,官職等,姓名,員工編號,敘獎事由,建議獎度,法令依據,佐證,辦理情形,考績會日期／令文號,申請期限,備註",
            "1,企劃科,科員,,王小明,E001,於107年8月31日前組裝課程10小時、業務相關課程31.5小時，符合高雄市政府107年度推動數位學習實施計畫陸、五,嘉獎1次," +
            "「高雄市政府107年度推動數位學習實施計畫」陸、五,,待提報,,,",
        ],
        Lines(AgencyPack.Awards, SampleNight.Facts(), SampleNight.EligibleCommendation(Wang), SampleNight.EligibleLeave(Wang)));

    [Fact]
    public void The_leave_list_has_hours_days_lots_and_how_to_enter_them()
    {
        var facts = SampleNight.FactsWith(uses: [Use("2018-09-01", 1), Use("2018-09-02", 2)]);
        Assert.EndsWith(
            ",4,1,3,0,108/02/27,108/02/28,,補休,利用公餘時間參與數位學習,4小時至108年2月28日止：已休1，餘3,,",
            Lines(AgencyPack.Leave, facts, SampleNight.EligibleLeave(Wang))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_taken_is_unknown_and_not_zero_where_the_feed_is_absent() =>
        Assert.EndsWith(",4,,,,108/02/27,108/02/28,,補休,利用公餘時間參與數位學習,4小時至108年2月28日止,補休使用資料未提供，已休及可休時數不明,",
            Lines(AgencyPack.Leave, SampleNight.Facts(), SampleNight.EligibleLeave(Wang))[1], StringComparison.Ordinal);

    [Theory]
    [InlineData(4, ",4,0,0,", false)]
    [InlineData(5, ",5,0,0,", true)]
    public void Leave_taken_beyond_what_was_earned_is_said_and_to_be_looked_at(int taken, string cells, bool said)
    {
        var facts = SampleNight.FactsWith(uses: [Use("2018-09-01", taken)]);
        var line = Lines(AgencyPack.Leave, facts, SampleNight.EligibleLeave(Wang))[1];
        Assert.Contains($",4{cells}", line, StringComparison.Ordinal);
        Assert.Equal(said, line.Contains("已休時數超過可休時數，請查明", StringComparison.Ordinal));
        Assert.Equal(said, Lines("今日待辦.csv", facts, SampleNight.EligibleLeave(Wang))
            .Any(l => l.Contains("已休時數超過可休時數", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whose_leave_ends_first_comes_first_and_what_is_used_up_last()
    {
        var facts = SampleNight.FactsWith(uses: [Use("2018-09-01", 4)]);
        Decision[] decisions = [SampleNight.EligibleLeave(Wang), LeaveUntil(Lin, "2018-12-31"),
            LeaveUntil(SampleNight.Person(4, "吳先到"), "2018-09-28")];
        Assert.Equal(["E004", "E002", "E001"], Lines(AgencyPack.Leave, facts, decisions).Skip(1).Select(l => l.Split(',')[4]));
        Assert.Equal(["E004"], Lines("將到期.csv", facts, decisions).Skip(1).Select(l => l.Split(',')[7]));
    }

    [Theory]
    [InlineData("2018-10-30", "1,107/10/30,59,補休最晚可請假日,")]
    [InlineData("2018-10-31", "1,107/10/31,60,補休最晚可請假日,")]
    [InlineData("2018-11-01", "")]
    [InlineData("2018-09-01", "1,107/09/01,0,補休最晚可請假日,")]
    [InlineData("2018-08-31", "")]
    public void What_ends_within_sixty_days_is_listed(string until, string begins)
    {
        var lines = Lines("將到期.csv", SampleNight.Facts(), LeaveUntil(Wang, until));
        Assert.Equal(begins.Length > 0, lines.Length > 1);
        if (begins.Length > 0) Assert.StartsWith(begins, lines[1], StringComparison.Ordinal);
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
        var lines = Lines(AgencyPack.OpenQuestions, SampleNight.Facts(), SampleNight.Row(Wang, SampleNight.Leave, Verdict.Unknown, tree),
            SampleNight.Row(Lin, SampleNight.Leave, Verdict.Unknown) with { Finding = null });
        Assert.Equal(3, lines.Length - 1);
        Assert.Contains(lines, l => l.Contains(
            "1,請服務機關人事單位（差勤資料）補齊「attendance」資料檔，由上傳頁面送出或交系統管理人員（欄位格式可向其索取）,企劃科,科員,王小明,E001,107," +
            "公餘時間完成組裝課程之補休,起迄時間均為公餘時間,差勤資料未提供,服務機關人事單位（差勤資料）,附件3說明3,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(",業務相關30小時,課程未設定,服務機關人事單位（課程是否與業務相關之設定）,陸、二(二),", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("林小美", StringComparison.Ordinal));
    }

    [Fact]
    public void Conditions_that_wait_for_the_same_stand_in_one_row_and_a_remedy_is_one_thing_to_do()
    {
        var tree = SampleNight.Node(FindingVerdict.Unknown, "", "", children:
        [
            SampleNight.Node(FindingVerdict.Unknown, "甲課程", "差勤資料未提供", "陸一(一)") with { Lacks = FeedKind.Attendance },
            SampleNight.Node(FindingVerdict.Unknown, "乙課程", "差勤資料未提供", "陸一(二)") with { Lacks = FeedKind.Attendance },
        ]);
        Decision[] decisions = [SampleNight.Row(Wang, SampleNight.Leave, Verdict.Unknown, tree),
            SampleNight.Row(Lin, SampleNight.Leave, Verdict.Unknown, tree)];
        var lines = Lines(AgencyPack.OpenQuestions, SampleNight.Facts(), decisions);
        Assert.Equal(2, lines.Length - 1);
        Assert.Contains(",甲課程、乙課程,差勤資料未提供,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",陸、一(一)、陸、一(二),", lines[1], StringComparison.Ordinal);
        Assert.Contains("待查2項,,,,2,請服務機關人事單位（差勤資料）補齊", Assert.Single(Lines("今日待辦.csv", SampleNight.Facts(), decisions)[1..]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "1", "107年9月1日核定嘉獎1次")]
    [InlineData(false, "", "不予（符合）")]
    public void What_people_settled_stands_on_a_list_of_its_own(bool granted, string amount, string state)
    {
        var facts = SampleNight.FactsWith(decisions: [Human("2018-09-01", granted, amount)]);
        Assert.Single(Lines(AgencyPack.Awards, facts, SampleNight.EligibleCommendation(Wang)));
        Assert.Contains($",{state},", Lines("已辦理敘獎.csv", facts, SampleNight.EligibleCommendation(Wang))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_decide_later_is_pending_still()
    {
        var facts = SampleNight.FactsWith(decisions: [Human("2018-09-02", true, "1")]);
        Assert.Contains(",待提報,", Lines(AgencyPack.Awards, facts, SampleNight.EligibleCommendation(Wang))[1], StringComparison.Ordinal);
        Assert.Contains("待提報敘獎,,,,1,", Lines("今日待辦.csv", facts, SampleNight.EligibleCommendation(Wang))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Awards_of_two_years_are_two_things_to_do_and_people_are_counted_once()
    {
        var later = SampleNight.Kaohsiung with { Id = "kaohsiung-108", RocYear = 108 };
        var twin = SampleNight.Kaohsiung with { Id = "kaohsiung-107-2" };
        Decision[] decisions = [.. new[] { Wang, Lin }.Select(SampleNight.EligibleCommendation),
            SampleNight.EligibleCommendation(Wang) with { Plan = later }, SampleNight.EligibleCommendation(Wang) with { Plan = twin }];
        Assert.Equal(["2", "1"], Lines("今日待辦.csv", SampleNight.Facts(), decisions).Skip(1).Select(l => l.Split(',')[6]));
        Assert.Equal(["107年度「完成組裝課程及業務相關課程之嘉獎」待提報敘獎", "108年度「完成組裝課程及業務相關課程之嘉獎」待提報敘獎"],
            Lines("今日待辦.csv", SampleNight.Facts(), decisions).Skip(1).Select(l => l.Split(',')[2]));
    }

    [Fact]
    public void Leave_overdrawn_under_plans_of_two_years_is_told_by_year()
    {
        var later = SampleNight.Kaohsiung with { Id = "kaohsiung-108", RocYear = 108 };
        var facts = SampleNight.FactsWith(uses: [Use("2018-09-01", 5), Use("2018-09-01", 6) with { Plan = "kaohsiung-108" }]);
        var lines = Lines("今日待辦.csv", facts, SampleNight.EligibleLeave(Wang), SampleNight.EligibleLeave(Wang) with { Plan = later });
        Assert.Equal(["107年度", "108年度"], lines.Skip(1).Select(l => l.Split(',')[2][..5]));
    }

    [Fact]
    public void No_row_of_another_agency_and_no_identity_number_is_in_a_pack()
    {
        var packs = Packs.Of([SampleNight.EligibleLeave(Wang), SampleNight.EligibleLeave(Elsewhere),
            SampleNight.EligibleCommendation(Elsewhere)], SampleNight.Facts(), SampleNight.AsOf);
        Assert.Equal(2 * (AgencyPack.Names.Count + 1), packs.Paths.Count);
        Assert.All(PackText.Of(packs, AgencyPack.PathOf(SampleNight.Office.Code, "")), file =>
        {
            Assert.DoesNotContain("陳大文", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("E003", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("A12345", file.Text, StringComparison.Ordinal);
        });
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
        Assert.Contains($",科員,,{cell},E001,", Encoding.UTF8.GetString(File(AgencyPack.Awards, SampleNight.Facts(),
            SampleNight.EligibleCommendation(SampleNight.Person(1, name)))), StringComparison.Ordinal);

    [Fact]
    public void Every_list_starts_with_a_BOM_and_the_manifest_has_rows_and_hash_of_every_file()
    {
        var packs = Packs.Of([SampleNight.EligibleLeave(Wang)], SampleNight.Facts(), SampleNight.AsOf);
        var zip = AgencyPack.ZipOf(SampleNight.Office.Code, SampleNight.AsOf);
        Assert.Equal("數位學習獎勵清冊-397010000A-1070901.zip", zip);
        Assert.Equal(AgencyPack.Names.Append(zip).Select(Path).Order(StringComparer.Ordinal), packs.Paths);
        Assert.All(packs.Paths.Where(p => p.EndsWith(".csv", StringComparison.Ordinal)), p =>
            Assert.Equal<byte[]>([0xEF, 0xBB, 0xBF], packs[p][..3]));
        var manifest = Encoding.UTF8.GetString(packs[Path(AgencyPack.Manifest)]);
        Assert.All(AgencyPack.Names.Where(n => n != AgencyPack.Manifest), n =>
            Assert.Contains($",{Sha256(packs, n)}\r\n", manifest, StringComparison.Ordinal));
        Assert.Contains($"敘獎建議名冊.csv,0,{Sha256(packs, AgencyPack.Awards)}\r\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"補休登記清冊.csv,1,{Sha256(packs, AgencyPack.Leave)}\r\n", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_holds_every_other_file_of_the_folder_whoever_wrote_it()
    {
        var files = new Packs();
        files.Append(Path(ReviewLists.Records), ["\uFEFF姓名,課程\r\n王小明,\"甲\r\n乙\"\r\n"u8.ToArray()]);
        using var slice = new DecisionSlice(SampleNight.Facts(), SampleNight.AsOf, SliceContents.Findings);
        slice.Add(SampleNight.EligibleLeave(Wang));
        var packs = new AgencyPacks(SampleNight.Facts(), [SampleNight.Kaohsiung], SampleNight.AsOf, files);
        packs.Add(slice);
        packs.Finish(beside: new Dictionary<string, int> { [Path(ReviewLists.Records)] = 1 });
        var hash = Sha256(files, ReviewLists.Records);
        Assert.Contains($"待查證紀錄清冊.csv,1,{hash}\r\n", Encoding.UTF8.GetString(files[Path(AgencyPack.Manifest)]), StringComparison.Ordinal);
        Assert.All(files.Opened, static f => Assert.Equal((f.Key, 1), (f.Key, f.Value)));
        Assert.Equal([Path(ReviewLists.Records), Path(AgencyPack.Annex)], files.Opened.Keys.Order(StringComparer.Ordinal));
        using var zip = new ZipArchive(new MemoryStream(files[Path(AgencyPack.ZipOf(SampleNight.Office.Code, SampleNight.AsOf))]));
        Assert.Equal(AgencyPack.Names.Append(ReviewLists.Records).Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName)
            .Order(StringComparer.Ordinal));
        Assert.All(zip.Entries, entry =>
        {
            using var content = new MemoryStream();
            entry.Open().CopyTo(content);
            Assert.Equal(files[Path(entry.FullName)], content.ToArray());
        });
    }

    [Theory]
    [InlineData(0)] // while decisions stream by
    [InlineData(AgencyPacks.UsualBudget)] // after they have streamed by
    public void A_disk_that_is_full_is_told_as_that(long budget)
    {
        var packs = new AgencyPacks(SampleNight.Facts(), [SampleNight.Kaohsiung], SampleNight.AsOf, new FullDisk(), budget);
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
    public void What_is_neither_award_nor_leave_is_in_the_list_of_activities()
    {
        var ticket = SampleNight.Row(Wang, SampleNight.Draw.Entitlements[0], Verdict.Eligible, plan: SampleNight.Draw)
            .Rewarded(r => r with { Amount = 3, Unit = Unit.Ticket });
        Assert.Contains(",抽獎,企劃科,科員,王小明,E001,抽獎機會3次,", Lines(AgencyPack.Activities, SampleNight.Facts(), ticket)[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_night_in_which_nobody_wins_has_every_list_and_each_says_so()
    {
        var packs = Packs.Of([SampleNight.Row(Wang, SampleNight.Leave, Verdict.Excluded)], SampleNight.Facts(), SampleNight.AsOf);
        Assert.All(AgencyPack.Sheets.Where(s => s != "統計"), s =>
            Assert.Single(Encoding.UTF8.GetString(packs[Path(s + ".csv")]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)));
        var book = PackText.Of(packs, AgencyPack.PathOf(SampleNight.Office.Code, "")).Single(f => f.Name == AgencyPack.Ods).Text;
        Assert.Contains("今日無待辦事項", book, StringComparison.Ordinal);
        Assert.Contains("60日內無到期事項", book, StringComparison.Ordinal);
    }

    /// <summary>Accepts no bytes.</summary>
    private sealed class FullDisk : IPackFiles
    {
        public void Append(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces) => throw new IOException("the disk is full");
        public Stream Open(string path) => throw new FileNotFoundException(path);
        public void Remove(string path) => throw new FileNotFoundException(path);
        public IReadOnlyList<string> In(string folder) => [];
    }

    private static Decision LeaveUntil(Employee employee, string day)
    {
        var until = DateOnly.ParseExact(day, "yyyy-MM-dd");
        return SampleNight.EligibleLeave(employee).Rewarded(r => r with { UseBy = until, FirstLapse = until, LastUsableDay = until });
    }

    private static LeaveUse Use(string takenOn, int hours) =>
        new("E001", "kaohsiung-107", null, DateOnly.ParseExact(takenOn, "yyyy-MM-dd"), Hours.Whole(hours), default);

    private static HumanDecision Human(string date, bool granted, string amount) =>
        new("E001", "kaohsiung-107", "commendation", granted, amount, DateOnly.ParseExact(date, "yyyy-MM-dd"), "考績委員會", "符合", default);

    private static string Path(string name) => AgencyPack.PathOf(SampleNight.Office.Code, name);

    private static string Sha256(Packs packs, string name) => Convert.ToHexStringLower(SHA256.HashData(packs[Path(name)]));

    private static byte[] File(string name, FactBook facts, params Decision[] decisions) =>
        Packs.Of(decisions, facts, SampleNight.AsOf)[Path(name)];

    private static string[] Lines(string name, FactBook facts, params Decision[] decisions) =>
        Encoding.UTF8.GetString(File(name, facts, decisions)[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
