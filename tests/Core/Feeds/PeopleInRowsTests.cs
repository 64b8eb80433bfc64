using LearningHours.Intake;
using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2: whom a row names, and who is not on the roster.</summary>
public sealed class PeopleInRowsTests
{
    private const string Columns = "員工編號,身分證字號,姓名,機關代碼,人員類別\n", Leave = "員工編號,類別,起,迄\n", Day = ",休假,2018-06-05 08:00,2018-06-05 12:00\n";
    private const string Other = "F199000036", Stranger = "F299000047";

    /// <summary>Numbers of several lengths.</summary>
    private static FeedNight Office() => new FeedNight().Add("roster/r.csv",
        $"{Columns}00123,{FeedNight.Wang},王小明,397000000A,編制內\nK10103,{FeedNight.Chen},陳大文,397000000A,編制內\n1020000001,{Other}"
        + $",許蓋功,397000000A,編制內\n");

    /// <summary>Numbers of one length.</summary>
    private static FeedNight Even() => new FeedNight().Add("roster/r.csv",
        $"{Columns}00123,{FeedNight.Wang},王小明,397000000A,編制內\n10103,{FeedNight.Chen},陳大文,397000000A,編制內\n");

    private static string[] OnLeave(NightFacts night) => [.. night.Facts.Attendance.Keys.Order(StringComparer.Ordinal)];

    private static (int, int, int, int) Counts(NightFacts night, string path) =>
        night.Receipt(path) is var r ? (r.Rows, r.Accepted, r.Rejected, r.Duplicate) : default;

    [Theory]
    [InlineData("00123", "00123")]
    [InlineData("00123 ", "00123")]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("\"=\"\"00123\"\"\"", "00123")]
    [InlineData("'00123", "00123")]
    [InlineData("００１２３", "00123")]
    [InlineData("\u00A000123\u00A0", "00123")]
    [InlineData("k10103", "K10103")]
    [InlineData("ｋ１０１０３", "K10103")]
    public void A_number_is_the_rosters_in_any_width_and_case_and_without_what_spreadsheets_put_around_it(string cell, string number)
    {
        var night = Office().Add("attendance/a.csv", Leave + cell + Day).Read();
        Assert.Equal([number], OnLeave(night));
        Assert.Empty(night.Warnings);
    }

    [Theory]
    [InlineData("1.02E+09")]
    [InlineData("1.02e+09")]
    [InlineData("1.02E9")]
    [InlineData("1E+09")]
    [InlineData("１.０２Ｅ+０９")]
    public void A_power_of_ten_is_damage(string cell)
    {
        var night = Office().Add("attendance/a.csv", Leave + cell + Day).Read();
        Assert.Equal(("T-NUMBER-DAMAGED", "員工編號", cell), night.OnlyProblem() is var p ? (p.Code, p.Column, p.Value) : default);
        Assert.Empty(night.Facts.Attendance);
    }

    [Fact]
    public void A_number_that_reads_like_a_power_of_ten_is_its_owners()
    {
        var night = new FeedNight().Add("roster/r.csv", $"{Columns}1E5,{FeedNight.Wang},王小明,397000000A,編制內\n")
            .Add("attendance/a.csv", Leave + "1E5" + Day).Read();
        Assert.Equal(["1E5"], OnLeave(night));
        Assert.Empty(night.Rejected);
    }

    [Fact]
    public void Lost_zeros_are_put_back_where_the_rosters_numbers_have_one_length_and_said()
    {
        var night = Even().Add("attendance/a.csv", Leave + "123" + Day).Read();
        Assert.Equal(["00123"], OnLeave(night));
        Assert.Equal(("T-ZEROS", 1), Assert.Single(night.Warnings) is var w ? (w.Code, w.Count) : default);
        Assert.Contains("123→00123", night.Warnings[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "124")]
    [InlineData(true, "000123")]
    [InlineData(true, "A123")]
    [InlineData(false, "123")]
    public void Any_other_number_is_unknown_and_said_file_by_file(bool isEven, string number)
    {
        var night = (isEven ? Even() : Office()).Add("attendance/a.csv", Leave + number + Day).Read();
        var warning = Assert.Single(night.Warnings);
        Assert.Equal("T-OFF-ROSTER", warning.Code);
        Assert.StartsWith("attendance/a.csv：", warning.Text, StringComparison.Ordinal);
        Assert.EndsWith($"：{number}。", warning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("00123", OnLeave(night));
    }

    [Fact]
    public void Unknown_people_are_counted_in_every_feed_with_five_examples_and_neither_rejected_nor_lost()
    {
        var night = Office()
            .Add("attendance/a.csv", Leave + string.Concat(Enumerable.Range(1, 7).Select(i => $"X{i}{Day}"))
                + "X1,事假,2018-06-06,2018-06-06\n")
            .Add("attendance/b.csv", Leave + "X9" + Day)
            .Add("leave-usage/l.csv", "員工編號,計畫,補休日,時數\n123,p,2018-06-22,4\n")
            .Add("decisions/d.csv", "員工編號,計畫,項目,決定,日期,決定者,理由\n123,p,i,核定,2018-07-16,人事處,測試\n")
            .Add("forum/f.csv", "員工編號,類型,日期,篇數\n123,發表,2018-06-22,1\n")
            .Add("reports/r.csv", "篇號,員工編號,繳交日,格式符合\n1,123,2018-06-22,是\n")
            .Add("works/w.csv", "作品編號,類型,機關代碼,作者員工編號,繳交日,審查\n1,數位教材,397000000A,00123;123,2018-06-22,合格\n")
            .Add("certificates/c.csv", "員工編號,類別,取得日\n123,英語初級,2018-06-22\n")
            .Add("classes/c.csv", "員工編號,班別,日期\n123,甲班,2018-06-22\n")
            .Add("projects/p.csv", "案號,機關代碼,評等,主持人員工編號,成員員工編號\n1,397000000A,特優,00123,123；１２３\n")
            .Add("applicants/a.csv", "活動,員工編號\n甲,123\n")
            .Add("reflections/r.csv", "員工編號,日期,張貼處,字數\n123,2018-06-22,社團,100\n")
            .Add("hours/h.csv",
                $"員工編號,身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\n123,,甲,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n,{Stranger},甲,2018-02-11 "
                + $"13:18,2018-02-13 12:05,已通過,1\n").Read();
        Assert.Empty(night.Rejected);
        Assert.Equal((8, 8, 0, 0), Counts(night, "attendance/a.csv"));
        Assert.Equal((2, 2, 0, 0), Counts(night, "hours/h.csv"));
        Assert.Equal(2, night.RecordsOffRoster);
        var unknown = night.Warnings.Where(w => w.Code.EndsWith("-OFF-ROSTER", StringComparison.Ordinal)).ToList();
        Assert.Contains(unknown, w => w.Count == 8 && w.Text == "attendance/a.csv：員工編號不在人員名冊中，未採計，請查對：X1、X2、X3、X4、X5等。");
        Assert.Contains(unknown, w => w.Count == 1 && w.Text.StartsWith("attendance/b.csv：", StringComparison.Ordinal));
        foreach (var path in new[] { "leave-usage/l.csv", "decisions/d.csv", "forum/f.csv", "reports/r.csv", "works/w.csv",
            "certificates/c.csv", "classes/c.csv", "projects/p.csv", "applicants/a.csv", "reflections/r.csv", "hours/h.csv" })
            Assert.Contains(unknown, w => w.Text.StartsWith($"{path}：員工編號不在人員名冊中", StringComparison.Ordinal)
                && w.Text.EndsWith("：123。", StringComparison.Ordinal));
        Assert.Contains(unknown, w => w.Text.StartsWith("hours/h.csv：學習紀錄的身分證字號不在人員名冊中", StringComparison.Ordinal)
            && w.Text.EndsWith("：F29900****。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_身分證字號_in_the_place_of_a_number_is_never_shown()
    {
        var night = Office().Add("attendance/a.csv", Leave + Stranger + Day).Read();
        Assert.EndsWith("：F29900****。", Assert.Single(night.Warnings).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00123", FeedNight.Wang, "00123", 0)]
    [InlineData("=\"00123\"", FeedNight.Wang, "00123", 0)]
    [InlineData("", FeedNight.Chen, "K10103", 0)]
    [InlineData("00123", "", "00123", 0)]
    [InlineData("00123", "A123456788", "00123", 1)] // a number that cannot be read names nobody
    [InlineData("99", FeedNight.Chen, "K10103", 1)]
    public void Either_number_names_the_person(string number, string id, string who, int warnings)
    {
        var night = Office().Add("attendance/a.csv", $"員工編號,身分證字號,類別,起,迄\n{number},{id}{Day}").Read();
        Assert.Equal([who], OnLeave(night));
        Assert.Equal(warnings, night.Warnings.Count);
    }

    [Theory]
    [InlineData(FeedNight.Chen, "A80000****")]
    [InlineData(Stranger, "F29900****")]
    public void A_row_of_two_people_is_refused(string id, string masked)
    {
        var night = Office()
            .Add("attendance/a.csv", $"員工編號,身分證字號,類別,起,迄\n00123,{id}{Day}")
            .Add("hours/h.csv", $"員工編號,身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\n00123,{id},甲,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n").Read();
        Assert.Equal(["T-TWO-PEOPLE"], night.Codes("attendance/a.csv"));
        Assert.Equal(["H-TWO-PEOPLE"], night.Codes("hours/h.csv"));
        Assert.Equal($"00123／{masked}", night.Rejected[0].Rows[0].Problem.Value);
        Assert.Empty(night.Facts.Attendance);
        Assert.Equal(0, night.Facts.Ledger.Count);
    }

    [Fact]
    public void Names_that_are_not_the_rosters_are_said_and_the_rows_hold()
    {
        string Row(string id, string name) => $"{id},{name},甲,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n";
        foreach (var big5 in new[] { false, true })
        {
            var text = "身分證字號,姓名,課程名稱,上課起,上課迄,通過狀態,認證時數\n" + Row(FeedNight.Wang, "陳大文") + Row(FeedNight.Chen, "王小明") + Row(Other, "許蓋功");
            var night = Office().Add("hours/h.csv", big5 ? FeedNight.Big5(text) : System.Text.Encoding.UTF8.GetBytes(text)).Read();
            Assert.Equal(3, night.Facts.Ledger.Count);
            var warning = Assert.Single(night.Warnings);
            Assert.Equal(("H-NAME-UNLIKE", 2), (warning.Code, warning.Count));
            Assert.EndsWith("：00123、K10103。", warning.Text, StringComparison.Ordinal);
        }
        var leave = Office().Add("attendance/a.csv", $"員工編號,姓名,類別,起,迄\n00123,陳大文{Day}K10103,陳大文{Day}").Read();
        Assert.Equal("T-NAME-UNLIKE", Assert.Single(leave.Warnings).Code);
    }

    [Theory]
    [InlineData("王小明", "王 小 明", true)]
    [InlineData("王小明", "王　小明", true)]
    [InlineData("虛瓦‧構造", "虛瓦．構造", true)]
    [InlineData("虛瓦‧構造", "虛瓦·構造", true)]
    [InlineData("Anna", "ＡＮＮＡ", true)]
    [InlineData("台小明", "臺小明", true)]
    [InlineData("高大文", "⾼⼤⽂", true)]
    [InlineData("王堃明", "王?明", true)]
    [InlineData("王□明", "王堃明", true)]
    [InlineData("王\uE000明", "王堃明", true)]
    [InlineData("王<U+5803>明", "王堃明", true)]
    [InlineData("王&#22531;明", "王堃明", true)]
    [InlineData("王<U+5803>明", "王小明", false)]
    [InlineData("王?明", "陳?明", false)]
    [InlineData("王小明", "王大明", false)]
    [InlineData("王小明", "王小", false)]
    public void Names_are_alike_but_for_blanks_dots_width_and_lost_characters(string a, string b, bool are)
    {
        Assert.Equal(are, NameForm.AreAlike(a, b));
        Assert.Equal(are, NameForm.AreAlike(b, a));
    }

    [Theory]
    [InlineData("測?甲", true)]
    [InlineData("測？甲", true)]
    [InlineData("測□甲", true)]
    [InlineData("測\uE123甲", true)]
    [InlineData("測\U000F0000甲", true)]
    [InlineData("測\uFFFD甲", true)]
    [InlineData("測&#22531;甲", true)]
    [InlineData("測<U+5803>甲", true)]
    [InlineData("虛瓦‧構造", false)]
    [InlineData("\U00020BB7田", false)]
    public void Damaged_names_of_the_roster_are_said_by_number(string name, bool isDamaged)
    {
        var night = new FeedNight().Add("roster/r.csv", $"{Columns}E1,{FeedNight.Wang},{name},397000000A,編制內\n").Read();
        Assert.Equal(name, Assert.Single(night.Facts.Employees).Services[0].Name);
        Assert.Equal(isDamaged ? ["R-NAME"] : [], night.Warnings.Select(w => w.Code));
        if (isDamaged) Assert.EndsWith("：E1。", night.Warnings[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E-1_2.3/4", "E-1_2.3/4")]
    [InlineData("許1", "許1")]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("Ｅ１", "E1")]
    [InlineData("E 1", null)]
    [InlineData("E1!", null)]
    [InlineData("E1\u200B", "E1")]
    [InlineData("../..", null)]
    [InlineData("1.02E+09", null)]
    public void The_rosters_own_numbers_are_letters_digits_four_marks_and_ideographs(string cell, string? number)
    {
        var night = new FeedNight().Add("roster/r.csv", $"{Columns}{cell},{FeedNight.Wang},王小明,397000000A,編制內\n").Read();
        Assert.Equal(number is null ? [] : [number], night.Facts.Employees.Select(e => e.Number));
        if (number is null) Assert.Equal(cell.Contains("E+", StringComparison.Ordinal) ? "R-NUMBER-DAMAGED" : "R-IDENTIFIER",
            night.OnlyProblem().Code);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(2000, false)]
    public void Identifiers_have_64_characters_at_most(int length, bool holds)
    {
        var code = new string('9', length);
        var night = new FeedNight()
            .Add("roster/r.csv", $"{Columns}{code},{FeedNight.Wang},王小明,{code},編制內\n")
            .Add("agencies/a.csv", $"機關代碼,機關名稱,政府\n{code},甲,高雄市\n")
            .Add("course-flags/f.csv", $"機關代碼,課程代碼,業務相關\n{code},C,是\n")
            .Add("attendance/a.csv", Leave + code + Day).Read();
        Assert.Equal(holds ? [] : ["R-IDENTIFIER"], night.Codes("roster/r.csv"));
        Assert.Equal(holds ? [] : ["A-IDENTIFIER"], night.Codes("agencies/a.csv"));
        Assert.Equal(holds ? [] : ["T-IDENTIFIER"], night.Codes("attendance/a.csv"));
        Assert.Equal(holds ? 0 : 1, night.Receipt("course-flags/f.csv").Rejected);
    }

    [Fact]
    public void Codes_of_agencies_fold_width_and_case_and_unknown_ones_are_said()
    {
        var night = new FeedNight()
            .Add("agencies/a.csv", "機關代碼,機關名稱,政府,上級機關代碼\n397000000A,甲,高雄市,\n397000001a,乙,高雄市,３９７０００００0ａ\n")
            .Add("roster/r.csv",
                $"{Columns}E1,{FeedNight.Wang},王小明,397000000a,編制內\nE2,{FeedNight.Chen},陳大文,３９７０００００１Ａ,編制內\nE3,{Other},許蓋功,397000009Z,編制內\n")
            .Add("course-flags/f.csv", "機關代碼,課程代碼,業務相關\n397000000a,C,是\n397000008Y,C,是\n").Read();
        Assert.Equal(["397000000A", "397000001A", "397000009Z"], night.Facts.Employees.Select(e => e.Services[0].Agency));
        Assert.Equal(["397000000A", "397000001A"], night.Facts.Agencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, night.Warnings.Count(w => w.Code.EndsWith("-AGENCY", StringComparison.Ordinal)));
        Assert.Contains(night.Warnings,
            w => w.Text.StartsWith("roster/r.csv：", StringComparison.Ordinal) && w.Text.EndsWith("：397000009Z。", StringComparison.Ordinal));
        Assert.Contains(night.Warnings,
            w => w.Text.StartsWith("course-flags/f.csv：", StringComparison.Ordinal)
                && w.Text.EndsWith("：397000008Y。", StringComparison.Ordinal));
    }
}
