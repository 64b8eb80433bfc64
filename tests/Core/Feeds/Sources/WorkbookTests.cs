using System.Text;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Sources;

/// <summary>Workbooks (.xlsx) as feeds: the first sheet is read, whatever the file is called.</summary>
public sealed class WorkbookTests
{
    private static readonly string[] Names = ["身分證字號", "課程名稱", "上課起", "上課迄", "通過狀態", "認證時數"];
    private static readonly string Shared =
        string.Concat(Names.Select(n => $"<si><t>{n}</t></si>"))
        + "<si><r><t>人權</t></r><r><t xml:space=\"preserve\"> 大步走</t></r><rPh sb=\"0\" eb=\"1\"><t>注音</t></rPh></si>";
    private static readonly string Header =
        "<row r=\"3\">" + string.Concat(Names.Select((_, i) => $"<c r=\"{(char)('B' + i)}3\" t=\"s\"><v>{i}</v></c>")) + "</row>";

    private static string Row(int number, string start = "<c r=\"D{0}\" s=\"1\"><v>43142.554756944447</v></c>",
        string hours = "<c r=\"G{0}\"><v>1.0000000000000002</v></c>", string id = FeedNight.Wang) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture,
            $"<row r=\"{number}\"><c r=\"B{number}\" t=\"inlineStr\"><is><t>{id}</t></is></c><c r=\"C{number}\" "
            + $"t=\"s\"><v>6</v></c>{start}<c r=\"E{number}\" t=\"d\"><v>2018-02-13T12:05:22</v></c><c "
            + $"t=\"str\"><f>A1</f><v>已通過</v></c>{hours}</row>",
            number);

    private static NightFacts Read(string rows, string path = "hours/a.xlsx", string properties = "") =>
        FeedNight.WithRoster().Add(path, Archive.Workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>學習紀錄</t></is></c></row>" + Header + rows, Shared,
            ("<numFmt numFmtId=\"176\" formatCode=\"[$-404]e/m/d\\ hh:mm:ss;@\"/><numFmt numFmtId=\"177\" formatCode=\"&quot;日&quot;0.0_ "
                + "\"/>", ["0", "176", "14", "177"]), properties)).Read();

    [Theory]
    [InlineData("hours/a.xlsx")]
    [InlineData("hours/a.xls")]
    [InlineData("hours/a.csv")]
    public void The_first_sheet_is_read_whatever_the_file_is_called(string path)
    {
        var night = Read(Row(4) + Row(7, id: "A123456788"), path);
        var record = Assert.Single(night.RecordsOf("E1"));
        Assert.Equal("2018-02-11 13:18:51/2018-02-13 12:05:22/1", $"{record.Start}/{record.End}/{record.Total}");
        Assert.Equal("人權 大步走", night.CourseOf(record).Title);
        Assert.Equal((2, 1, 1), (night.Receipt(path).Rows, night.Receipt(path).Accepted, night.Receipt(path).Rejected));
        Assert.Equal((7, "H-ID-CHECKSUM"), (night.OnlyProblem().Line, night.OnlyProblem().Code));
    }

    [Fact]
    public void A_rejected_row_comes_back_as_the_cells_of_its_row_in_utf_8()
    {
        var night = Read(Row(4, hours: "<c r=\"G4\" t=\"inlineStr\"><is><t>一,&quot;二&quot;\n三</t></is></c>"));
        Assert.Equal(",A123456789,人權 大步走,2018-02-11 13:18:51,2018-02-13 12:05:22,已通過,\"一,\"\"二\"\" 三\"",
            Encoding.UTF8.GetString(night.Rejected.Single().Rows.Single().Raw));
        Assert.Equal("utf-8", night.Receipt("hours/a.xlsx").Encoding);
    }

    [Theory]
    [InlineData("0", "43142", null)]
    [InlineData("1", "43142", "2018-02-11 00:00:00")]
    [InlineData("1", "43142.99999999", "2018-02-12 00:00:00")]
    [InlineData("2", "43142", "2018-02-11 00:00:00 (day)")]
    [InlineData("2", "4.3142E4", "2018-02-11 00:00:00 (day)")]
    [InlineData("3", "43142", null)]
    [InlineData("1", "-1", null)]
    [InlineData("1", "99999999", null)]
    [InlineData("1", "12", null)]
    public void A_number_is_a_date_where_it_is_shown_as_one(string style, string stored, string? expected)
    {
        var end = expected?.EndsWith("(day)") == true ? "<c r=\"E4\" s=\"2\"><v>43143</v></c>" : "";
        var night = Read(Row(4, $"<c r=\"D4\" s=\"{style}\"><v>{stored}</v></c>").Replace(
            "<c r=\"E4\" t=\"d\"><v>2018-02-13T12:05:22</v></c>",
            end.Length > 0 ? end : "<c r=\"E4\" t=\"d\"><v>2018-02-13T12:05:22</v></c>"));
        if (expected is null) Assert.Equal("H-TIME", night.OnlyProblem().Code);
        else Assert.Equal(expected, Assert.Single(night.RecordsOf("E1")) is var r && r.DaysOnly ? $"{r.Start} (day)" : r.Start.ToString());
    }

    [Fact]
    public void Days_of_an_old_mac_count_from_1904() =>
        Assert.Equal("2018-02-11 13:18:51",
            Assert.Single(Read(Row(4, "<c r=\"D4\" s=\"1\"><v>41680.554756944447</v></c>"), properties: "<workbookPr date1904=\"1\"/>")
                .RecordsOf("E1")).Start.ToString());

    [Theory]
    [InlineData("<row r=\"4\"><c r=\"B4\" t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"4\"><c r=\"ZZZZZ4\"><v>1</v></c></row>")]
    [InlineData("<row r=\"99999999\"><c r=\"B4\"><v>1</v></c></row>")]
    [InlineData("<row r=\"4\"><c r=\"B4\"><v>1</v></row>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"e\">]>")]
    public void A_workbook_that_breaks_off_keeps_the_rows_before_and_says_so(string broken)
    {
        var night = Read(Row(4).Replace("r=\"4\"", "").Replace("\"B4\"", "\"B\"") + broken + Row(9));
        Assert.Single(night.RecordsOf("E1"));
        Assert.Equal((0, "H-FILE"), (night.OnlyProblem().Line, night.OnlyProblem().Code));
        Assert.Equal((2, 1, 1), (night.Receipt("hours/a.xlsx").Rows, night.Receipt("hours/a.xlsx").Accepted,
            night.Receipt("hours/a.xlsx").Rejected));
        Assert.Contains(night.Warnings, w => w.Code == "H-FILE");
    }

    [Fact]
    public void Every_other_feed_may_be_a_workbook_too()
    {
        var night = new FeedNight().Add("lists/a.xlsx",
            Archive.Workbook(
                "<row><c t=\"inlineStr\"><is><t>清單</t></is></c><c t=\"inlineStr\"><is><t>課程名稱</t></is></c></row><row><c "
                + "t=\"inlineStr\"><is><t>x</t></is></c><c t=\"inlineStr\"><is><t>甲</t></is></c></row>")).Read();
        Assert.Equal("甲", Assert.Single(night.Facts.Lists["x"]).Title);
    }
}
