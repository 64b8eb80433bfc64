using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace LearningHours.Tests.Core.Forms;

/// <summary>The content of an OpenDocument text, read back from its bytes.</summary>
internal sealed class OdtText
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private readonly XDocument _content;

    public OdtText(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        Entries = [.. zip.Entries.Select(e => (e.FullName, e.CompressedLength == e.Length, e.LastWriteTime.DateTime))];
        using var content = zip.GetEntry("content.xml")!.Open();
        _content = XDocument.Load(content);
    }

    public IReadOnlyList<(string Name, bool Stored, DateTime Time)> Entries { get; }

    /// <summary>All paragraphs in order, except empty ones.</summary>
    public IReadOnlyList<string> Paragraphs => [.. _content.Descendants(Text + "p").Select(p => p.Value).Where(t => t.Length > 0)];

    /// <summary>The rows of every table, each as the texts of its cells; paragraphs in a cell are separated by line feeds.</summary>
    public IReadOnlyList<IReadOnlyList<string[]>> Tables =>
        [.. _content.Descendants(Table + "table").Select(t => t.Descendants(Table + "table-row")
            .Select(r => r.Elements(Table + "table-cell").Select(c => string.Join('\n', c.Elements(Text + "p").Select(p => p.Value)))
                .ToArray()).ToList())];

    /// <summary>The number of paragraphs that end a form and begin its annex.</summary>
    public int Breaks => _content.Descendants(Text + "p").Count(p => (string?)p.Attribute(Text + "style-name") == "NewPage");

    public string All => string.Join('\n', Paragraphs);

    public static string Raw(byte[] file, string entry)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
