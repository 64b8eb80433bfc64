using System.Text;

namespace LearningHours.Files;

/// <summary>
/// The encoding a file came in. UTF-16 is transcoded while it is read, so the bytes that rows are split from are UTF-8 or CP950; in both
/// the comma, the quote and the line break are never part of a longer character.
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

    /// <summary>As receipts name it.</summary>
    public string Name { get; }

    /// <summary>Whether bytes of rows are UTF-8, by nature or by transcoding.</summary>
    public bool SplitsAsUtf8 => this != Cp950;

    /// <summary>The stream whose bytes rows are split from; <paramref name="stream"/> stands behind the byte order mark.</summary>
    public Stream Splittable(Stream stream) =>
        _wide is null ? stream : Encoding.CreateTranscodingStream(stream, _wide, TolerantUtf8, leaveOpen: true);

    /// <summary>The text of split bytes; false where they are no text in this encoding.</summary>
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

    /// <summary>Where a text of this encoding stands in split bytes; -1 where it does not. In CP950 the end of one character and the next
    /// may look like it.</summary>
    public int IndexOf(ReadOnlySpan<byte> split, ReadOnlySpan<byte> mark, int from)
    {
        if (SplitsAsUtf8 || mark.Length == 1) return split[from..].IndexOf(mark) is >= 0 and var found ? from + found : -1;
        for (var at = from; at + mark.Length <= split.Length; at += split[at] > 0x80 ? 2 : 1)
        {
            if (split[at..].StartsWith(mark)) return at;
        }
        return -1;
    }

    /// <summary>A row that is no text in this encoding but is one in the other that people use here, as bytes of this one; null for any
    /// other row.</summary>
    public byte[]? FromOther(ReadOnlySpan<byte> row)
    {
        if (TryDecode(row, out _)) return null;
        var other = SplitsAsUtf8 ? Cp950 : Utf8;
        // A row of UTF-8 with some damage may pass for CP950.
        if (SplitsAsUtf8 && TextShape.ByShape(row) != Cp950) return null;
        return other.TryDecode(row, out var text) && TryEncode(text, out var bytes) ? bytes : null;
    }

    /// <summary>Text of ours as split bytes.</summary>
    public byte[] Encode(string text) => (SplitsAsUtf8 ? StrictUtf8 : StrictCp950.Value).GetBytes(text);

    /// <summary>The same for any text; false where the encoding lacks a character.</summary>
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

    /// <summary>Split bytes as they stood in the file.</summary>
    public byte[] Restore(ReadOnlySpan<byte> split) => _wide is null ? split.ToArray() : _wide.GetBytes(TolerantUtf8.GetString(split));

    /// <summary>UTF-8 that puts U+FFFD for what is damaged instead of failing.</summary>
    private static UTF8Encoding TolerantUtf8 { get; } = new(false, false);
}
