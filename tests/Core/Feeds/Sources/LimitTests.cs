using System.Text;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Sources;

/// <summary>Small files that could take forever or use up all memory are read in reasonable time or refused by name.</summary>
[Trait("Speed", "slow")]
public sealed class LimitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static async Task<NightFacts> ReadAsync(byte[] bytes, string path = "lists/a.xlsx") =>
        await Task.Run(() => new FeedNight().Add(path, bytes).Read()).WaitAsync(Patience);

    private static string Times(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static readonly string Header = SheetFormsTests.Inline("清單", "課程名稱");

    [Fact]
    public async Task A_text_of_very_many_runs_costs_its_row_and_no_time()
    {
        var night = await ReadAsync(Archive.Workbook(
            Header + $"<row><c t=\"inlineStr\"><is><t>x</t></is></c><c "
                + $"t=\"inlineStr\"><is>{Times("<r><t>長</t></r>", 150_000)}</is></c></row>"));
        Assert.Equal(("L-TEXT-LONG", "課程名稱"), (night.OnlyProblem().Code, night.OnlyProblem().Column));
    }

    [Fact]
    public async Task A_row_as_wide_as_a_sheet_is_refused_by_name()
    {
        var night = await ReadAsync(Archive.Workbook(Header + Times("<row><c r=\"XFD1\"><v>1</v></c></row>", 20_000)));
        Assert.Equal("L-LIMIT", night.OnlyProblem().Code);
        Assert.Contains(night.Warnings, w => w.Text.StartsWith("lists/a.xlsx：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_and_attributes_of_half_a_megabyte_cost_their_rows()
    {
        var big = new string('x', 600_000);
        var night = await ReadAsync(Archive.Workbook(Header
            + $"<row><c t=\"inlineStr\"><is><t>x</t></is></c><c t=\"inlineStr\"><is><t>{big}</t></is></c></row>"
            + $"<row spans=\"{big}\"><c t=\"inlineStr\"><is><t>x</t></is></c><c t=\"inlineStr\" x=\"{big}\"><is><t>甲</t></is></c></row>"));
        Assert.Equal("甲", Assert.Single(night.Facts.Lists["x"]).Title);
        Assert.Equal("L-LONG", night.OnlyProblem().Code);
    }

    [Fact]
    public async Task Quotes_that_never_close_are_looked_for_a_bounded_time()
    {
        var night = await ReadAsync(Encoding.UTF8.GetBytes("清單,課程名稱\nx,甲\n" + Times("\"a\n", 1_000_000)), "lists/a.csv");
        Assert.Equal(1, night.Receipts[0].Accepted);
        Assert.Equal(night.Receipts[0].Rows, night.Receipts[0].Accepted + night.Receipts[0].Rejected);
        night = await ReadAsync(Encoding.UTF8.GetBytes("清單\t課程名稱\nx\t甲\n" + Times("x\t\"a\n", 600_000)), "lists/b.csv");
        Assert.Equal(600_001, night.Receipts[0].Rows);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_very_much_more_is_refused_by_name()
    {
        var night = await ReadAsync(Archive.Of(("a.csv", new byte[100 << 20])), "lists/a.zip");
        Assert.Equal("L-LIMIT", night.OnlyProblem().Code);
        night = await ReadAsync(SheetFormsTests.Gzip(new byte[100 << 20]), "lists/a.gz");
        Assert.Contains("L-LIMIT", night.Codes("lists/a.gz"));
    }

    [Theory]
    [InlineData(1_000_000, 1)]
    [InlineData(1, 1_000_000)]
    public async Task Cells_and_rows_that_repeat_without_end_are_refused_by_name(int rows, int columns)
    {
        var text = new string('長', 5_000);
        var night = await ReadAsync(SheetFormsTests.Ods(SheetFormsTests.OdsTable("a", SheetFormsTests.OdsRow("清單", "課程名稱")
            + $"<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell table:number-columns-repeated=\"{columns}\" "
            + $"office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell></table:table-row>")), "lists/a.ods");
        Assert.Contains("L-LIMIT", night.Codes("lists/a.ods"));
    }

    [Fact]
    public async Task Archives_in_archives_end_somewhere()
    {
        var zip = Encoding.UTF8.GetBytes("清單,課程名稱\nx,甲\n");
        for (var i = 0; i < 10; i++) zip = Archive.Of(("a.zip", zip));
        Assert.Equal("L-FILE", (await ReadAsync(zip, "lists/a.zip")).OnlyProblem().Code);
    }

    private const string Lines = "清單,課程名稱\nx,甲\n";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData(";")]
    public async Task A_header_of_a_hundred_thousand_names_is_refused_by_name(string separator)
    {
        var names = string.Join(separator, Enumerable.Range(0, 50_000).Select(static i => i % 3 == 0 ? "課程名稱" : "清單"));
        var night = await ReadAsync(Utf8($"{names}\n{Times("x" + separator + "甲\n", 200_000)}"), "lists/a.csv");
        Assert.Equal("L-LIMIT", night.OnlyProblem().Code);
        Assert.Contains(night.Warnings, static w => w.Text.StartsWith("lists/a.csv：表格有資料超過1,000欄", StringComparison.Ordinal));
        Assert.False(night.Facts.Has(Files.FeedKind.Lists));
    }

    [Fact]
    public async Task A_line_of_a_hundred_thousand_cells_costs_its_row()
    {
        var wide = string.Join(',', Enumerable.Repeat("y", 100_000));
        var night = await ReadAsync(Utf8(Lines + wide + "\n" + wide.Replace("y", "") + "\nx,乙\n"), "lists/a.csv");
        Assert.Equal(["L-FIELDS-MANY"], night.Codes("lists/a.csv"));
        Assert.Equal(2, night.Receipts[0].Accepted);
    }

    [Fact]
    public async Task Columns_without_a_name_behind_the_table_are_no_width()
    {
        var empty = new string(',', 16_383);
        var night = await ReadAsync(Utf8($"清單,課程名稱,課程名稱{empty}\nx,,甲{empty}\nx,,乙\n"), "lists/a.csv");
        Assert.Equal((2, 0), (night.Receipts[0].Accepted, night.Receipts[0].Rejected));
    }

    [Theory]
    [InlineData("<tr>", "<td>1</td>", 100_000, "", 1)]
    [InlineData("<tr>", "<td colspan=1000>1</td>", 2, "", 1)]
    [InlineData("<tr>", "<td rowspan=1000></td>", 900, "<tr>", 80)]
    [InlineData("<tr>", "<td rowspan=1000 colspan=1000></td>", 2_000, "<tr>", 80)]
    public async Task A_page_of_more_cells_than_any_table_is_refused_by_name(string row, string cell, int cells, string below, int times)
    {
        var rows = Times(row + Times(cell, cells) + Times(below, 999), times);
        var night = await ReadAsync(Utf8($"<table><tr><td>清單</td><td>課程名稱</td></tr>{rows}</table>"), "lists/a.xls");
        Assert.Contains("L-LIMIT", night.Codes("lists/a.xls"));
    }

    [Theory]
    [InlineData("<Row><Cell ss:Index=\"1000000\"><Data>1</Data></Cell></Row>")]
    [InlineData("<Row><Cell ss:Index=\"2147483647\"><Data>1</Data></Cell><Cell><Data>1</Data></Cell></Row>")]
    [InlineData("<Row ss:Index=\"1048577\"><Cell><Data>1</Data></Cell></Row>")]
    [InlineData("<Row><Cell x=\"LONG\"><Data>1</Data></Cell></Row>")]
    [InlineData("<Row><Cell><Data>LONG</Data></Cell></Row>")]
    [InlineData("<Row><Cell><Data>DEEP</Data></Cell></Row>")]
    [InlineData("<Row>WIDE</Row>")]
    public async Task A_spreadsheet_of_xml_beyond_every_measure_is_refused_by_name(string row)
    {
        row = row.Replace("LONG", row.Contains("LONG", StringComparison.Ordinal) ? new string('x', 8 << 20) : "")
            .Replace("DEEP", row.Contains("DEEP", StringComparison.Ordinal) ? Times("<a>", 2_000_000) : "")
            .Replace("WIDE", row.Contains("WIDE", StringComparison.Ordinal) ? Times("<Cell><Data>1</Data></Cell>", 100_000) : "");
        var night = await ReadAsync(Utf8(SheetFormsTests.Xml2003(SheetFormsTests.XmlSheet("a",
            SheetFormsTests.XmlRow("清單", "課程名稱") + row))), "lists/a.xls");
        Assert.Contains(night.Codes("lists/a.xls"), static code => code is "L-LIMIT" or "L-FILE");
        Assert.Contains(night.Warnings, static w => w.Text.StartsWith("lists/a.xls", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<row>", "<c t=\"inlineStr\"><is><t>1</t></is></c>", 1_000_000, "</row>")]
    [InlineData("<row><c><is>", "<a>", 2_000_000, "</is></c></row>")]
    [InlineData("<row x=\"", "xxxxxxxx", 1_000_000, "\"></row>")]
    public async Task A_workbook_of_a_million_columns_levels_or_letters_is_refused_by_name(string before, string repeated, int times,
        string behind)
    {
        var night = await ReadAsync(Archive.Workbook(Header + before + Times(repeated, times) + behind));
        Assert.Contains("L-LIMIT", night.Codes("lists/a.xlsx").Concat(night.Codes("lists/a.xlsx/甲")));
    }
}
