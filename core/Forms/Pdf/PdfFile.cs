using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace LearningHours.Forms.Pdf;

/// <summary>
/// Writes the objects of a PDF (ISO 32000-1, 7.5) one after the other, and the table that locates them. The bytes depend on nothing but the
/// content. Not thread-safe.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly List<long> _places = [0];

    // The second line tells transfer programs that the file is binary.
    public PdfFile() => _bytes.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>Returns the number of an object that will be written later.</summary>
    public int Reserve()
    {
        _places.Add(0);
        return _places.Count - 1;
    }

    public void Write(int number, string dictionary)
    {
        _places[number] = _bytes.Length;
        Add($"{number} 0 obj\n{dictionary}\nendobj\n");
    }

    public int Write(string dictionary)
    {
        var number = Reserve();
        Write(number, dictionary);
        return number;
    }

    public int WriteStream(ReadOnlySpan<byte> content) => WritePacked(Pack(content));

    /// <summary>Compresses a stream for <see cref="WritePacked"/>; the result may go into many files.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    /// <param name="keys">Further entries of its dictionary, besides length and filter.</param>
    public int WritePacked(byte[] packed, string keys = "")
    {
        var number = Reserve();
        _places[number] = _bytes.Length;
        Add($"{number} 0 obj\n<</Length {packed.Length}/Filter/FlateDecode{keys}>>\nstream\n");
        _bytes.Write(packed);
        Add("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Writes the cross-reference table and returns the file; every reserved object must have been written.</summary>
    public byte[] Finish(int root, int info)
    {
        var id = Convert.ToHexString(XxHash128.Hash(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length)));
        var table = _bytes.Length;
        Add($"xref\n0 {_places.Count}\n0000000000 65535 f \n");
        foreach (var place in _places.Skip(1)) Add(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        Add($"trailer\n<</Size {_places.Count}/Root {root} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return _bytes.ToArray();
    }

    public void Dispose() => _bytes.Dispose();

    /// <summary>A text string in UTF-16, so that it can hold any character.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void Add(FormattableString text) => _bytes.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant(text)));

    private void Add(string text) => _bytes.Write(Encoding.ASCII.GetBytes(text));
}
