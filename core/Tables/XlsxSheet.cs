using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Tables;

/// <summary>
/// One sheet of an <c>.xlsx</c>: typed cells under a header that stays in sight, carries the filter and is printed on every page.
/// </summary>
internal static class XlsxSheet
{
    /// <summary>The most characters that a cell holds; Excel repairs a file that has more.</summary>
    private const int LongestText = 32_767;

    private const int LongestHeader = 200, PointsOfLine = 15;

    private static readonly long FirstDay = new DateOnly(1899, 12, 30).DayNumber;

    public static void Write(Stream output, Table table, string footer, bool isFirst)
    {
        using var xml = new XmlOut(output);
        var (columns, rows) = (table.Columns.Count, table.Rows.Count);
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/>
            </sheetPr><sheetViews><sheetView workbookViewId="0"
            """u8);
        if (isFirst) xml.Raw(" tabSelected=\"1\""u8);
        xml.Raw("""
            ><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
            <selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="17"/>
            <cols>
            """u8);
        var widths = ColumnWidths.Of(table);
        for (var i = 0; i < columns; i++)
            xml.Raw("<col min=\""u8).Number(i + 1).Raw("\" max=\""u8).Number(i + 1).Raw("\" width=\""u8).Number(widths[i] + 1)
                .Raw("\" customWidth=\"1\"/>"u8);
        xml.Raw("</cols><sheetData>"u8);
        var line = 1;
        Row(xml, line++, [.. table.Columns.Select(static c => (Cell)c.Title)], widths, static _ => XlsxStyles.Header);
        foreach (var cells in table.Rows) Row(xml, line++, cells, widths, static kind => XlsxStyles.Of(kind));
        if (rows == 0 && table.WhenEmpty.Length > 0) Line(xml, line++, table.WhenEmpty);
        if (table.Total is { } total) Row(xml, line++, total, widths, static kind => XlsxStyles.OfTotal(kind));
        foreach (var remark in table.Remarks) Line(xml, line++, remark);
        if (table.Signatures.Count > 0) Notes(xml, line + 1, columns, i => SignaturePlaces.At(table.Signatures, widths, i));
        xml.Raw("</sheetData><autoFilter ref=\""u8);
        Range(xml, columns, rows).Raw("""
            "/><printOptions horizontalCentered="1"/>
            <pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.3" footer="0.3"/>
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;C&amp;14
            """u8);
        if (table.Title is [>= '0' and <= '9', ..]) xml.Raw(" "u8); // otherwise its digits would be part of the font size
        HeaderText(xml, table.Title).Raw("</oddHeader><oddFooter>&amp;L"u8);
        HeaderText(xml, footer).Raw("&amp;R"u8).Text($"{PackWords.PageBefore}&P{PackWords.PageBetween}&N {PackWords.PageAfter}")
            .Raw("</oddFooter></headerFooter></worksheet>"u8);
    }

    /// <summary>The header and the rows: <c>A1:N20</c>.</summary>
    public static XmlOut Range(XmlOut xml, int columns, int rows, string dollar = "") =>
        xml.Text(dollar).Raw("A"u8).Text(dollar).Raw("1:"u8).Text(dollar).Text(SheetPlace.Letters(columns - 1)).Text(dollar)
            .Number(rows + 1);

    /// <summary>States the height of the row, because not every program works it out.</summary>
    private static void Row(XmlOut xml, int line, Cell[] cells, int[] widths, Func<CellKind, int> style)
    {
        xml.Raw("<row r=\""u8).Number(line).Raw("\" ht=\""u8).Number(ColumnWidths.LinesOf(cells, widths) * PointsOfLine + 2).Raw("\">"u8);
        for (var i = 0; i < cells.Length; i++) Put(xml, line, i, cells[i], style(cells[i].Kind));
        xml.Raw("</row>"u8);
    }

    private static void Line(XmlOut xml, int line, string text) => Notes(xml, line, 1, _ => text);

    private static void Notes(XmlOut xml, int line, int columns, Func<int, string> text)
    {
        xml.Raw("<row r=\""u8).Number(line).Raw("\">"u8);
        for (var i = 0; i < columns; i++) if (text(i) is { Length: > 0 } note) Put(xml, line, i, note, XlsxStyles.Note);
        xml.Raw("</row>"u8);
    }

    private static void Put(XmlOut xml, int line, int column, in Cell cell, int style)
    {
        xml.Raw("<c r=\""u8).Text(SheetPlace.Letters(column)).Number(line).Raw("\" s=\""u8).Number(style);
        if (cell.IsEmpty)
        {
            xml.Raw("\"/>"u8);
            return;
        }
        switch (cell.Kind)
        {
            case CellKind.Text:
                xml.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
                StringText(xml, cell.Text);
                xml.Raw("</t></is></c>"u8);
                return;
            case CellKind.Date:
                xml.Raw("\"><v>"u8).Number(cell.Value - FirstDay);
                break;
            case CellKind.Instant:
                xml.Raw("\"><v>"u8);
                SerialOf(xml, cell.Time);
                break;
            default:
                xml.Raw("\"><v>"u8).Decimal(cell.Hundredths);
                break;
        }
        xml.Raw("</v></c>"u8);
    }

    /// <summary>Writes the days since 1899-12-30 with the second as their fraction: ten digits tell all seconds apart.</summary>
    private static void SerialOf(XmlOut xml, CivilTime time)
    {
        xml.Number(time.Date.DayNumber - FirstDay);
        var fraction = time.SecondOfDay * 10_000_000_000L / CivilTime.SecondsPerDay + 1; // rounded up, never below the second
        if (time.SecondOfDay == 0) return;
        Span<char> digits = stackalloc char[10];
        for (var i = digits.Length - 1; i >= 0; i--, fraction /= 10) digits[i] = (char)('0' + fraction % 10);
        xml.Raw("."u8).Text(digits);
    }

    /// <summary>Escapes what Excel would take for one of its own escapes (<c>_x000D_</c>).</summary>
    private static void StringText(XmlOut xml, string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, LongestText));
        for (int at; (at = rest.IndexOf("_x", StringComparison.Ordinal)) >= 0; rest = rest[(at + 1)..]) xml.Text(rest[..at])
            .Raw("_x005F_"u8);
        xml.Text(rest);
    }

    /// <summary>Doubles ampersands, because the codes of page headers begin with one.</summary>
    private static XmlOut HeaderText(XmlOut xml, string text) =>
        xml.Text(text.AsSpan(0, Math.Min(text.Length, LongestHeader)).ToString().Replace("&", "&&", StringComparison.Ordinal));
}
