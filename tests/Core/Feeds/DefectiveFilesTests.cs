using System.Text;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2: whatever a file contains, a night goes on, and nothing disappears.</summary>
public sealed class DefectiveFilesTests
{
    private const string Header = "身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\n";
    private static readonly string Row = $"{FeedNight.Wang},甲課程,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n";
    private static readonly string Other = Row.Replace("甲課程", "乙課程");

    private static NightFacts Read(string text) => FeedNight.WithRoster().Add("hours/a.csv", text).Read();

    private static string Titles(NightFacts night) =>
        string.Join(',', night.RecordsOf("E1").Select(r => night.CourseOf(r).Title).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("utf-8", "utf-8", false)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-16BE", "utf-16be", true)]
    [InlineData("utf-16BE", "utf-16be", false)]
    [InlineData("big5", "cp950", false)]
    public void Every_encoding_gives_the_same_facts_and_gives_rejected_rows_back_as_they_stood(string name, string detected, bool mark)
    {
        var encoding = name == "big5" ? CodePagesEncodingProvider.Instance.GetEncoding(950)! : Encoding.GetEncoding(name);
        var bad = Row.Replace("2018-02-13 12:05", "許功蓋");
        var text = Header + Row.Replace("2018-02-11 13:18", "107年2月11日 13:18") + bad + Other.Replace("乙課程", "餐飲許可(PKCG1)");
        var night = FeedNight.WithRoster().Add("hours/a.csv", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]).Read();

        Assert.Equal("甲課程,餐飲許可(PKCG1)", Titles(night));
        Assert.Equal("2018-02-11 13:18:00", night.RecordsOf("E1")[0].Start.ToString());
        Assert.Equal(detected, night.Receipt("hours/a.csv").Encoding);
        Assert.Equal(encoding.GetBytes(bad.TrimEnd()), night.Rejected.Single().Rows.Single().Raw);
        Assert.Equal(encoding.GetBytes(Header.TrimEnd()), night.Rejected.Single().Header);
        Assert.Equal(("許功蓋", "H-TIME"), (night.OnlyProblem().Value, night.OnlyProblem().Code));
    }

    [Fact]
    public void A_head_of_ascii_proves_nothing()
    {
        var night = FeedNight.WithRoster().Add("lists/a.csv", FeedNight.Big5(new string(' ', 200_000) + "\n清單,課程名稱\nx,甲\n")).Read();
        Assert.Equal("cp950", night.Receipt("lists/a.csv").Encoding);
        Assert.Equal("甲", Assert.Single(night.Facts.Lists["x"]).Title);
    }

    [Fact]
    public void One_damaged_byte_costs_one_row_and_not_the_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Header + Row + Other);
        bytes[Encoding.UTF8.GetByteCount(Header + FeedNight.Wang + ",") + 1] = 0xFF;
        var night = FeedNight.WithRoster().Add("hours/a.csv", bytes).Read();
        Assert.Equal(("乙課程", "H-ENCODING", "utf-8"), (Titles(night), night.OnlyProblem().Code, night.Receipt("hours/a.csv").Encoding));
    }

    [Fact]
    public void The_receipt_tells_the_hash_and_the_size()
    {
        var receipt = FeedNight.WithRoster().Add("hours/a.csv", "abc").Read().Receipt("hours/a.csv");
        Assert.Equal(("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3L), (receipt.Sha256, receipt.Bytes));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    [InlineData("\n \n")]
    public void Any_line_break_ends_a_row(string lineBreak) =>
        Assert.Equal("乙課程,甲課程", Titles(Read((Header + Row + Other).Replace("\n", lineBreak))));

    [Fact]
    public void A_title_line_trailing_commas_stars_and_blanks_do_no_harm()
    {
        var header = "學習時數清冊,,,\n\n ＊身份證字號 ,課程名稱,上課起, 上課迄,通過狀態,認證時數,,\n";
        var night = Read(header + " " + Row.Replace("\n", ",,\n") + Other);
        Assert.Equal("乙課程,甲課程", Titles(night));
        Assert.Equal(2, night.Receipt("hours/a.csv").Rows);
    }

    [Fact]
    public void A_header_in_the_middle_of_a_file_hides_no_row_above_it()
    {
        var night = Read("清冊,107年\n" + Row + "A,B,C,D\n" + Header + Other);
        Assert.Equal(("乙課程,甲課程", 3), (Titles(night), night.Receipt("hours/a.csv").Rows));
        Assert.Equal((3, "H-FIELDS-FEW"), (night.OnlyProblem().Line, night.OnlyProblem().Code));
    }

    [Fact]
    public void Columns_that_nobody_knows_are_warned_of_once_for_each_file()
    {
        var night = Read("備註一,備註二," + Header + "x,y," + Row + "x,y," + Other);
        Assert.Contains("備註一、備註二", Assert.Single(night.Warnings).Text);
        Assert.Equal("H-COLUMNS", night.Warnings[0].Code);
        Assert.Equal("乙課程,甲課程", Titles(night));
    }

    [Fact]
    public void A_file_without_a_required_column_is_rejected_whole_and_returned()
    {
        var night = Read(Header.Replace("通過狀態", "狀態") + Row + Other);
        Assert.Equal(["H-HEADER", "H-HEADER"], night.Codes("hours/a.csv"));
        Assert.Equal("通過狀態", night.Rejected[0].Rows[0].Problem.Column);
        Assert.Contains("通過狀態", Assert.Single(night.Warnings, static w => w.Code == "H-HEADER").Text);
        Assert.DoesNotContain(FeedKind.Hours, night.Facts.Present);
    }

    [Fact]
    public void A_file_without_a_header_is_rejected_whole() =>
        Assert.Equal(["H-NO-HEADER", "H-NO-HEADER"], Read(Row + Other).Codes("hours/a.csv"));

    [Theory]
    [InlineData("", "H-ABSENT H-EMPTY-FILE")]
    [InlineData(Header, "")]
    public void A_file_of_a_header_alone_is_present_and_an_empty_one_is_not(string text, string warnings)
    {
        var night = Read(text);
        Assert.Equal(0, night.Receipt("hours/a.csv").Rows);
        Assert.Equal(warnings, string.Join(' ', night.Warnings.Select(w => w.Code)));
        Assert.Equal(warnings.Length == 0, night.Facts.Has(FeedKind.Hours));
    }

    [Theory]
    [InlineData("甲課程,", "甲課程,,", "H-FIELDS-MANY")]
    [InlineData("甲課程,", "", "H-FIELDS-FEW")]
    [InlineData("甲課程", "\"甲\"課程", "H-QUOTES")]
    [InlineData("甲課程", "\"甲課程", "H-QUOTES")]
    [InlineData("甲課程", "甲\0課程", "H-NUL")]
    [InlineData("甲課程", "甲\r課程", "H-FIELDS-FEW")]
    public void A_broken_row_is_rejected_and_the_next_one_is_read(string cell, string broken, string code)
    {
        var night = Read(Header + Row.Replace(cell, broken) + Other);
        Assert.Equal("乙課程", Titles(night));
        Assert.All(night.Codes("hours/a.csv"), c => Assert.Equal(code, c));
        Assert.Equal(night.Receipt("hours/a.csv").Rows, night.Receipt("hours/a.csv").Rejected + 1);
    }

    [Fact]
    public void An_open_quote_does_not_swallow_a_quoted_row_behind_it()
    {
        var night = Read(Header + Row.Replace("甲課程", "\"甲課程") + Other.Replace("乙課程", "\"乙,課程\"") + Other.Replace("乙課程", "丙課程"));
        Assert.Equal("丙課程,乙,課程", Titles(night));
        Assert.Equal(["H-QUOTES"], night.Codes("hours/a.csv"));
    }

    [Fact]
    public void A_quoted_line_break_is_part_of_its_field()
    {
        var night = Read(Header + Row.Replace("甲課程", "\"甲\n課程\"") + Other + Other.Replace("乙課程", "丙").Replace("2018-02-13", "x"));
        Assert.Equal("乙課程,甲\n課程", Titles(night));
        Assert.Equal(5, night.OnlyProblem().Line);
    }

    [Theory]
    [InlineData("A123456789,甲課")]
    [InlineData("A123456789,\"甲課程,2018-02-11 13:18,2018-02-13 12:05,已通過")]
    [InlineData("A")]
    public void A_last_line_that_was_cut_is_rejected_with_its_own_code(string cut)
    {
        var night = Read(Header + Row + cut);
        Assert.Equal(("甲課程", "H-CUT", 3), (Titles(night), night.OnlyProblem().Code, night.OnlyProblem().Line));
        Assert.Equal(cut, Encoding.UTF8.GetString(night.Rejected.Single().Rows.Single().Raw));
        Assert.NotEqual("H-CUT", Read(Header + Row + cut + "\n").OnlyProblem().Code);
    }

    [Fact]
    public void A_last_line_that_only_lacks_its_end_is_whole() => Assert.Equal("乙課程,甲課程", Titles(Read(Header + Row + Other.TrimEnd())));

    [Fact]
    public void A_blank_behind_the_headers_line_end_makes_no_row()
    {
        var night = Read(Header + " " + Row + " \n" + Other);
        Assert.Equal(("乙課程,甲課程", 2), (Titles(night), night.Receipt("hours/a.csv").Rows));
    }

    [Fact]
    public void A_stray_quote_inside_a_title_is_part_of_it() => Assert.Equal("5\"甲課程", Titles(Read(Header + Row.Replace("甲課程", "5\"甲課程"))));

    [Fact]
    public void An_endless_line_costs_one_row()
    {
        var night = Read(Header + Row + Row.Replace("甲課程", new string('長', 3_000_000)) + Other + Other.Replace("乙課程", "\""));
        Assert.Equal("乙課程,甲課程", Titles(night));
        Assert.Equal(["H-LONG", "H-QUOTES"], night.Codes("hours/a.csv"));
        Assert.Equal([3, 5], night.Rejected[0].Rows.Select(r => r.Problem.Line));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n", "\r\n", "\r")]
    public void A_file_of_many_blocks_keeps_its_rows_and_its_lines(params string[] ends)
    {
        var text = new StringBuilder(Header.TrimEnd()).Append(ends[0]);
        var expected = new List<int>();
        var line = 2;
        for (var row = 0; text.Length < 4_000_000; row++)
        {
            // Every seventh row has a quoted line break, so that blocks are cut near some of them; lengths differ, so that line ends occur
            // at every position.
            var end = ends[row % ends.Length];
            var title = row % 7 == 0 ? $"\"長課程{row}{end},\"" : $"長課程{row}";
            text.Append(Row.TrimEnd().Replace("甲課程", title).Replace("13:18", $"{row / 3600 % 24:00}:{row / 60 % 60:00}:{row % 60:00}"))
                .Append(end);
            expected.Add(line);
            line += row % 7 == 0 ? 2 : 1;
        }
        text.Append(Row.TrimEnd().Replace("甲課程", "甲\0課程")).Append(ends[^1]).Append("end").Append(ends[0]);
        var night = Read(text.ToString());
        Assert.Equal(expected.Count, night.Facts.Ledger.Count);
        Assert.Equal(expected, night.RecordsOf("E1").Select(r => r.Source.Line).Order());
        Assert.Equal(["H-NUL", "H-FIELDS-FEW"], night.Codes("hours/a.csv"));
        Assert.Equal([line, line + 1], night.Rejected[0].Rows.Select(r => r.Problem.Line));
    }
}
