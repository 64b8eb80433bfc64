using System.Text;

namespace LearningHours.Files;

/// <summary>
/// The encoding of a file. UTF-16 is transcoded while it is read, so rows are always split from UTF-8 or CP950; in both the comma, the
/// quote and the line break are never part of a longer character.
/// </summary>
internal sealed class SourceEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly Lazy<Encoding> StrictCp950 = new(static () =>
        CodePagesEncodingProvider.Instance.GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    public static readonly SourceEncoding Utf8 = new("utf-8", null);
    public static readonly SourceEncoding Cp950 = new("cp950", null);
    public static readonly SourceEncoding Utf16 = new("utf-16", new UnicodeEncoding(false, false));
    public static readonly SourceEncoding Utf16BigEndian = new("utf-16be", new UnicodeEncoding(true, false));

    private readonly Encoding? _wide;

    private SourceEncoding(string name, Encoding? wide) => (Name, _wide) = (name, wide);

    /// <summary>The name that receipts use.</summary>
    public string Name { get; }

    /// <summary>Whether rows are split from UTF-8, natively or after transcoding.</summary>
    public bool SplitsAsUtf8 => this != Cp950;

    /// <summary>The stream of bytes that rows are split from; <paramref name="stream"/> is positioned after the byte order mark.</summary>
    public Stream Splittable(Stream stream) =>
        _wide is null ? stream : Encoding.CreateTranscodingStream(stream, _wide, TolerantUtf8, leaveOpen: true);

    /// <summary>Decodes split bytes. If they are not valid in this encoding, returns false and their text as Latin-1.</summary>
    public bool TryDecode(ReadOnlySpan<byte> split, out string text)
    {
        if (SplitsAsUtf8 && !System.Text.Unicode.Utf8.IsValid(split))
        {
            text = Encoding.Latin1.GetString(split);
            return false;
        }
        try
        {
            text = (SplitsAsUtf8 ? StrictUtf8 : StrictCp950.Value).GetString(split);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(split);
            return false;
        }
    }

    /// <summary>
    /// Position of an encoded text in split bytes; -1 if it is not there. In CP950 the end of one character and the start of the next may
    /// look like it, so <paramref name="from"/> must be the start of a character.
    /// </summary>
    public int IndexOf(ReadOnlySpan<byte> split, ReadOnlySpan<byte> mark, int from)
    {
        if (SplitsAsUtf8 || mark.Length == 1) return split[from..].IndexOf(mark) is >= 0 and var found ? from + found : -1;
        for (var at = from; at + mark.Length <= split.Length; at += split[at] > 0x80 ? 2 : 1)
        {
            if (split[at..].StartsWith(mark)) return at;
        }
        return -1;
    }

    /// <summary>
    /// Re-encodes a row that is invalid in this encoding but valid in the other one used here; returns it in this encoding, or null for any
    /// other row.
    /// </summary>
    public byte[]? FromOther(ReadOnlySpan<byte> row)
    {
        if (TryDecode(row, out _)) return null;
        var other = SplitsAsUtf8 ? Cp950 : Utf8;
        // A UTF-8 row with some damage may pass for CP950.
        if (SplitsAsUtf8 && TextShape.ByShape(row) != Cp950) return null;
        return other.TryDecode(row, out var text) && TryEncode(text, out var bytes) ? bytes : null;
    }

    /// <summary>Encodes a text of this program as split bytes.</summary>
    public byte[] Encode(string text) => (SplitsAsUtf8 ? StrictUtf8 : StrictCp950.Value).GetBytes(text);

    /// <summary>Same as <see cref="Encode"/> for any text; false where the encoding lacks a character.</summary>
    public bool TryEncode(string text, out byte[] split)
    {
        try
        {
            split = Encode(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            split = [];
            return false;
        }
    }

    /// <summary>Turns split bytes back into the bytes of the file.</summary>
    public byte[] Restore(ReadOnlySpan<byte> split) => _wide is null ? split.ToArray() : _wide.GetBytes(TolerantUtf8.GetString(split));

    /// <summary>UTF-8 that replaces damaged bytes with U+FFFD instead of failing.</summary>
    private static UTF8Encoding TolerantUtf8 { get; } = new(false, false);
}
