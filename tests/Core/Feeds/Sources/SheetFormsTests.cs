using System.Text;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Sources;

/// <summary>
/// Other forms of sheets: several in a workbook, OpenDocument, XML of 2003, single-file web pages; and what is not read, with the true
/// reason.
/// </summary>
public sealed class SheetFormsTests
{
    private const string OdfNames =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";
    private const string Header =
        "<row><c t=\"inlineStr\"><is><t>清單</t></is></c><c t=\"inlineStr\"><is><t>課程代碼</t></is></c><c "
        + "t=\"inlineStr\"><is><t>課程名稱</t></is></c></row>";

    public static string Inline(params string[] cells) =>
        $"<row>{string.Concat(cells.Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    public static byte[] Ods(string tables, string styles = "", params (string Name, byte[] Content)[] more) => Archive.Of([
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()),
        ("content.xml", Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\"?><office:document-content {OdfNames}><office:automatic-styles>{styles}"
            + $"</office:automatic-styles><office:body><office:spreadsheet>{tables}"
            + $"</office:spreadsheet></office:body></office:document-content>")),
        .. more]);

    public static string OdsRow(params string[] cells) =>
        $"<table:table-row>"
        + $"{string.Concat(cells.Select(c => $"<table:table-cell office:value-type=\"string\"><text:p>{c}</text:p></table:table-cell>"))}"
        + $"</table:table-row>";

    public static string OdsTable(string name, string rows, string style = "") =>
        $"<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>";

    public static string Xml2003(string sheets, string styles = "") =>
        $"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook "
        + $"xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        + $"xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>{styles}</Styles>{sheets}</Workbook>";

    public static string XmlSheet(string name, string rows, string visible = "") =>
        $"<Worksheet ss:Name=\"{name}\"><Table>{rows}</Table><WorksheetOptions "
        + $"xmlns=\"urn:schemas-microsoft-com:office:excel\">{visible}</WorksheetOptions></Worksheet>";

    public static string XmlRow(params string[] cells) =>
        $"<Row>{string.Concat(cells.Select(c => $"<Cell><Data ss:Type=\"String\">{c}</Data></Cell>"))}</Row>";

    public static byte[] Mhtml(params (string Location, string Page, string Encoding)[] pages) => Encoding.Latin1.GetBytes(
        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n boundary=\"----=_Next\"\r\n\r\nA page in "
        + "one file.\r\n"
        + string.Concat(pages.Select(p =>
            $"------=_Next\r\nContent-Location: file:///C:/{p.Location}\r\nContent-Transfer-Encoding: {p.Encoding}\r\nContent-Type: "
            + $"text/html; charset=\"utf-8\"\r\n\r\n{Written(p.Page, p.Encoding)}\r\n"))
        + "------=_Next--\r\n");

    private static string Written(string page, string encoding) => encoding == "base64"
        ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page), Base64FormattingOptions.InsertLineBreaks)
        : string.Concat(Encoding.UTF8.GetBytes(page).Select(
            (b, i) => (b is >= 0x80 or (byte)'=' ? $"={b:X2}" : ((char)b).ToString()) + (i % 60 == 59 ? "=\r\n" : "")));

    private static NightFacts Lists(byte[] bytes, string path = "lists/a.xls") => new FeedNight().Add(path, bytes).Read();

    private static string Titles(NightFacts night) =>
        string.Join('|', night.Facts.Lists.SelectMany(l => l).OrderBy(l => l.Source.File).ThenBy(l => l.Source.Line).Select(l => l.Title));

    /// <summary>A workbook of named sheets.</summary>
    public static byte[] Sheets(Func<string, string> entry, string workbook, params (string Name, string State, string Content)[] sheets)
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var folder = workbook[..(workbook.LastIndexOf('/') + 1)];
        return Archive.Of([
            (entry("[Content_Types].xml"), "<Types/>"u8.ToArray()),
            (entry("_rels/.rels"), Encoding.UTF8.GetBytes(
                $"<Relationships><Relationship Id=\"r\" Type=\"{office}/officeDocument\" Target=\"{workbook}\"/></Relationships>")),
            (entry($"{folder}_rels/{workbook[folder.Length..]}.rels"),
                Encoding.UTF8.GetBytes(
                    $"<Relationships>"
                    + string.Concat(sheets.Select((_, i) =>
                        $"<Relationship Id=\"rId{i}\" Type=\"{office}/worksheet\" Target=\"worksheets/s{i}.xml\"/>"))
                    + "</Relationships>")),
            (entry(workbook), Encoding.UTF8.GetBytes(
                $"<workbook "
                + $"xmlns:r=\"{office}\"><sheets>"
                + $"{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" state=\"{s.State}\" r:id=\"rId{i}\"/>"))}"
                + $"</sheets></workbook>")),
            .. sheets.Select((s, i) => (entry($"{folder}worksheets/s{i}.xml"),
                Encoding.UTF8.GetBytes($"<worksheet><sheetData>{s.Content}</sheetData></worksheet>")))]);
    }

    [Fact]
    public void Every_visible_sheet_with_a_header_is_a_part_and_others_that_hold_rows_are_named()
    {
        var night = Lists(Sheets(static n => n, "xl/workbook.xml",
            ("填寫說明", "visible", Inline("請依格式填寫")), ("五月", "visible", Header + Inline("x", "", "甲") + Inline("", "", "缺")),
            ("空白", "visible", ""),
            ("六月", "visible", Inline("六月清單") + Header + Inline("x", "", "乙")), ("舊", "hidden", Header + Inline("x", "", "丙")),
            ("更舊", "veryHidden", Inline("也不讀"))), "lists/a.xlsx");
        Assert.Equal("甲|乙", Titles(night));
        Assert.Equal(["lists/a.xlsx/五月", "lists/a.xlsx/六月"], night.Receipts.Select(r => r.Path));
        Assert.Equal([(2, 1, 1), (1, 1, 0)], night.Receipts.Select(r => (r.Rows, r.Accepted, r.Rejected)));
        Assert.Equal("lists/a.xlsx", night.Receipts[0].FilePath);
        Assert.Equal((3, "lists/a.xlsx/五月"), (night.OnlyProblem().Line, night.Rejected.Single().Receipt.Path));
        Assert.Contains("填寫說明", Assert.Single(night.Warnings, w => w.Code == "L-SHEET").Text);
    }

    [Theory]
    [InlineData("xl/workbook2.xml", false)]
    [InlineData("xl/workbook.xml", true)]
    [InlineData("office/workbook.xml", false)]
    public void A_workbook_is_found_where_its_relationships_say_whatever_wrote_the_archive(string workbook, bool backslashes) =>
        Assert.Equal("甲", Titles(Lists(
            Sheets(n => backslashes ? n.Replace('/', '\\') : n, workbook, ("工作表1", "visible", Header + Inline("x", "", "甲"))),
            "lists/a.xlsm")));

    [Theory]
    [InlineData("00000", "123", "00123")]
    [InlineData("00000", "123456", "123456")]
    [InlineData("00000", "-3", "-3")]
    [InlineData("00000", "1.5", "1.5")]
    [InlineData("&quot;E&quot;0000", "12", "E0012")]
    [InlineData("000\\-00", "1234", "012-34")]
    [InlineData("00000;[Red]00", "7", "00007")]
    [InlineData("General", "43142", "43142")]
    [InlineData("G/通用格式", "43142", "43142")]
    [InlineData("0.00", "7", "7")]
    [InlineData("#,##0", "1234", "1234")]
    [InlineData("yyyy/m/d hh:mm", "43142.5", "2018-02-11 12:00:00")]
    [InlineData("[$-404]e/m/d", "43142", "2018-02-11")]
    public void A_number_says_what_the_sheet_shows(string format, string stored, string shown)
    {
        var night = Lists(Archive.Workbook(
            Header + $"<row><c t=\"inlineStr\"><is><t>x</t></is></c><c s=\"1\"><v>{stored}</v></c><c s=\"1\"><v>{stored}</v></c></row>", "",
            ($"<numFmt numFmtId=\"176\" formatCode=\"{format}\"/>", ["0", "176"])), "lists/a.xlsx");
        Assert.Equal(shown, Titles(night));
    }

    [Fact]
    public void Merged_cells_repeat_down_their_rows_and_no_further()
    {
        var night = Lists(Sheets(static n => n, "xl/workbook.xml", ("a", "visible",
            Header + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"C2\" "
                + "t=\"inlineStr\"><is><t>甲</t></is></c></row><row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>乙</t></is></c></row>"
            + "<row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>丙</t></is></c></row></sheetData><mergeCells><mergeCell "
            + "ref=\"A2:A3\"/></mergeCells><sheetData>")), "lists/a.xlsx");
        Assert.Equal("甲|乙", Titles(night));
        Assert.Equal(4, night.OnlyProblem().Line);
    }

    [Theory]
    [InlineData("b", "1", "是")]
    [InlineData("b", "0", "否")]
    [InlineData("e", "#N/A", "#N/A")]
    [InlineData("str", "甲", "甲")]
    public void Booleans_and_errors_read_as_words(string type, string stored, string shown) =>
        Assert.Equal(shown, Titles(Lists(
            Archive.Workbook(Header + $"<row><c t=\"inlineStr\"><is><t>x</t></is></c><c/><c t=\"{type}\"><v>{stored}</v></c></row>"),
            "lists/a.xlsx")));

    [Theory]
    [InlineData("lists/a.ods")]
    [InlineData("lists/a.xlsx")]
    public void An_open_document_is_read_whatever_it_is_called(string path)
    {
        const string hidden =
            "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
        var night = Lists(Ods(
            OdsTable("五月", OdsRow("清單", "課程代碼", "課程名稱")
                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
                + "table:number-columns-repeated=\"3\"/></table:table-row>"
                + "<table:table-row><table:table-cell office:value-type=\"string\" "
                + "table:number-rows-spanned=\"2\"><text:p>x</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"float\" "
                + "office:value=\"123\"><text:p>00123</text:p></table:table-cell><table:table-cell "
                + "office:value-type=\"string\"><office:annotation><text:p>註</text:p></office:annotation><text:p>甲<text:s "
                + "text:c=\"2\"/>乙</text:p><text:p>丙</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                + "<table:table-row><table:covered-table-cell/><table:table-cell/><table:table-cell office:value-type=\"date\" "
                + "office:date-value=\"2018-02-11T13:18:51\"><text:p>107/2/11</text:p></table:table-cell></table:table-row>"
                + "<table:table-row><table:table-cell "
                + "office:value-type=\"string\"><text:p>x</text:p></table:table-cell><table:table-cell/><table:table-cell "
                + "office:value-type=\"time\" office:time-value=\"PT13H18M51S\"><text:p>下午</text:p></table:table-cell></table:table-row>"
                + "<table:table-row><table:table-cell "
                + "office:value-type=\"string\"><text:p>x</text:p></table:table-cell><table:table-cell/><table:table-cell "
                + "office:value-type=\"percentage\" office:value=\"0.5\"><text:p>50%</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
                + "table:number-columns-repeated=\"16384\"/></table:table-row>")
            + OdsTable("舊", OdsRow("清單", "課程名稱") + OdsRow("x", "不讀"), "ta2")
            + OdsTable("說明", OdsRow("說明文字")), hidden), path);
        Assert.Equal("甲  乙 丙|2018-02-11 13:18:51|13:18:51|0.5", Titles(night));
        Assert.Equal("00123", night.Facts.Lists["x"].First().Code);
        Assert.Equal((path, 4, 4), (night.Receipts.Single().Path, night.Receipts[0].Rows, night.Receipts[0].Accepted));
        Assert.Contains(night.Warnings, w => w.Code == "L-SHEET" && w.Text.Contains("說明", StringComparison.Ordinal));
    }

    [Fact]
    public void A_repeated_row_of_an_open_document_is_as_many_rows()
    {
        var night = Lists(Ods(OdsTable("a",
            OdsRow("清單", "課程名稱") + OdsRow("x", "甲").Replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"3\">"))));
        Assert.Equal((3, 1, 2), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Duplicate));
    }

    [Fact]
    public void A_flat_open_document_is_read() =>
        Assert.Equal("甲", Titles(Lists(
            Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\"?><office:document {OdfNames}><office:body><office:spreadsheet>"
                + $"{OdsTable("a", OdsRow("清單", "課程名稱") + OdsRow("x", "甲"))}</office:spreadsheet></office:body></office:document>"))));

    [Fact]
    public void An_xml_spreadsheet_of_2003_is_read_by_sheet()
    {
        var night = Lists(Encoding.UTF8.GetBytes(Xml2003(
            XmlSheet("五月", XmlRow("清單", "課程代碼", "課程名稱")
                + "<Row ss:Index=\"4\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">x</Data></Cell><Cell ss:StyleID=\"s1\"><Data "
                + "ss:Type=\"Number\">123</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"String\">甲<B "
                + "xmlns=\"http://www.w3.org/TR/REC-html40\">乙</B></Data><Comment><Data>註</Data></Comment></Cell></Row>"
                + "<Row><Cell ss:Index=\"3\"><Data ss:Type=\"DateTime\">2018-02-11T13:18:51.000</Data></Cell></Row>")
            + XmlSheet("隱藏", XmlRow("清單", "課程名稱") + XmlRow("x", "不讀"), "<Visible>SheetHidden</Visible>")
            + XmlSheet("六月", XmlRow("清單", "課程名稱") + XmlRow("x", "丙") + XmlRow("", "缺")),
            "<Style ss:ID=\"s1\"><NumberFormat ss:Format=\"00000\"/></Style>")));
        Assert.Equal("甲乙|2018-02-11 13:18:51|丙", Titles(night));
        Assert.Equal("00123", night.Facts.Lists["x"].First().Code);
        Assert.Equal([("lists/a.xls/五月", 2), ("lists/a.xls/六月", 2)], night.Receipts.Select(r => (r.Path, r.Rows)));
        Assert.Equal(3, night.OnlyProblem().Line);
    }

    [Theory]
    [InlineData("quoted-printable")]
    [InlineData("base64")]
    public void A_page_in_one_file_is_read_by_its_sheets(string encoding)
    {
        var night = Lists(Mhtml(
            ("a.htm", "<html><frameset><frame src=a.files/sheet001.htm></frameset></html>", encoding),
            ("a.files/tabstrip.htm", "<html><table><tr><td>五月</table></html>", encoding),
            ("a.files/sheet001.htm", "<html><table><tr><td>清單<td>課程名稱</tr><tr><td>x<td>甲=乙</tr></table></html>", encoding)), "lists/a.mht");
        Assert.Equal("甲=乙", Titles(night));
        Assert.Equal(["lists/a.mht"], night.Receipts.Select(r => r.Path));
        Assert.Empty(night.Rejected);
    }

    [Fact]
    public void All_files_of_an_archive_are_read_each_as_what_it_is()
    {
        var inner = Sheets(static n => n, "xl/workbook.xml", ("一", "visible", Header + Inline("x", "", "丙")),
            ("二", "visible", Header + Inline("x", "", "丁")));
        var night = Lists(Archive.Of(
            ("資料/", []), ("資料/.DS_Store", [0, 1]), ("__MACOSX/資料/._a.csv", [5]), ("Thumbs.db", [0xD0, 0xCF]),
            ("資料/a.csv", FeedNight.Big5("清單,課程名稱\nx,許功蓋\n")),
            ("b.csv", Encoding.UTF8.GetBytes("清單,課程名稱\nx,乙\n")), ("c.xlsx", inner), ("讀我.txt", "hello"u8.ToArray()),
            ("d.pdf", "%PDF-1.4"u8.ToArray())), "lists/a.zip");
        Assert.Equal("許功蓋|乙|丙|丁", Titles(night));
        Assert.Equal(["lists/a.zip/a.csv", "lists/a.zip/b.csv", "lists/a.zip/c.xlsx/一", "lists/a.zip/c.xlsx/二", "lists/a.zip/d.pdf"],
            night.Receipts.Select(r => r.Path));
        Assert.Equal("L-FORM", night.OnlyProblem().Code);
        Assert.Contains(night.Warnings, w => w.Text.Contains("讀我.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(night.Warnings,
            w => w.Text.Contains("DS_Store", StringComparison.Ordinal) || w.Text.Contains("Thumbs", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_of_one_name_stay_apart_and_no_name_leads_out_of_its_folder()
    {
        var night = Lists(Archive.Of(("../../x.csv", Encoding.UTF8.GetBytes("清單,課程名稱\nx,甲\n")),
            ("b/x.csv", Encoding.UTF8.GetBytes("清單,課程名稱\nx,乙\n"))), "lists/a.zip");
        Assert.Equal(["lists/a.zip/x.csv", "lists/a.zip/x.csv (2)"], night.Receipts.Select(r => r.Path));
    }

    [Fact]
    public void A_file_packed_by_gzip_is_read() =>
        Assert.Equal("甲", Titles(Lists(Gzip(Encoding.UTF8.GetBytes("清單,課程名稱\nx,甲\n")), "lists/a.csv")));

    internal static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000]];

    public static TheoryData<string, byte[], string> Causes => new()
    {
        { "a password", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "密碼" },
        { "an ODS with a password", Ods("", "", ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"u8.ToArray())), "密碼" },
        { "a Word document", [.. Compound, .. Encoding.Unicode.GetBytes("WordDocument")], "文書" },
        { "a newer Word document", Archive.Of(("word/document.xml", [])), "文書" },
        { "a text document", Archive.Of(("mimetype", []),
            ("content.xml", Encoding.UTF8.GetBytes(
                $"<office:document-content {OdfNames}><office:body><office:text/></office:body></office:document-content>"))), "文書" },
        { "a binary workbook", Archive.Of(("xl/workbook.bin", [1])), ".xlsb" },
        { "a frameset",
            "<html><head><title>a</title></head><frameset cols=1><frame src='a.files/sheet001.htm'></frameset></html>"u8.ToArray(),
            "frameset" },
        { "a login page", "<html><body><form><input type=password></form></body></html>"u8.ToArray(), "登入" },
        { "a login page with a table", Encoding.UTF8.GetBytes("<html><body><table><tr><td>帳號<td><input></tr></table></body></html>"),
            "登入" },
        { "a PDF", "%PDF-1.7 "u8.ToArray(), "PDF" },
        { "a RAR archive", "Rar!\u001A\u0007\u0000"u8.ToArray(), "RAR" },
        { "a picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "圖片" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void What_cannot_be_read_names_its_true_cause_and_what_to_do(string what, byte[] bytes, string cause)
    {
        var night = Lists(bytes);
        Assert.Contains(night.Warnings,
            w => w.Text.Contains("lists/a.xls", StringComparison.Ordinal) && w.Text.Contains(cause, StringComparison.Ordinal));
        Assert.NotEqual("", night.OnlyProblem().Remedy);
        Assert.Equal((1, 0, 1), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected));
        Assert.NotEmpty(what);
    }
}
