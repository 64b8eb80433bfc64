using System.Text;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Sources;

/// <summary>
/// Text tables as offices write them: the header determines encoding and separator, its names carry notes, and rows omit empty cells.
/// </summary>
public sealed class TextTableTests
{
    private const string Csv = "清單,課程代碼,課程名稱\nx,A1,\"甲, \"\"乙\"\"\"\nx,,丙；丁\n";

    private static NightFacts Read(byte[] bytes) => new FeedNight().Add("lists/a.csv", bytes).Read();

    private static NightFacts Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static string Titles(NightFacts night) => string.Join('|', night.Facts.Lists["x"].Select(l => l.Title));

    public static TheoryData<string, string> Separated => new()
    {
        { "tabs", "清單\t課程代碼\t課程名稱\nx\tA1\t\"甲, \"\"乙\"\"\"\nx\t\t丙；丁\n" },
        { "tabs without quotes", "清單\t課程代碼\t課程名稱\nx\tA1\t甲, \"乙\"\nx\t\t丙；丁\n" },
        { "semicolons", "清單;課程代碼;課程名稱\r\nx;A1;\"甲, \"\"乙\"\"\"\r\nx;;丙；丁\r\n" },
        { "full-width commas", "清單，課程代碼，課程名稱\nx，A1，甲, \"乙\"\nx，，丙；丁\n" },
        { "blanks before quotes", "\"清單\", \"課程代碼\", \"課程名稱\"\n\"x\", \"A1\", \"甲, \"\"乙\"\"\"\n\"x\", \"\", \"丙；丁\"\n" },
        { "a line for Excel", "sep=;\n清單;課程代碼;課程名稱\nx;A1;\"甲, \"\"乙\"\"\"\nx;;丙；丁\n" },
        { "a line for Excel with a comma", "sep=,\n" + Csv },
        { "titles above", "學習清單\n製表日期：107年2月11日\n\n" + Csv },
        { "notes", "\"＊清單\n（必填）\",課程代碼[選填]\u3000,* 課程名稱(請填全名)\nx,A1,\"甲, \"\"乙\"\"\"\nx,,丙；丁\n" },
        { "a doubled name", "清單,課程名稱,課程代碼,課程名稱\nx,,A1,\"甲, \"\"乙\"\"\"\nx,,,丙；丁\n" },
        { "parts put together", "清單,課程代碼,課程名稱\r\nx,A1,\"甲, \"\"乙\"\"\"\r\n清單,課程代碼,課程名稱\r\nx,,丙；丁\r\n" },
        { "lines of separators", "清單,課程代碼,課程名稱\n,,\nx,A1,\"甲, \"\"乙\"\"\"\n , ,\n\"\",\"\",\"\"\nx,,丙；丁\n,,\n" },
    };

    [Theory]
    [MemberData(nameof(Separated))]
    public void Texts_of_every_kind_say_the_same(string kind, string text)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), FeedNight.Big5(text),
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            Encoding.BigEndianUnicode.GetBytes(text) })
        {
            var night = Read(bytes);
            Assert.Equal("甲, \"乙\"|丙；丁", Titles(night));
            Assert.Equal("A1", night.Facts.Lists["x"].First().Code);
            Assert.Equal((2, 2), (night.Receipts[0].Rows, night.Receipts[0].Accepted));
        }
        Assert.NotEmpty(kind);
    }

    [Fact]
    public void A_part_that_was_put_behind_another_with_its_mark_has_a_header_too() => Assert.Equal("甲|乙", Titles(
        Read([.. Encoding.UTF8.GetBytes("清單,課程名稱\nx,甲\n"), .. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("清單,課程名稱\nx,乙\n")])));

    [Fact]
    public void A_doubled_name_is_warned_of() =>
        Assert.Contains("課程名稱", Assert.Single(Read("清單,課程名稱,課程名稱\nx,,甲\n").Warnings, w => w.Code == "L-DOUBLED").Text);

    [Fact]
    public void A_text_of_big5_that_is_well_formed_utf_8_but_for_its_header_is_big5()
    {
        // Repeats a character of Big5 whose two bytes are also a character of UTF-8.
        var row = FeedNight.Big5("x,").Concat(Enumerable.Repeat<byte[]>([0xC4, 0xB1], 400).SelectMany(b => b)).Append((byte)'\n');
        var night = Read([.. FeedNight.Big5("清單,課程名稱\n"), .. row]);
        Assert.Equal(("cp950", 1), (night.Receipts[0].Encoding, night.Receipts[0].Accepted));
        Assert.Equal(string.Concat(Enumerable.Repeat(CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetString([0xC4, 0xB1]), 400)),
            Titles(night));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_row_in_the_other_encoding_is_read_by_itself(bool headerIsUtf8)
    {
        byte[] own = Bytes("清單,課程名稱\nx,許功蓋\n", headerIsUtf8), other = Bytes("x,人權大步走\n", !headerIsUtf8);
        var night = Read([.. own, .. other, .. Bytes("x,餐飲\n", headerIsUtf8)]);
        Assert.Equal("許功蓋|人權大步走|餐飲", Titles(night));
        Assert.Contains(night.Warnings, w => w.Code == "L-ENCODINGS");

        static byte[] Bytes(string text, bool utf8) => utf8 ? Encoding.UTF8.GetBytes(text) : FeedNight.Big5(text);
    }

    [Fact]
    public void Rows_may_leave_out_optional_columns_at_their_end_and_no_others()
    {
        var night = new FeedNight().Add("courses/a.csv", Encoding.UTF8.GetBytes("課程代碼,課程名稱,平臺,認證時數\nA1,甲,e等公務園+學習平臺\nA2,乙\nA3\nA4,丁"))
            .Read();
        Assert.Equal((4, 3, 1), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected));
        Assert.Equal("C-FIELDS-FEW", night.OnlyProblem().Code);
    }

    [Fact]
    public void The_last_row_without_an_end_is_cut_where_no_other_is_as_short() =>
        Assert.Equal(["C-CUT"], new FeedNight().Add("courses/a.csv", Encoding.UTF8.GetBytes("課程代碼,課程名稱,平臺,認證時數\nA1,甲,港都e學苑,1\nA4,丁")).Read()
            .Codes("courses/a.csv"));

    [Theory]
    [InlineData("x,甲,\n", "L-CUT")]
    [InlineData("x,甲\n", null)]
    public void A_last_row_without_an_end_is_judged_alike_wherever_the_file_is_cut_into_blocks(string first, string? code)
    {
        const string Last = "x,丁"; // stands alone in the second block where it reaches beyond the first
        for (var beyond = -1; beyond <= Encoding.UTF8.GetByteCount(Last) + 1; beyond++)
        {
            var head = $"清單,課程名稱,課程代碼\n{first}";
            var left = BlockReader.BlockSize + beyond - Encoding.UTF8.GetByteCount(head + Last);
            // The least number of rows, so that the test is quick: none is longer than a cell may be.
            var rows = string.Concat(Enumerable.Repeat($"{new string('y', 10_000)},乙,A1\n", left / 10_008 - 1));
            left -= Encoding.UTF8.GetByteCount(rows);
            var night = Read($"{head}{rows}{new string('y', left - 8)},乙,A1\n{Last}");
            Assert.Equal(code is null ? [] : [code], night.Codes("lists/a.csv"));
            Assert.Equal(code is null ? "甲|丁" : "甲", Titles(night));
        }
    }

    [Theory]
    [InlineData("x\t甲\t\n", "L-CUT")]
    [InlineData("x\t甲\n", null)]
    public void A_last_row_without_an_end_is_judged_alike_many_blocks_below(string first, string? code)
    {
        var rows = string.Concat(Enumerable.Repeat($"y\t{new string('乙', 3_000)}\tA1\n", 300));
        Assert.Equal(code is null ? [] : [code], Read($"清單\t課程名稱\t課程代碼\n{first}{rows}x\t丁").Codes("lists/a.csv"));
    }

    [Fact]
    public void A_title_above_the_header_is_no_row_that_is_as_short() =>
        Assert.Equal(["L-CUT"], Read("清單,甲\n清單,課程名稱,課程代碼\nx,甲,A1\nx,丁").Codes("lists/a.csv"));

    [Fact]
    public void A_row_in_the_other_encoding_may_leave_out_optional_columns_too()
    {
        var night = Read([.. Encoding.UTF8.GetBytes("清單,課程名稱,課程代碼\nx,甲,A1\n"), .. FeedNight.Big5("x,許功蓋\n"),
            .. Encoding.UTF8.GetBytes("x,乙,A2\n")]);
        Assert.Equal("甲|許功蓋|乙", Titles(night));
    }

    [Fact]
    public void A_row_in_the_other_encoding_may_be_cut_too() => Assert.Equal(["L-CUT"],
        Read([.. Encoding.UTF8.GetBytes("清單,課程名稱,課程代碼\nx,甲,A1\n"), .. FeedNight.Big5("x,許功蓋")]).Codes("lists/a.csv"));

    [Theory]
    [InlineData("\t")]
    [InlineData(";")]
    [InlineData("，")]
    public void A_long_line_says_the_same_whatever_separates_its_cells(string separator)
    {
        int[] lengths = [127, 128, 129, 255, 256, 257, 511];
        foreach (var length in lengths.Select(static l => l * 1024).Concat(Enumerable.Range(BlockReader.BlockSize - 9, 4)))
        {
            var text = $"清單,備註,課程名稱\nx,,甲\nx,{new string('y', length)},乙\nx,,丙\n";
            var (commas, others) = (Read(text), Read(text.Replace(",", separator)));
            Assert.Equal(Titles(commas), Titles(others));
            Assert.Equal(commas.Codes("lists/a.csv"), others.Codes("lists/a.csv"));
        }
    }

    [Theory]
    [InlineData(600)]
    [InlineData(1_024)]
    [InlineData(5_000)]
    public void A_line_of_tabs_longer_than_any_row_costs_its_row(int kilobytes)
    {
        var night = Read($"清單\t備註\t課程名稱\nx\t\t甲\nx\t{new string('y', kilobytes * 1024)}\t乙\nx\t\t丙\n");
        Assert.Equal(("甲|丙", "L-LONG"), (Titles(night), night.OnlyProblem().Code));
    }

    [Fact]
    public void Many_cells_of_many_lines_stay_whole_between_tabs()
    {
        var text = string.Join('\n', Enumerable.Range(0, 40).Select(static i => $"第{i}行"));
        var night = Read("清單\t備註\t課程名稱\n" + string.Concat(Enumerable.Range(0, 16_000).Select(i => $"x\t\"{text}\"\t{i}\n")));
        Assert.Equal((16_000, 0), (night.Receipts[0].Accepted, night.Receipts[0].Rejected));
    }

    [Fact]
    public void A_refused_row_of_tabs_comes_back_as_csv_in_its_encoding()
    {
        var night = Read(FeedNight.Big5("清單\t課程名稱\n\t許功蓋, 乙\n"));
        Assert.Equal(FeedNight.Big5(",\"許功蓋, 乙\""), night.Rejected.Single().Rows.Single().Raw);
    }

    [Fact]
    public void Line_breaks_inside_quotes_stay_in_their_cell_between_tabs_too()
    {
        var night = Read("清單\t課程名稱\nx\t\"甲\n乙\"\nx\t\"丙\nx\t丁\n");
        Assert.Equal([2, 4, 5], night.Facts.Lists["x"].Select(l => l.Source.Line));
        Assert.Equal(["\"丙", "丁"], night.Facts.Lists["x"].Skip(1).Select(l => l.Title));
    }
}
