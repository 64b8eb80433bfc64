using System.Globalization;

namespace LearningHours.Tables;

/// <summary>
/// Writes a workbook as <c>.xlsx</c> (ECMA-376), row by row to a stream. Written by hand because no library at hand is suitable: the
/// packages of DocumentFormat.OpenXml put the current time into every entry, so that a night could not give the same bytes twice;
/// SpreadCheetah knows no page layout, MiniExcel no print titles, and the available ClosedXML does not stream. Texts are text cells, so
/// none can run as a formula.
/// </summary>
public static class XlsxFile
{
    public static void Write(Stream output, Workbook book)
    {
        using var zip = new ZipWriter(output, book.Day);
        zip.Pack("[Content_Types].xml", to => ContentTypes(to, book.Sheets.Count));
        zip.Pack("_rels/.rels", static to => to.Write("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            Target="xl/workbook.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
            Target="docProps/core.xml"/>
            </Relationships>
            """u8));
        zip.Pack("docProps/core.xml", to => Properties(to, book));
        zip.Pack("xl/workbook.xml", to => Book(to, book.Sheets));
        zip.Pack("xl/_rels/workbook.xml.rels", to => Relations(to, book.Sheets.Count));
        zip.Pack("xl/styles.xml", static to => to.Write(XlsxStyles.Xml));
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var (sheet, isFirst) = (book.Sheets[i], i == 0);
            zip.Pack(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"), to =>
                XlsxSheet.Write(to, sheet, book.Footer, isFirst));
        }
    }

    private static void ContentTypes(Stream to, int sheets)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            """u8);
        for (var i = 1; i <= sheets; i++)
            xml.Raw("<Override PartName=\"/xl/worksheets/sheet"u8).Number(i)
                .Raw(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"u8);
        xml.Raw("</Types>"u8);
    }

    private static void Properties(Stream to, Workbook book)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <dc:title>
            """u8);
        xml.Text(book.Title).Raw("</dc:title><dc:language>zh-TW</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">"u8)
            .Text(book.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Raw("T00:00:00Z</dcterms:created></cp:coreProperties>"u8);
    }

    private static void Book(Stream to, IReadOnlyList<Table> sheets)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <bookViews><workbookView tabRatio="850"/></bookViews><sheets>
            """u8);
        for (var i = 0; i < sheets.Count; i++)
            xml.Raw("<sheet name=\""u8).Text(sheets[i].Name).Raw("\" sheetId=\""u8).Number(i + 1).Raw("\" r:id=\"rId"u8).Number(i + 1)
                .Raw("\"/>"u8);
        xml.Raw("</sheets><definedNames>"u8);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.Raw("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\""u8).Number(i).Raw("\" hidden=\"1\">'"u8)
                .Text(sheets[i].Name).Raw("'!"u8);
            XlsxSheet.Range(xml, sheets[i].Columns.Count, sheets[i].Rows.Count, "$")
                .Raw("</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\""u8)
                .Number(i).Raw("\">'"u8).Text(sheets[i].Name).Raw("'!$1:$1</definedName>"u8);
        }
        xml.Raw("</definedNames></workbook>"u8);
    }

    private static void Relations(Stream to, int sheets)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            """u8);
        for (var i = 1; i <= sheets; i++)
            xml.Raw("<Relationship Id=\"rId"u8).Number(i)
                .Raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""u8)
                .Raw(" Target=\"worksheets/sheet"u8).Number(i).Raw(".xml\"/>"u8);
        xml.Raw("<Relationship Id=\"rId"u8).Number(sheets + 1)
            .Raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\""u8)
            .Raw(" Target=\"styles.xml\"/></Relationships>"u8);
    }
}
