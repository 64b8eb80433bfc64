using System.Text;
using System.Xml;
using LearningHours.Tables;

namespace LearningHours.Forms;

/// <summary>Writes sheets as one OpenDocument text (ODF 1.3): A4, 標楷體 or its substitute. The same sheets yield the same bytes.</summary>
internal sealed class OdtWriter : ISheetWriter
{
    private const string MimeType = "application/vnd.oasis.opendocument.text";

    /// <summary>The earliest date a ZIP file can store, so that no entry shows when it was made.</summary>
    private static readonly DateOnly Epoch = new(1980, 1, 1);

    private static readonly byte[] Manifest = Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MimeType}"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>
        """);

    private static readonly byte[] Styles = Encoding.UTF8.GetBytes(OdtStyles.Xml);

    private readonly MemoryStream _output = new();
    private readonly ZipWriter _zip;
    private readonly OdtContent _content;
    private readonly string _title;
    private readonly DateOnly _asOf;

    /// <param name="title">The title in the document's properties.</param>
    /// <param name="asOf">The creation date in the document's properties.</param>
    public OdtWriter(string title, DateOnly asOf)
    {
        (_title, _asOf) = (title, asOf);
        _zip = new ZipWriter(_output, Epoch);
        // The first entry, and uncompressed, so that the file's type can be read without unpacking it (ODF 1.3 part 2, 3.3).
        _zip.Store("mimetype", Encoding.ASCII.GetBytes(MimeType));
        _content = new OdtContent(_zip.Begin("content.xml"));
    }

    public void Add(IReadOnlyList<SheetBlock> sheet) => _content.Add(sheet);

    public byte[] Finish()
    {
        _content.Dispose();
        _zip.Pack("styles.xml", static to => to.Write(Styles));
        _zip.Pack("meta.xml", to => WriteMeta(to, _title, _asOf));
        _zip.Pack("META-INF/manifest.xml", static to => to.Write(Manifest));
        _zip.Dispose();
        return _output.ToArray();
    }

    public void Dispose()
    {
        _content.Dispose();
        _zip.Dispose();
        _output.Dispose();
    }

    private static void WriteMeta(Stream to, string title, DateOnly asOf)
    {
        using var xml = XmlWriter.Create(to);
        xml.WriteStartElement("office", "document-meta", OdtContent.Office);
        xml.WriteAttributeString("xmlns", "meta", null, OdtContent.Meta);
        xml.WriteAttributeString("xmlns", "dc", null, OdtContent.Dc);
        xml.WriteAttributeString("office", "version", OdtContent.Office, "1.3");
        xml.WriteStartElement("office", "meta", OdtContent.Office);
        xml.WriteElementString("meta", "generator", OdtContent.Meta, "LearningHours");
        xml.WriteElementString("dc", "title", OdtContent.Dc, OdtContent.Clean(title));
        xml.WriteElementString("meta", "creation-date", OdtContent.Meta, FormattableString.Invariant($"{asOf:yyyy-MM-dd}T00:00:00"));
        xml.WriteElementString("dc", "language", OdtContent.Dc, "zh-TW");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
