using System.Text;
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
