using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LearningHours.Tests.Core.Forms.Pdf;

/// <summary>
/// The content of a PDF as a reader sees it: through the cross-reference table, page by page, with each font's map to characters.
/// </summary>
internal sealed class PdfText
{
    private readonly byte[] _file;
    private readonly string _text;
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<string, Dictionary<string, string>> _fonts = [];

    public PdfText(byte[] file)
    {
        (_file, _text) = (file, Encoding.Latin1.GetString(file));
        var table = int.Parse(Regex.Match(_text, @"startxref\n(\d+)\n%%EOF\n$").Groups[1].Value, CultureInfo.InvariantCulture);
        var entries = Regex.Match(_text[table..], @"^xref\n0 (\d+)\n((?:.{20})+?)trailer", RegexOptions.Singleline);
        for (var i = 1; i < int.Parse(entries.Groups[1].Value, CultureInfo.InvariantCulture); i++)
        {
            _places[i] = int.Parse(entries.Groups[2].Value.AsSpan(20 * i, 10), CultureInfo.InvariantCulture);
            Assert.StartsWith($"{i} 0 obj\n", _text[_places[i]..], StringComparison.Ordinal);
        }
        var root = Object(Reference(_text[table..], "Root"));
        var pages = Regex.Match(Object(Reference(root, "Pages")), @"/Kids\[(.*?)\]").Groups[1].Value;
        Pages = [.. Regex.Matches(pages, @"(\d+) 0 R")
            .Select(m => PageText(Object(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))))];
    }

    /// <summary>The text of each page; what is drawn by one operation is a line.</summary>
    public IReadOnlyList<string> Pages { get; }

    public string All => string.Join('\n', Pages);

    public string Raw => _text;

    /// <summary>The embedded font programs, decompressed.</summary>
    public IReadOnlyList<byte[]> Programs => [.. Regex.Matches(_text, @"/FontFile2 (\d+) 0 R")
        .Select(m => Stream(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)))];

    /// <summary>Whether a font of the file can show a character.</summary>
    public bool HasCharacter(char character) => _fonts.Values.Any(f => f.ContainsValue(character.ToString()));

    private string PageText(string page)
    {
        foreach (Match font in Regex.Matches(Object(Reference(page, "Resources")), @"/(F\d+) (\d+) 0 R"))
            _fonts.TryAdd(font.Groups[1].Value, Characters(int.Parse(font.Groups[2].Value, CultureInfo.InvariantCulture)));
        var lines = new StringBuilder();
        foreach (Match drawn in Regex.Matches(Encoding.ASCII.GetString(Stream(Reference(page, "Contents"))), @"BT (.*?)ET\n"))
        {
            foreach (Match part in Regex.Matches(drawn.Value, @"/(F\d+) [\d.]+ Tf<([0-9A-F]*)>Tj"))
                foreach (var glyph in part.Groups[2].Value.Chunk(4)) lines.Append(_fonts[part.Groups[1].Value][new string(glyph)]);
            lines.Append('\n');
        }
        return lines.ToString();
    }

    private Dictionary<string, string> Characters(int font) =>
        Regex.Matches(Encoding.ASCII.GetString(Stream(Reference(Object(font), "ToUnicode"))), @"<(....)> <((?:....)+)>\n")
            .Where(static m => m.Groups[1].Value + m.Groups[2].Value != "0000FFFF")
            .ToDictionary(static m => m.Groups[1].Value,
                static m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));

    private static int Reference(string dictionary, string key) =>
        int.Parse(Regex.Match(dictionary, $@"/{key} (\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture);

    private string Object(int number) => _text[_places[number].._text.IndexOf("\nendobj\n", _places[number], StringComparison.Ordinal)];

    private byte[] Stream(int number)
    {
        var head = _text[_places[number].._text.IndexOf("stream\n", _places[number], StringComparison.Ordinal)];
        var length = int.Parse(Regex.Match(head, @"/Length (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        using var zlib = new ZLibStream(new MemoryStream(_file, _places[number] + head.Length + 7, length), CompressionMode.Decompress);
        using var content = new MemoryStream();
        zlib.CopyTo(content);
        return content.ToArray();
    }
}
