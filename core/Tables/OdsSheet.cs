using System.Globalization;

namespace LearningHours.Tables;

/// <summary>One sheet of an <c>.ods</c>: typed cells under a header that is printed on every page.</summary>
internal static class OdsSheet
{
    /// <param name="number">The number of the sheet, from 1.</param>
    public static void Write(XmlOut xml, Table table, int number)
    {
        xml.Raw("<table:table table:name=\""u8).Text(table.Name).Raw("\" table:style-name=\"ta"u8).Number(number).Raw("\">"u8);
        var widths = ColumnWidths.Of(table);
        foreach (var width in widths) xml.Raw("<table:table-column table:style-name=\"co"u8).Number(width).Raw("\"/>"u8);
        xml.Raw("<table:table-header-rows><table:table-row table:style-name=\"ro1\">"u8);
        foreach (var column in table.Columns) Put(xml, column.Title, "ch"u8);
        xml.Raw("</table:table-row></table:table-header-rows>"u8);
        foreach (var cells in table.Rows)
        {
            xml.Raw("<table:table-row table:style-name=\"ro1\">"u8);
            foreach (var cell in cells) Put(xml, cell, OdsStyles.Of(cell.Kind));
            xml.Raw("</table:table-row>"u8);
        }
        if (table.Rows.Count == 0 && table.WhenEmpty.Length > 0) Line(xml, table.WhenEmpty);
        if (table.Total is { } total)
        {
            xml.Raw("<table:table-row table:style-name=\"ro1\">"u8);
            foreach (var cell in total) Put(xml, cell, OdsStyles.OfTotal(cell.Kind));
            xml.Raw("</table:table-row>"u8);
        }
        foreach (var remark in table.Remarks) Line(xml, remark);
        if (table.Signatures.Count > 0)
        {
            xml.Raw("<table:table-row table:style-name=\"ro1\"><table:table-cell/></table:table-row>"u8)
                .Raw("<table:table-row table:style-name=\"ro1\">"u8);
            for (var i = 0; i < widths.Length; i++) Put(xml, SignaturePlaces.At(table.Signatures, widths, i), "cp"u8);
            xml.Raw("</table:table-row>"u8);
        }
        xml.Raw("</table:table>"u8);
    }

    /// <summary>Writes the range of the header and the rows, as a filter names it.</summary>
    public static XmlOut Range(XmlOut xml, Table table)
    {
        var (name, last) = (table.Name, SheetPlace.Letters(table.Columns.Count - 1));
        return xml.Text($"'{name}'.A1:'{name}'.{last}").Number(table.Rows.Count + 1);
    }

    private static void Line(XmlOut xml, string text)
    {
        xml.Raw("<table:table-row table:style-name=\"ro1\">"u8);
        Put(xml, text, "cp"u8);
        xml.Raw("</table:table-row>"u8);
    }

    private static void Put(XmlOut xml, in Cell cell, ReadOnlySpan<byte> style)
    {
        xml.Raw("<table:table-cell table:style-name=\""u8).Raw(style);
        if (cell.IsEmpty)
        {
            xml.Raw("\"/>"u8);
            return;
        }
        xml.Raw("\" office:value-type=\""u8);
        switch (cell.Kind)
        {
            case CellKind.Text:
                xml.Raw("string\">"u8);
                Paragraphs(xml, cell.Text);
                xml.Raw("</table:table-cell>"u8);
                return;
            case CellKind.Date:
                xml.Raw("date\" office:date-value=\""u8).Text(cell.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case CellKind.Instant:
                xml.Raw("date\" office:date-value=\""u8).Text(cell.Time.ToString().Replace(' ', 'T'));
                break;
            default:
                xml.Raw("float\" office:value=\""u8).Decimal(cell.Hundredths);
                break;
        }
        xml.Raw("\"><text:p>"u8).Text(CellText.Of(cell)).Raw("</text:p></table:table-cell>"u8);
    }

    /// <summary>
    /// Writes each line as a paragraph. Several blanks in a row, and blanks at the ends of a line, are written as a count, because
    /// readers collapse them.
    /// </summary>
    private static void Paragraphs(XmlOut xml, string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            xml.Raw("<text:p>"u8);
            var rest = line;
            for (var isFirst = true; !rest.IsEmpty; isFirst = false)
            {
                var blank = rest.IndexOfAny(' ', '\t');
                if (blank < 0) blank = rest.Length;
                xml.Text(rest[..blank]);
                rest = rest[blank..];
                if (rest.IsEmpty) break;
                if (rest[0] == '\t')
                {
                    xml.Raw("<text:tab/>"u8);
                    rest = rest[1..];
                    continue;
                }
                var blanks = rest.IndexOfAnyExcept(' ') is var end && end < 0 ? rest.Length : end;
                if (blanks == 1 && !(isFirst && blank == 0) && rest.Length > 1) xml.Raw(" "u8);
                else xml.Raw("<text:s text:c=\""u8).Number(blanks).Raw("\"/>"u8);
                rest = rest[blanks..];
            }
            xml.Raw("</text:p>"u8);
        }
    }
}
