using System.Text;
using System.Xml;

namespace LearningHours.Files.Sources;

/// <summary>The text that an XML element holds, in one line and of no more than a row's length.</summary>
internal static class CellText
{
    /// <summary>The text of the element that the reader stands on; the reader ends on its end tag.</summary>
    /// <param name="without">Elements whose text is not the cell's: phonetic guides, comments.</param>
    public static string Of(XmlReader xml, StringBuilder into, params ReadOnlySpan<string> without)
    {
        into.Clear();
        if (!xml.IsEmptyElement) Append(xml, into, without);
        return OneLine(into.ToString());
    }

    /// <summary>A line for each row, so that line numbers are those of the sheet.</summary>
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
