using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Tables;

/// <summary>One table, two formats: their cells are typed, the same every time, and can be read back by the readers of feeds.</summary>
public sealed class WorkbookFileTests
{
    private static readonly Table Sample = new("名冊", "測試局　名冊",
        [
            new("序號", CellKind.Number), new("姓名"), new("員工編號"), new("事由", MaxWidth: 20), new("完成日", CellKind.Date),
            new("起", CellKind.Instant), new("時數", CellKind.Hours),
        ],
        [
            [1, "王小明", "00123", "甲", new DateOnly(2018, 8, 31), CivilTime.At(new DateOnly(2018, 8, 30), 47_105), Hours.From(34.5m)],
            [2, "=HYPERLINK(\"http://x\")", "-124", "甲 & <乙>\n  二行_x0041_\u0001", default, default, Hours.From(0.25m)],
        ])
    {
        Total = [default, "合計", "2人", default, default, default, Hours.From(34.75m)],
        Signatures = ["承辦人：", "人事主管：", "機關首長："],
        Remarks = ["說明"],
    };

    private static readonly Table Empty = new("空", "測試局　空", Sample.Columns, []) { WhenEmpty = "無資料" };

    public static TheoryData<string> Formats => ["xlsx", "ods"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_tables_give_the_same_bytes_and_no_entry_knows_the_hour(string format)
    {
        var file = Write(format, Sample, Empty);
        Assert.Equal(file, Write(format, Sample, Empty));
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2018, 9, 1), e.LastWriteTime.DateTime));
        Assert.NotEmpty(SheetFiles.Parts(file));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_roster_and_records_written_as_a_workbook_are_read_back_as_they_were(string format)
    {
        var roster = new Table("人員", "", [new("員工編號"), new("身分證字號"), new("姓名"), new("機關代碼"), new("人員類別"), new("到職日", CellKind.Date)],
            [["00123", "A131415925", "=王小明", "A1", "編制內", new DateOnly(2012, 2, 29)],
                ["00124", "B231495113", "李 小美", "A1", "編制內", default]]);
        var end = CivilTime.At(new DateOnly(2018, 8, 30), 86_399);
        var hours = new Table("學習", "",
            [
                new("身分證字號"), new("課程名稱"), new("平臺"), new("上課起", CellKind.Instant), new("上課迄", CellKind.Instant), new("通過狀態"),
                new("認證時數", CellKind.Hours),
            ],
            [["A131415925", "甲課程", "臺北e大", CivilTime.At(new DateOnly(2018, 8, 30), 1), end, "已通過", Hours.From(1.25m)]]);
        var night = FactReader.Read(
            [
                Feed(FeedKind.Agencies, "agencies/a.csv", Encoding.UTF8.GetBytes("機關代碼,機關名稱,政府\nA1,測試局,高雄市\n")),
                Feed(FeedKind.Roster, $"roster/a.{format}", Write(format, roster)),
                    Feed(FeedKind.Hours, $"hours/a.{format}", Write(format, hours)),
            ],
            OfficeCalendar.BuiltIn);
        Assert.Empty(night.Rejected.SelectMany(f => f.Rows));
        Assert.Equal(["00123/=王小明/2012-02-29", "00124/李 小美/0001-01-01"],
            night.Facts.Employees.Select(e => $"{e.Number}/{e.Services[0].Name}/{e.Services[0].Joined:yyyy-MM-dd}"));
        var record = Assert.Single(night.Facts.Ledger.Open().Of(night.Facts.Employees[0].Person).ToArray());
        Assert.Equal("2018-08-30 00:00:01/2018-08-30 23:59:59/1.25", $"{record.Start}/{record.End}/{record.Total}");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_in_a_workbook_is_a_formula(string format)
    {
        foreach (var part in SheetFiles.Parts(Write(format, Sample)).Values)
        {
            Assert.Empty(part.Descendants(SheetFiles.Main + "f"));
            Assert.Empty(part.Descendants().Attributes(SheetFiles.OdfTable + "formula"));
        }
    }

    [Fact]
    public void Cells_of_an_xlsx_have_types_and_days_of_the_Republic()
    {
        var parts = SheetFiles.Parts(Write("xlsx", Sample));
        var cells = parts["xl/worksheets/sheet1.xml"].Descendants(SheetFiles.Main + "c").ToDictionary(c => c.Attribute("r")!.Value);
        Assert.Equal(("inlineStr", "00123"), (cells["C2"].Attribute("t")?.Value, cells["C2"].Value));
        Assert.Equal("=HYPERLINK(\"http://x\")", cells["B3"].Value);
        Assert.Equal("甲 & <乙>\n  二行_x005F_x0041_", cells["D3"]
            .Value); // Excel removes the escape; a control character is not allowed in XML
        Assert.Equal(("43343", "3"), (cells["E2"].Value, cells["E2"].Attribute("s")?.Value));
        Assert.Equal("43342.5451967593", cells["F2"].Value);
        Assert.Equal(["34.5", "0.25", "34.75"], new[] { "G2", "G3", "G4" }.Select(r => cells[r].Value));
        Assert.Empty(cells["E3"].Value);
        var formats = parts["xl/styles.xml"].Descendants(SheetFiles.Main + "numFmt").Select(f => f.Attribute("formatCode")!.Value);
        Assert.Equal([@"[$-404]e/mm/dd", @"[$-404]e/mm/dd\ hh:mm:ss"], formats);
        var look = parts["xl/styles.xml"].Descendants(SheetFiles.Main + "cellXfs").Single().Elements().ElementAt(3);
        Assert.Equal("164", look.Attribute("numFmtId")?.Value);
    }

    [Fact]
    public void Cells_of_an_ods_have_types_and_days_of_the_Republic()
    {
        var content = SheetFiles.Parts(Write("ods", Sample))["content.xml"];
        var cells = content.Descendants(SheetFiles.OdfTable + "table-row")
            .Select(r => r.Elements(SheetFiles.OdfTable + "table-cell").ToList()).ToList();
        string? Of(int row, int cell, string attribute) => cells[row][cell].Attribute(SheetFiles.Office + attribute)?.Value;
        Assert.Equal(("string", "00123"), (Of(1, 2, "value-type"), cells[1][2].Value));
        Assert.Equal(("date", "2018-08-31", "107/08/31"), (Of(1, 4, "value-type"), Of(1, 4, "date-value"), cells[1][4].Value));
        Assert.Equal("2018-08-30T13:05:05", Of(1, 5, "date-value"));
        Assert.Equal(("float", "34.5"), (Of(1, 6, "value-type"), Of(1, 6, "value")));
        Assert.Equal(2, cells[2][3].Elements(SheetFiles.OdfText + "p").Count());
        var style = content.Descendants().Single(e => e.Name.LocalName == "date-style" && e.Attributes().Any(a => a.Value == "nd"));
        Assert.Equal("ROC", style.Elements().First().Attributes().Single(a => a.Name.LocalName == "calendar").Value);
    }

    [Fact]
    public void An_ods_tells_what_it_is_by_its_first_bytes()
    {
        var file = Write("ods", Sample);
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Encoding.ASCII.GetString(file, 30, 54));
        Assert.Equal((byte)0, file[8]); // stored, not compressed
    }

    [Fact]
    public void A_page_is_A4_across_with_its_header_on_each_and_the_header_stays_in_sight()
    {
        var sheet = SheetFiles.Parts(Write("xlsx", Sample, Empty))["xl/worksheets/sheet1.xml"].Root!;
        XElement One(string name) => sheet.Descendants(SheetFiles.Main + name).Single();
        Assert.Equal(("9", "landscape", "0"), (One("pageSetup").Attribute("paperSize")?.Value, One("pageSetup")
            .Attribute("orientation")?.Value, One("pageSetup").Attribute("fitToHeight")?.Value));
        Assert.Equal(("frozen", "1"), (One("pane").Attribute("state")?.Value, One("pane").Attribute("ySplit")?.Value));
        Assert.Equal("A1:G3", One("autoFilter").Attribute("ref")?.Value);
        Assert.Equal("&C&14測試局　名冊", One("oddHeader").Value);
        Assert.Equal("&L資料截至107年9月1日（含當日）&R第 &P 頁，共 &N 頁", One("oddFooter").Value);
        var names = SheetFiles.Parts(Write("xlsx", Sample, Empty))["xl/workbook.xml"].Descendants(SheetFiles.Main + "definedName")
            .Select(n => n.Value);
        Assert.Equal(["'名冊'!$A$1:$G$3", "'名冊'!$1:$1", "'空'!$A$1:$G$1", "'空'!$1:$1"], names);

        var ods = SheetFiles.Parts(Write("ods", Sample, Empty));
        Assert.Equal(2, ods["content.xml"].Descendants(SheetFiles.OdfTable + "table-header-rows").Count());
        Assert.Equal(["'名冊'.A1:'名冊'.G3", "'空'.A1:'空'.G1"],
            ods["content.xml"].Descendants(SheetFiles.OdfTable + "database-range")
                .Select(r => r.Attribute(SheetFiles.OdfTable + "target-range-address")!.Value));
        Assert.Equal(2, ods["settings.xml"].Descendants()
            .Count(e => e.Attributes().Any(a => a.Value == "VerticalSplitPosition") && e.Value == "1"));
        Assert.Contains(ods["styles.xml"].Descendants().Attributes(), a => a.Name.LocalName == "print-orientation"
            && a.Value == "landscape");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_empty_table_says_so(string format) =>
        Assert.Contains(SheetFiles.Parts(Write(format, Empty)).Values, part => part.Root!.Value.Contains("無資料", StringComparison.Ordinal));

    [Theory]
    [InlineData("397090000A　名冊", "&C&14 397090000A　名冊")] // without the blank the digits would be part of the font size
    [InlineData("測試局　名冊", "&C&14測試局　名冊")]
    [InlineData("A397　名冊", "&C&14A397　名冊")]
    [InlineData("&9　名冊", "&C&14&&9　名冊")]
    public void A_title_that_begins_with_a_digit_does_not_change_the_size_of_the_page_header(string title, string header) =>
        Assert.Equal(header, SheetFiles.Parts(Write("xlsx", Sample with { Title = title }))["xl/worksheets/sheet1.xml"]
            .Descendants(SheetFiles.Main + "oddHeader").Single().Value);

    [Theory]
    [InlineData("一\n二", 2)]
    [InlineData("一\r\n二\r\n三", 3)]
    [InlineData("一二", 1)]
    [InlineData("一二三四五六七八九十一二三四五\n二", 3)] // the first line wraps
    public void A_row_is_as_high_as_the_lines_of_its_texts(string text, int lines)
    {
        var table = new Table("高", "", [new("欄位", MaxWidth: 20, MinWidth: 20)], [[text]]);
        var row = SheetFiles.Parts(Write("xlsx", table))["xl/worksheets/sheet1.xml"].Descendants(SheetFiles.Main + "row").ElementAt(1);
        Assert.Equal((lines * 15 + 2).ToString(System.Globalization.CultureInfo.InvariantCulture), row.Attribute("ht")?.Value);
    }

    [Theory]
    [InlineData("一二三四五六七八九十", 20)] // as wide as the column may be
    [InlineData("abcdefgh", 8)]
    [InlineData("ab", 6)] // no narrower than its header
    [InlineData("一二三四五六七八九十一", 20)] // wraps
    public void A_column_is_as_wide_as_its_widest_text_and_East_Asian_signs_count_two(string text, int width)
    {
        var table = new Table("寬", "", [new("欄位", MaxWidth: 20)], [[text]]);
        var column = SheetFiles.Parts(Write("xlsx", table))["xl/worksheets/sheet1.xml"].Descendants(SheetFiles.Main + "col").Single();
        Assert.Equal((width + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), column.Attribute("width")?.Value);
    }

    private static byte[] Write(string format, params Table[] sheets) => format == "ods" ? SheetFiles.Ods(sheets) : SheetFiles.Xlsx(sheets);

    private static FeedFile Feed(FeedKind feed, string path, byte[] content) =>
        new(feed, path, () => new MemoryStream(content, writable: false));
}
