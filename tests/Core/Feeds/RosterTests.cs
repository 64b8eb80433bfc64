using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2 (roster, aliases) and readings 24 to 25a.</summary>
public sealed class RosterTests
{
    private const string Header = "員工編號,身分證字號,姓名,機關代碼,單位,職稱,人員類別,官等,職等,主管,輪班,電子郵件,到職日,離職日\n";
    private const string Row = "E1,A123456789,王小明,397000000A,人事處,科員,編制內,薦任,薦任第六職等,是,否,w@example.gov.tw,107-01-01,\n";

    private static NightFacts Read(string rows) => new FeedNight().Add("roster/r.csv", Header + rows).Read();

    [Fact]
    public void A_header_in_the_middle_of_a_roster_is_nobody()
    {
        const string header = "員工編號,身分證字號,姓名,機關代碼,人員類別\n";
        var night = new FeedNight().Add("roster/r.csv",
            $"{header}E1,{FeedNight.Wang},王小明,397000000A,編制內\n{header}E2,{FeedNight.Chen},陳大文,397000000A,約聘\n").Read();
        Assert.Equal(["E1", "E2"], night.Facts.Employees.Select(static e => e.Number));
        Assert.Equal((2, 2, 0), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected));
    }

    [Fact]
    public void A_row_is_a_service()
    {
        var service = Assert.Single(Assert.Single(Read(Row).Facts.Employees).Services.ToArray());
        Assert.Equal(("王小明", "397000000A", "人事處", "科員", "薦任第六職等", "w@example.gov.tw"),
            (service.Name, service.Agency, service.Unit, service.Title, service.Grade, service.Email));
        Assert.Equal((StaffKind.Establishment, Ranks.Recommended, true, false),
            (service.Kind, service.Rank, service.IsSupervisor, service.IsShift));
        Assert.Equal((new DateOnly(2018, 1, 1), DateOnly.MaxValue), (service.Joined, service.Left));
        Assert.Equal("A12345****", service.Id.ToString());
    }

    [Theory]
    [InlineData("107-01-01", "0001-01-01")]
    [InlineData("", "0001-01-01")]
    public void Without_a_first_day_somebody_served_always(string joined, string first)
    {
        var service = Read(Row.Replace("107-01-01", joined)).Facts.Employees[0].Services[0];
        Assert.Equal(joined.Length == 0, service.Joined.ToString("yyyy-MM-dd", null) == first);
    }

    [Fact]
    public void Several_rows_of_one_number_are_its_services_in_their_order()
    {
        var employee = Assert.Single(Read(
            Row + Row.Replace("107-01-01,", "105-01-01,107-01-01").Replace("397000000A", "397000000B")).Facts.Employees);
        Assert.Equal(["397000000B", "397000000A"], employee.Services.ToArray().Select(s => s.Agency));
        Assert.Equal("397000000B", employee.On(new DateOnly(2017, 12, 31)).Agency);
        Assert.Equal("397000000A", employee.On(new DateOnly(2018, 1, 1)).Agency);
    }

    [Fact]
    public void Rows_that_contradict_each_other_are_doubt_about_their_service_and_nobody_else()
    {
        // E2 has two contradictory rows; so does E3, who also serves elsewhere; E1 has two identical rows.
        var twice = Row.Replace("E1", "E2") + Row.Replace("E1", "E2").Replace("科員", "科長") + Row.Replace("E1", "E3")
            + Row.Replace("E1", "E3").Replace("科員", "科長");
        var night = Read(Row + twice + Row + Row.Replace("E1", "E3").Replace("397000000A", "397000000B"));
        Assert.Equal([("E1", true), ("E2", false), ("E3", true)], night.Facts.Employees.Select(e => (e.Number, e.IsCertain)));
        Assert.Equal(["397000000B"], night.Facts.Employees[2].Services.ToArray().Where(s => s.Doubts == ServiceDoubts.None).Select(
            s => s.Agency));
        Assert.Equal("397000000B", night.Facts.Employees[2].On(new DateOnly(2018, 9, 1)).Agency);
        Assert.Equal([3, 4, 5, 6], Assert.Single(night.Rejected).Rows.Select(r => r.Problem.Line));
        var receipt = night.Receipt("roster/r.csv");
        Assert.Equal((7, 2, 4, 1), (receipt.Rows, receipt.Accepted, receipt.Rejected, receipt.Duplicate));
    }

    [Fact]
    public void Numbers_are_ordered_by_every_character_whatever_it_is()
    {
        string[] numbers = ["E一二", "E一", "E許A", "E許", "E功z", "E12345678", "E1234567", "E12345679", "E123456780", "E12345678A",
            "E1234567890123", "E12345678許", "E_1", "E-1", "E/0", "E1", "e1", "許1", "E.1"];
        var night = Read(string.Concat(numbers.Select(n => Row.Replace("E1,", $"{n},"))));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), night.Facts.Employees.Select(e => e.Number));
    }

    [Fact]
    public void Two_numbers_of_one_id_are_one_person_with_two_rows()
    {
        var employees = Read(Row + Row.Replace("E1", "E0")).Facts.Employees;
        Assert.Equal(["E0", "E1"], employees.Select(e => e.Number));
        Assert.Equal(employees[0].Person, employees[1].Person);
    }

    private static readonly string Other = Row.Replace("E1,", "E2,");

    public static TheoryData<string, bool> SharedRows => new()
    {
        { Other, false },
        { Other.Replace("王小明", "王　小明"), false },
        { Other.Replace("王小明", "李大同"), true },
        { Other.Replace("397000000A", "397000000B"), true },
        { Other.Replace("107-01-01,", "105-01-01,106-12-31").Replace("397000000A", "397000000B"), false },
        { Other.Replace("107-01-01,", "105-01-01,107-01-01").Replace("397000000A", "397000000B"), false },
        { Other.Replace("107-01-01,", "105-01-01,107-01-02").Replace("397000000A", "397000000B"), true },
    };

    [Theory]
    [MemberData(nameof(SharedRows))]
    public void Two_who_share_an_id_and_cannot_be_one_are_both_in_doubt_and_neither_has_the_others_records(string row, bool cannot)
    {
        const string Hours = "身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\nA123456789,甲,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n";
        var night = new FeedNight().Add("roster/r.csv", Header + Row + row).Add("hours/h.csv", Hours)
            .Add("attendance/a.csv", "身分證字號,類別,起,迄\nA123456789,休假,2018-06-05,2018-06-05\n").Read();
        var (one, two) = (night.Facts.Employees[0], night.Facts.Employees[1]);
        Assert.Equal(!cannot, one.Person == two.Person);
        Assert.Equal(cannot ? [] : ["甲"], night.RecordsOf("E1").Select(r => night.CourseOf(r).Title));
        Assert.Equal(cannot ? [] : ["甲"], night.RecordsOf("E2").Select(r => night.CourseOf(r).Title));
        Assert.All((int[])[one.Person, two.Person], p => Assert.Equal(cannot ? 1 : 0, night.Facts.Refused.Learning(p).Count));
        Assert.Equal(cannot ? ["T-SHARED-ID"] : [], night.Codes("attendance/a.csv"));
        Assert.All((string[])["E1", "E2"], e => Assert.Equal(cannot ? 1 : 0, night.Facts.Refused.Of(FeedKind.Attendance, e).Count));
        var warning = night.Warnings.SingleOrDefault(w => w.Code == "R-SHARED-ID");
        Assert.Equal(cannot ? 2 : null, warning?.Count);
        if (cannot) Assert.EndsWith("：E1、E2。", warning!.Text, StringComparison.Ordinal);
    }

    /// <summary>A refused row may name another number, nobody's or a third person's: neither is what the person is known by.</summary>
    [Theory]
    [InlineData("B257800758", false)]
    [InlineData("B257800758", true)]
    public void Of_two_who_share_an_id_the_certain_row_says_which(string ofRefused, bool isAnothers)
    {
        var refused = Row.Replace("A123456789", ofRefused).Replace("王小明", "").Replace("107-01-01,", "107-03-01,");
        var third = isAnothers ? Row.Replace("E1,", "E3,").Replace("A123456789", ofRefused).Replace("王小明", "陳三") : "";
        var night = Read(Row + refused + Other.Replace("王小明", "李大同") + third);
        var (one, two) = (night.Facts.Employees[0], night.Facts.Employees[1]);
        Assert.NotEqual(one.Person, two.Person);
        Assert.All((int[])[one.Person, two.Person], p => Assert.Single(night.Facts.Refused.Learning(p)));
        if (isAnothers) Assert.Empty(night.Facts.Refused.Learning(night.Facts.Employees[2].Person));
    }

    [Fact]
    public void A_roster_of_many_pieces_reads_as_one_of_one_piece()
    {
        // More than a megabyte: numbers with common prefixes in descending order, every thousandth row broken, and one number at both ends
        // of the file.
        var numbers = Enumerable.Range(0, 12_000).Select(i => i % 3 == 0 ? $"E000{i}" : $"E{i:00000}-{i % 7}")
            .OrderDescending(StringComparer.Ordinal).ToList();
        var rows = numbers.Select((n, i) =>
            Row.Replace("E1,", $"{n},").Replace("107-01-01", "107-01-01").Replace("王小明", i % 1000 == 999 ? "" : "王小明")).ToList();
        rows.Add(rows[0].Replace("397000000A", "397000000B").Replace("107-01-01", "106-01-01"));
        var night = Read(string.Concat(rows));

        Assert.Equal(numbers.Where((_, i) => i % 1000 != 999).Order(StringComparer.Ordinal),
            night.Facts.Employees.Where(static e => e.IsCertain).Select(e => e.Number));
        Assert.Equal(["397000000B", "397000000A"], night.Facts.Employees[^1].Services.ToArray().Select(s => s.Agency));
        Assert.Equal(Enumerable.Range(1, 12).Select(k => k * 1000 + 1), night.Rejected.Single().Rows.Select(r => r.Problem.Line));
        var receipt = night.Receipt("roster/r.csv");
        Assert.Equal((12_001, 11_989, 12), (receipt.Rows, receipt.Accepted, receipt.Rejected));
    }

    [Theory]
    [InlineData("簡任", Ranks.Senior)]
    [InlineData("相當於薦任", Ranks.Recommended)]
    [InlineData("委任或薦任", Ranks.Recommended | Ranks.Delegated)]
    [InlineData("", Ranks.None)]
    public void Ranks_are_those_that_the_cell_names(string text, Ranks ranks) =>
        Assert.Equal(ranks, Read(Row.Replace("編制內,薦任,", $"編制內,{text},")).Facts.Employees[0].Services[0].Rank);

    [Theory]
    [InlineData("約聘", StaffKind.Contract)]
    [InlineData("約僱", StaffKind.Hired)]
    [InlineData("約雇", StaffKind.Hired)]
    [InlineData("約聘人員", StaffKind.Contract)]
    [InlineData("聘用", StaffKind.Contract)]
    [InlineData("約 聘", StaffKind.Contract)]
    [InlineData("約聘（職務代理）", StaffKind.Contract)]
    [InlineData("約雇人員", StaffKind.Hired)]
    [InlineData("僱用", StaffKind.Hired)]
    [InlineData("正式", StaffKind.Establishment)]
    [InlineData("編制內人員", StaffKind.Establishment)]
    [InlineData("約聘（僱）", StaffKind.Other)]
    [InlineData("約聘僱人員", StaffKind.Other)]
    [InlineData("職員", StaffKind.Other)]
    [InlineData("駕駛", StaffKind.Other)]
    [InlineData("教師", StaffKind.Teacher)]
    [InlineData("職工", StaffKind.Worker)]
    [InlineData("臨時人員", StaffKind.Temporary)]
    [InlineData("考試錄取人員", StaffKind.ExamPassed)]
    public void Kinds_are_the_words_of_the_contract(string word, StaffKind kind) =>
        Assert.Equal(kind, Read(Row.Replace("編制內", word)).Facts.Employees[0].Services[0].Kind);

    [Fact]
    public void An_unknown_kind_is_taken_in_and_shown_with_line_and_person()
    {
        var night = Read(Row.Replace("編制內", "志工"));
        Assert.Equal(StaffKind.Other, night.Facts.Employees[0].Services[0].Kind);
        var warning = Assert.Single(night.Warnings);
        Assert.Equal(("R-WORD", 1), (warning.Code, warning.Count));
        Assert.Contains("人員類別「志工」", warning.Text);
        Assert.Contains("第2列（E1）", warning.Text);
    }

    [Fact]
    public void Values_in_no_list_are_counted_each_with_its_first_five_rows()
    {
        var night = Read(string.Concat(
            Enumerable.Range(1, 7).Select(
                n => Row.Replace("E1,", $"E{n},").Replace("A123456789", TextNight.Id(n)).Replace("編制內", n == 3 ? "技工" : "職員"))));
        Assert.Equal([1, 6], night.Warnings.Select(w => w.Count).Order());
        Assert.Contains("第2列（E1）、第3列（E2）、第5列（E4）、第6列（E5）、第7列（E6）等。", night.Warnings.Single(w => w.Count == 6).Text);
    }

    [Theory]
    [InlineData("七等", Ranks.None, true)]
    [InlineData("", Ranks.None, false)]
    [InlineData("相當荐任", Ranks.Recommended, false)]
    [InlineData("荐任第七職等", Ranks.Recommended, false)]
    [InlineData("薦派", Ranks.Recommended, false)]
    public void A_rank_that_names_none_is_shown(string text, Ranks ranks, bool isShown)
    {
        var night = Read(Row.Replace("薦任,薦任第六職等", $"{text},7"));
        Assert.Equal(ranks, night.Facts.Employees[0].Services[0].Rank);
        Assert.Equal(isShown, night.Warnings.Any(w => w.Text.Contains($"官等「{text}」")));
    }

    [Theory]
    [InlineData("E1", "", "R-EMPTY", "員工編號")]
    [InlineData("A123456789", "A123456780", "R-ID-CHECKSUM", "身分證字號")]
    [InlineData("王小明", "", "R-EMPTY", "姓名")]
    [InlineData("397000000A", "", "R-EMPTY", "機關代碼")]
    [InlineData("編制內", "", "R-EMPTY", "人員類別")]
    [InlineData("107-01-01,", "107-01-01,106-12-31", "R-ORDER", "離職日")]
    public void What_cannot_be_read_is_rejected(string cell, string broken, string code, string column)
    {
        var night = Read(Row.Replace(cell, broken));
        Assert.Equal((code, column), (night.OnlyProblem().Code, night.OnlyProblem().Column));
        // A person whom the row still names is kept, but nothing about them is certain.
        Assert.Equal(column is "員工編號" ? [] : ["E1"], night.Facts.Employees.Select(static e => e.Number));
        Assert.All(night.Facts.Employees, static e => Assert.False(e.IsCertain));
    }

    [Theory]
    [InlineData("是,否", "Y,否", "主管", ServiceDoubts.None)]
    [InlineData("是,否", "是,1", "輪班", ServiceDoubts.Shift)]
    [InlineData("107-01-01", "某日", "到職日", ServiceDoubts.Days)]
    public void An_optional_cell_that_cannot_be_read_costs_a_warning_and_leaves_what_it_says_open(string cell, string broken, string column,
        ServiceDoubts doubts)
    {
        var night = Read(Row.Replace(cell, broken));
        Assert.Empty(night.Rejected);
        var warning = Assert.Single(night.Warnings);
        foreach (var said in (string[])[column, "第2列（E1）"]) Assert.Contains(said, warning.Text);
        Assert.Equal(doubts, night.Facts.Employees[0].Services[0].Doubts);
        Assert.True(night.Facts.Employees[0].IsCertain);
    }

    [Fact]
    public void Addresses_that_no_mail_can_have_are_left_out_and_names_as_long_as_files_are_refused()
    {
        string Email(string address) => Row.Replace("w@example.gov.tw", address);
        Assert.Equal(254, Assert.Single(Read(Email(new string('a', 242) + "@example.org")).Facts.Employees).Services[0].Email.Length);
        foreach (var address in new[] { new string('a', 243) + "@example.org", new string('a', 33_000), "a b@example.org" })
        {
            var night = Read(Email(address));
            Assert.Equal("", Assert.Single(night.Facts.Employees).Services[0].Email);
            Assert.Equal("R-ADDRESS", Assert.Single(night.Warnings).Code);
        }
        Assert.Single(Read(Row.Replace("王小明", new string('王', 100))).Facts.Employees);
        Assert.Equal(("R-TEXT-LONG", "姓名"),
            Read(Row.Replace("王小明", new string('王', 101))).OnlyProblem() is var p ? (p.Code, p.Column) : default);
        var unit = Read(Row.Replace("人事處", new string('a', 33_000)));
        Assert.Equal("", Assert.Single(unit.Facts.Employees).Services[0].Unit);
        Assert.Contains("單位", Assert.Single(unit.Warnings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_different_rows_of_one_service_are_both_rejected()
    {
        var night = Read(Row + Row.Replace("科員", "專員"));
        Assert.Equal(["R-CONTRADICTION", "R-CONTRADICTION"], night.Codes("roster/r.csv"));
        Assert.False(Assert.Single(night.Facts.Employees).IsCertain);
    }

    [Theory]
    [InlineData("397000000A", "107-01-01", "R-CONTRADICTION")]
    [InlineData("397000001B", "107-01-01", "R-TWO-AGENCIES")]
    [InlineData("397000001B", "107-02-01", null)] // moved; the later row decides
    public void Two_agencies_from_one_day_on_are_told(string agency, string joined, string? code)
    {
        var night = Read(Row + Row.Replace("397000000A", agency).Replace("107-01-01", joined).Replace("科員", "專員"));
        Assert.Equal(code is null ? [] : [code], night.Warnings.Select(static w => w.Code).Concat(night.Codes("roster/r.csv")).Distinct());
    }

    [Fact]
    public void A_number_with_two_ids_is_warned_of() =>
        Assert.Equal("R-NUMBER-TWO-IDS",
            Assert.Single(Read(Row + Row.Replace("A123456789", "A800000014").Replace("107-01-01,", "105-01-01,107-01-01")).Warnings).Code);

    [Theory]
    [InlineData("A123456789,A800000014", null)]
    [InlineData("A123456789,A800000010", "I-ID-CHECKSUM")]
    [InlineData(",A800000014", "I-EMPTY")]
    public void Aliases_are_numbers_that_hold(string row, string? code)
    {
        var night = new FeedNight().Add("roster/r.csv", Header + Row + Row.Replace("E1,A123456789", "E2,A800000014"))
            .Add("aliases/a.csv", "舊身分證字號,新身分證字號\n" + row + "\n").Read();
        Assert.Equal(code is null ? [] : [code], night.Codes("aliases/a.csv"));
        Assert.Equal(code is null, night.Facts.Employees[0].Person == night.Facts.Employees[1].Person);
    }
}
