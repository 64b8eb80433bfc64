using System.Globalization;
using System.Text;
using System.Xml;

namespace LearningHours.Forms;

/// <summary>The body of an OpenDocument text, written as a stream, so that thousands of sheets take no more memory than one.</summary>
internal sealed class OdtContent : IDisposable
{
    public const string
        Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        Dc = "http://purl.org/dc/elements/1.1/";

    private const string
        Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0", Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    private readonly Stream _to;
    private readonly XmlWriter _xml;
    private bool _isClosed;

    /// <param name="to">Closed when the content is disposed.</param>
    public OdtContent(Stream to)
    {
        _to = to;
        _xml = XmlWriter.Create(to, Settings);
        _xml.WriteStartElement("office", "document-content", Office);
        _xml.WriteAttributeString("xmlns", "style", null, Style);
        _xml.WriteAttributeString("xmlns", "text", null, Text);
        _xml.WriteAttributeString("xmlns", "table", null, Table);
        _xml.WriteAttributeString("xmlns", "fo", null, Fo);
        _xml.WriteAttributeString("office", "version", Office, "1.3");
        _xml.WriteStartElement("office", "automatic-styles", Office);
        _xml.WriteRaw(TableStyles);
        _xml.WriteEndElement();
        _xml.WriteStartElement("office", "body", Office);
        _xml.WriteStartElement("office", "text", Office);
    }

    public void Add(IReadOnlyList<SheetBlock> sheet) => Write(_xml, sheet);

    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        _xml.WriteEndDocument();
        _xml.Dispose();
        _to.Dispose();
    }

    /// <summary>Replaces each character that XML cannot represent with U+FFFD.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else return Replaced(text);
        }
        return text;
    }

    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i++]).Append(text[i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return clean.ToString();
    }

    private const int MostHeight = 40;

    private static readonly string CellBox = FormattableString.Invariant(
        $"""
        <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="{SheetLook.BorderWidth}pt solid #000000" fo:padding-top="{SheetLook.CellPaddingAbove}mm" fo:padding-bottom="{SheetLook.CellPaddingAbove}mm" fo:padding-left="{SheetLook.CellPaddingBeside}mm" fo:padding-right="{SheetLook.CellPaddingBeside}mm" style:vertical-align="middle"/></style:style>
        """);

    /// <summary>
    /// One style for every possible width and height, because only after the last sheet is it known which of them are used.
    /// </summary>
    private static readonly string TableStyles =
        $"""
        <style:style style:name="Sheet" style:family="table"><style:table-properties style:width="{SheetPage.TextWidth}mm" table:align="left" table:border-model="collapsing"/></style:style>
        {CellBox}
        {string.Concat(Enumerable.Range(1, SheetPage.TextWidth).Select(static w => FormattableString.Invariant(
            $"<style:style style:name=\"w{w}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{w}mm\"/></style:style>")))}
        {string.Concat(Enumerable.Range(0, MostHeight + 1).Select(static h => FormattableString.Invariant(
            $"<style:style style:name=\"h{h}\" style:family=\"table-row\"><style:table-row-properties style:min-row-height=\"{h}mm\" fo:keep-together=\"always\"/></style:style>")))}
        """;

    private static void Write(XmlWriter xml, IReadOnlyList<SheetBlock> sheet)
    {
        Paragraph(xml, "NewSheet", "");
        var afterTable = false;
        foreach (var block in sheet)
        {
            switch (block)
            {
                case SheetLine line:
                    Paragraph(xml, line.Style.ToString(), line.Text);
                    break;
                case SheetTable table:
                    if (afterTable) Paragraph(xml, "Gap", "");
                    Write(xml, table);
                    break;
                default:
                    Paragraph(xml, "NewPage", "");
                    break;
            }
            afterTable = block is SheetTable;
        }
        if (afterTable) Paragraph(xml, "Gap", "");
    }

    private static void Write(XmlWriter xml, SheetTable table)
    {
        xml.WriteStartElement("table", "table", Table);
        xml.WriteAttributeString("table", "style-name", Table, "Sheet");
        foreach (var width in table.Widths)
        {
            xml.WriteStartElement("table", "table-column", Table);
            xml.WriteAttributeString("table", "style-name", Table, Number("w", width));
            xml.WriteEndElement();
        }
        if (table.HeaderRows > 0)
        {
            xml.WriteStartElement("table", "table-header-rows", Table);
            foreach (var row in table.Rows.Take(table.HeaderRows)) Write(xml, row);
            xml.WriteEndElement();
        }
        foreach (var row in table.Rows.Skip(table.HeaderRows)) Write(xml, row);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, SheetRow row)
    {
        xml.WriteStartElement("table", "table-row", Table);
        xml.WriteAttributeString("table", "style-name", Table, Number("h", Math.Min(row.Height, MostHeight)));
        foreach (var cell in row.Cells)
        {
            xml.WriteStartElement("table", "table-cell", Table);
            xml.WriteAttributeString("table", "style-name", Table, "Cell");
            xml.WriteAttributeString("office", "value-type", Office, "string");
            if (cell.Span > 1) xml.WriteAttributeString("table", "number-columns-spanned", Table, Number("", cell.Span));
            foreach (var line in cell.Text.Split('\n')) Paragraph(xml, "Cell" + cell.Style, line);
            xml.WriteEndElement();
            for (var i = 1; i < cell.Span; i++)
            {
                xml.WriteStartElement("table", "covered-table-cell", Table);
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string style, string text)
    {
        xml.WriteStartElement("text", "p", Text);
        xml.WriteAttributeString("text", "style-name", Text, style);
        if (text.Length > 0) xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static string Number(string before, int number) => before + number.ToString(CultureInfo.InvariantCulture);
}
