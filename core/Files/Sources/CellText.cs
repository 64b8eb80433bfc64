using System.Text;
using System.Xml;

namespace LearningHours.Files.Sources;

/// <summary>The text of an XML element, on one line and no longer than a row may be.</summary>
internal static class CellText
{
    /// <summary>Returns the text of the element on which the reader is positioned; afterwards the reader is on its end tag.</summary>
    /// <param name="without">Elements whose text is not part of the cell: phonetic guides, comments.</param>
    public static string Of(XmlReader xml, StringBuilder into, params ReadOnlySpan<string> without)
    {
        into.Clear();
        if (!xml.IsEmptyElement) Append(xml, into, without);
        return OneLine(into.ToString());
    }

    /// <summary>Replaces line breaks by blanks, so that line numbers are the row numbers of the sheet.</summary>
    public static string OneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.ReplaceLineEndings(" ");

    private static void Append(XmlReader xml, StringBuilder into, ReadOnlySpan<string> without)
    {
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when without.Contains(xml.LocalName):
                    if (!xml.IsEmptyElement) PassOver(xml);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    xml.AppendValue(into);
                    break;
            }
        }
    }

    /// <summary>Moves to the end tag of the element.</summary>
    public static void PassOver(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth) { }
    }
}
