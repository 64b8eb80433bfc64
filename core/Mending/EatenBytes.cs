using LearningHours.Files;

namespace LearningHours.Mending;

/// <summary>
/// Big5 text from which a system removed every byte 0x5C because it took it for an escape character. It is the second byte of 許 功 蓋 餐 閱 豹 珮
/// and others, and the bytes after it then pair up wrongly (世界閱讀日。 becomes 世界嬝炊憿C).
/// </summary>
internal static class EatenBytes
{
    private const byte Eaten = 0x5C;
    private const int LongestText = 1024;

    private static readonly Lazy<System.Buffers.SearchValues<char>> Holders = new(static () =>
    {
        var holders = new List<char> { (char)Eaten };
        for (var lead = 0x81; lead < 0xFF; lead++)
        {
            if (SourceEncoding.Cp950.TryDecode([(byte)lead, Eaten], out var character)) holders.AddRange(character);
        }
        return System.Buffers.SearchValues.Create([.. holders]);
    });

    /// <summary>
    /// Whether the text contains a character that CP950 encodes with a byte 0x5C. Cheap enough for the texts of millions of rows.
    /// </summary>
    public static bool AreIn(string text) => text.AsSpan().ContainsAny(Holders.Value);

    /// <summary>What is left of CP950 text once its bytes 0x5C are eaten; null if it contains none.</summary>
    public static byte[]? Without(ReadOnlySpan<byte> text)
    {
        if (!text.Contains(Eaten)) return null;
        var left = new byte[text.Length];
        var length = 0;
        foreach (var b in text)
        {
            if (b != Eaten) left[length++] = b;
        }
        return left[..length];
    }

    /// <summary>
    /// How CP950 text may have read before its bytes were eaten, at most three readings. Empty if nothing suggests damage: the text
    /// decodes, and either it contains no rare character or no reading avoids them with fewer stray letters. Also empty for texts over
    /// 1024 bytes.
    /// </summary>
    public static IReadOnlyList<string> Guess(ReadOnlySpan<byte> text) => text.Length > LongestText ? [] : Readings(text, mindRare: true);

    /// <summary>Whether a name has a letter among its hanzi and yields a plausible reading once bytes are put back.</summary>
    public static bool IsLikelyIn(string name) =>
        HoldsLetter(name) && name.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF') && name.Length < LongestText
        && SourceEncoding.Cp950.TryEncode(name, out var bytes) && Readings(bytes, mindRare: false).Count > 0;

    private static bool HoldsLetter(string name)
    {
        foreach (var c in name) if (c is >= '@' and <= '~') return true;
        return false;
    }

    private static IReadOnlyList<string> Readings(ReadOnlySpan<byte> text, bool mindRare)
    {
        var asIs = new BytePairing(text, insert: false, mindRare);
        var mended = new BytePairing(text, insert: true, mindRare);
        if (!mended.IsPossible || mended.Inserted == 0) return [];
        var speaks = !asIs.IsPossible || ((asIs.Rare > 0 || !mindRare) && mended.Rare == 0 && mended.Letters < asIs.Letters);
        return speaks ? [.. mended.Texts().Distinct(StringComparer.Ordinal)] : [];
    }
}
