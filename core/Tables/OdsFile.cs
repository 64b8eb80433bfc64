using System.Globalization;

namespace LearningHours.Tables;

/// <summary>
/// Writes a workbook as <c>.ods</c> (ODF 1.3, CNS 15251), row by row to a stream, because no library for it is available. Texts are text
/// cells, so none can run as a formula.
/// </summary>
public static class OdsFile
{
    private const string MimeType = "application/vnd.oasis.opendocument.spreadsheet";

    public static void Write(Stream output, Workbook book)
    {
        using var zip = new ZipWriter(output, book.Day);
        // First and uncompressed: these bytes identify the file as a spreadsheet.
        zip.Store("mimetype", System.Text.Encoding.ASCII.GetBytes(MimeType));
        zip.Pack("META-INF/manifest.xml", static to => to.Write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3"
            manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/></manifest:manifest>
            """u8));
        zip.Pack("content.xml", to => Content(to, book));
        zip.Pack("styles.xml", to => OdsStyles.Write(to, book));
        zip.Pack("meta.xml", to => Meta(to, book));
        zip.Pack("settings.xml", to => Settings(to, book.Sheets));
    }

    private static void Content(Stream to, Workbook book)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3">
            <office:automatic-styles>
            """u8).Raw(OdsStyles.Cells);
        foreach (var width in book.Sheets.SelectMany(ColumnWidths.Of).Distinct().Order())
        {
            xml.Raw("<style:style style:name=\"co"u8).Number(width)
                .Raw("\" style:family=\"table-column\"><style:table-column-properties style:column-width=\""u8)
                .Decimal(OdsStyles.HundredthsOfCentimetre(width)).Raw("cm\"/></style:style>"u8);
        }
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            xml.Raw("<style:style style:name=\"ta"u8).Number(i + 1).Raw("\" style:family=\"table\" style:master-page-name=\"mp"u8)
                .Number(i + 1)
                .Raw("\"><style:table-properties table:display=\"true\"/></style:style>"u8);
        }
        xml.Raw("</office:automatic-styles><office:body><office:spreadsheet>"u8);
        for (var i = 0; i < book.Sheets.Count; i++) OdsSheet.Write(xml, book.Sheets[i], i + 1);
        xml.Raw("<table:database-ranges>"u8);
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            xml.Raw("<table:database-range table:name=\"filter"u8).Number(i + 1).Raw("\" table:target-range-address=\""u8);
            OdsSheet.Range(xml, book.Sheets[i]).Raw("\" table:display-filter-buttons=\"true\"/>"u8);
        }
        xml.Raw("</table:database-ranges></office:spreadsheet></office:body></office:document-content>"u8);
    }

    private static void Meta(Stream to, Workbook book)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
            office:version="1.3">
            <office:meta><dc:title>
            """u8).Text(book.Title).Raw("</dc:title><dc:language>zh-TW</dc:language><meta:creation-date>"u8)
            .Text(book.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Raw("T00:00:00</meta:creation-date></office:meta></office:document-meta>"u8);
    }

    /// <summary>Keeps the header in sight; ODF stores that with the settings of the view.</summary>
    private static void Settings(Stream to, IReadOnlyList<Table> sheets)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office"
            office:version="1.3">
            <office:settings><config:config-item-set config:name="ooo:view-settings">
            <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>
            <config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
            <config:config-item-map-named config:name="Tables">
            """u8);
        foreach (var sheet in sheets)
        {
            xml.Raw("<config:config-item-map-entry config:name=\""u8).Text(sheet.Name).Raw("""
                "><config:config-item config:name="CursorPositionX" config:type="int">0</config:config-item>
                <config:config-item config:name="CursorPositionY" config:type="int">1</config:config-item>
                <config:config-item config:name="HorizontalSplitMode" config:type="short">0</config:config-item>
                <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>
                <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>
                <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>
                <config:config-item config:name="PositionTop" config:type="int">0</config:config-item>
                <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>
                </config:config-item-map-entry>
                """u8);
        }
        xml.Raw("</config:config-item-map-named><config:config-item config:name=\"ActiveTable\" config:type=\"string\">"u8)
            .Text(sheets[0].Name)
                .Raw("</config:config-item></config:config-item-map-entry></config:config-item-map-indexed>"u8)
            .Raw("</config:config-item-set></office:settings></office:document-settings>"u8);
    }
}
