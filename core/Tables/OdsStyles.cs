using LearningHours.Wording;

namespace LearningHours.Tables;

/// <summary>The styles of an <c>.ods</c>: those of cells, and of the page that each sheet is printed on.</summary>
internal static class OdsStyles
{
    /// <summary>
    /// Data styles and cell styles: <c>ch</c> header, <c>ct</c> text, <c>cd</c> day, <c>ci</c> instant, <c>cn</c> number, <c>cr</c> hours,
    /// <c>st</c>, <c>sn</c> and <c>sr</c> for sums, <c>cp</c> for a line below the rows.
    /// </summary>
    public static ReadOnlySpan<byte> Cells =>
        """
        <number:text-style style:name="nt"><number:text-content/></number:text-style><number:number-style style:name="nn">
        <number:number number:decimal-places="0" number:min-decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>
        </number:number-style><number:number-style style:name="nr"><number:number number:min-integer-digits="1"/></number:number-style>
        <number:date-style style:name="nd" number:language="zh" number:country="TW"><number:year number:calendar="ROC"/>
        <number:text>/</number:text><number:month number:calendar="ROC" number:style="long"/><number:text>/</number:text>
        <number:day number:calendar="ROC" number:style="long"/></number:date-style>
        <number:date-style style:name="ni" number:language="zh" number:country="TW"><number:year number:calendar="ROC"/>
        <number:text>/</number:text><number:month number:calendar="ROC" number:style="long"/><number:text>/</number:text>
        <number:day number:calendar="ROC" number:style="long"/><number:text> </number:text><number:hours number:style="long"/>
        <number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text>
        <number:seconds number:style="long"/></number:date-style><style:style style:name="ro1" style:family="table-row">
        <style:table-row-properties style:use-optimal-row-height="true"/></style:style>
        <style:style style:name="ch" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nt">
        <style:table-cell-properties fo:background-color="#e7eef7" fo:border="0.5pt solid #808080" fo:padding-left="0.1cm"
        fo:padding-right="0.1cm" fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" fo:wrap-option="wrap"
        style:vertical-align="middle" style:text-align-source="fix"/>
        <style:paragraph-properties fo:text-align="center"/>
        <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
        <style:style style:name="ct" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nt">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" fo:wrap-option="wrap" style:vertical-align="middle"/>
        </style:style>
        <style:style style:name="cd" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nd">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" style:vertical-align="middle" style:text-align-source="fix"/>
        <style:paragraph-properties fo:text-align="center"/></style:style>
        <style:style style:name="ci" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="ni">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" style:vertical-align="middle" style:text-align-source="fix"/>
        <style:paragraph-properties fo:text-align="center"/></style:style>
        <style:style style:name="cn" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nn">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" style:vertical-align="middle" style:text-align-source="fix"/>
        <style:paragraph-properties fo:text-align="end"/></style:style>
        <style:style style:name="cr" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nr">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" style:vertical-align="middle" style:text-align-source="fix"/>
        <style:paragraph-properties fo:text-align="end"/></style:style>
        <style:style style:name="st" style:family="table-cell" style:parent-style-name="ct" style:data-style-name="nt">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" fo:wrap-option="wrap" style:vertical-align="middle"/>
        <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
        <style:style style:name="sn" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nn">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" style:vertical-align="middle" style:text-align-source="fix"/>
        <style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>
        </style:style>
        <style:style style:name="sr" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nr">
        <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding-left="0.1cm" fo:padding-right="0.1cm"
        fo:padding-top="0.03cm" fo:padding-bottom="0.03cm" style:vertical-align="middle" style:text-align-source="fix"/>
        <style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>
        </style:style>
        <style:style style:name="cp" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nt">
        <style:table-cell-properties style:vertical-align="middle"/></style:style>
        """u8;

    /// <summary>The width of a column of <paramref name="width"/> half-width characters at 11 points, padding included.</summary>
    public static long HundredthsOfCentimetre(int width) => width * 20 + 30;

    public static ReadOnlySpan<byte> Of(CellKind kind) => kind switch
    {
        CellKind.Date => "cd"u8,
        CellKind.Instant => "ci"u8,
        CellKind.Number => "cn"u8,
        CellKind.Hours => "cr"u8,
        _ => "ct"u8,
    };

    public static ReadOnlySpan<byte> OfTotal(CellKind kind) => kind switch
    {
        CellKind.Number => "sn"u8,
        CellKind.Hours => "sr"u8,
        _ => "st"u8,
    };

    /// <summary>
    /// A4 landscape, fitted to the page width, with the title above and the page number below; a master page for each sheet.
    /// </summary>
    public static void Write(Stream to, Workbook book)
    {
        using var xml = new XmlOut(to);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
            <office:font-face-decls><style:font-face style:name="標楷體" svg:font-family="標楷體" style:font-family-generic="script"/>
            </office:font-face-decls><office:styles><style:default-style style:family="table-cell">
            <style:text-properties style:font-name="標楷體" fo:font-size="11pt" style:font-name-asian="標楷體" style:font-size-asian="11pt"
            fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW"/>
            </style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>
            <office:automatic-styles><style:page-layout style:name="pl">
            <style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"
            fo:margin-top="0.8cm" fo:margin-bottom="0.8cm" fo:margin-left="1cm" fo:margin-right="1cm" style:print-page-order="ttb"
            style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="horizontal"
            style:print="charts drawings objects zero-values"/>
            <style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.2cm"/></style:header-style>
            <style:footer-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-top="0.2cm"/></style:footer-style>
            </style:page-layout><style:style style:name="ph" style:family="paragraph">
            <style:paragraph-properties fo:text-align="center"/></style:style><style:style style:name="th" style:family="text">
            <style:text-properties style:font-name="標楷體" fo:font-size="14pt" style:font-name-asian="標楷體" style:font-size-asian="14pt"/>
            </style:style><style:style style:name="tf" style:family="text">
            <style:text-properties style:font-name="標楷體" fo:font-size="10pt" style:font-name-asian="標楷體" style:font-size-asian="10pt"/>
            </style:style></office:automatic-styles><office:master-styles>
            """u8);
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            xml.Raw("<style:master-page style:name=\"mp"u8).Number(i + 1)
                .Raw("\" style:page-layout-name=\"pl\"><style:header><text:p text:style-name=\"ph\"><text:span text:style-name=\"th\">"u8)
                .Text(book.Sheets[i].Title)
                    .Raw("</text:span></text:p></style:header>"u8)
                .Raw("<style:footer><style:region-left><text:p><text:span text:style-name=\"tf\">"u8).Text(book.Footer)
                .Raw("</text:span></text:p></style:region-left><style:region-right><text:p>\n<text:span text:style-name=\"tf\">"u8)
                .Text(PackWords.PageBefore).Raw("<text:page-number>1</text:page-number>"u8).Text(PackWords.PageBetween)
                .Raw("<text:page-count>1</text:page-count>\n"u8).Text(PackWords.PageAfter)
                .Raw("</text:span>\n</text:p></style:region-right></style:footer></style:master-page>"u8);
        }
        xml.Raw("</office:master-styles></office:document-styles>"u8);
    }
}
