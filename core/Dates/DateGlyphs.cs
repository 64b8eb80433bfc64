using System.Text;

namespace LearningHours.Dates;

/// <summary>
/// Folds the spellings of dates and times into one alphabet of single bytes, so that one parser serves them all: full-width forms become
/// ASCII, 年月日 and Chinese numerals become codes above ASCII. Anything else becomes a byte that no form contains.
/// </summary>
internal static class DateGlyphs
{
    /// <summary>No accepted date with its time is longer; longer text is refused.</summary>
    public const int MaxLength = 48;

    public const byte Year = 0x80, Month = 0x81, Day = 0x82, Ten = 0x83, Hundred = 0x84, Unknown = 0xFF;

    /// <summary>民國, 中華民國 and 西元 in front of a year, character by character.</summary>
    public const byte People = 0x85, State = 0x86, West = 0x87, Era = 0x88, Middle = 0x9A, Bloom = 0x9B;

    /// <summary>時分秒, and 上午 and 下午 character by character.</summary>
    public const byte Hour = 0x89, Minute = 0x8A, Second = 0x8B, Before = 0x8C, After = 0x8D, Noon = 0x8E;

    /// <summary>一 is <c>Zero + 1</c>, 九 is <c>Zero + 9</c>.</summary>
    public const byte Zero = 0x90;

    /// <summary>Folds characters; the result has no surrounding blanks and is empty if the text is too long for any form.</summary>
    public static ReadOnlySpan<byte> Fold(scoped ReadOnlySpan<char> text, Span<byte> folded)
    {
        text = text.Trim();
        if (text.Length > folded.Length) return default;
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
        return folded[..text.Length];
    }

    /// <summary>The same for UTF-8.</summary>
    public static ReadOnlySpan<byte> Fold(scoped ReadOnlySpan<byte> utf8, Span<byte> folded)
    {
        Span<char> chars = stackalloc char[MaxLength * 2];
        return Encoding.UTF8.TryGetChars(utf8, chars, out var written) ? Fold(chars[..written], folded) : default;
    }

    private static byte Fold(char c) => c switch
    {
        < '\x80' => (byte)c,
        '\u3000' or '\u00A0' or '\u202F' => (byte)' ',
        >= '\uFF01' and <= '\uFF5E' => (byte)(c - 0xFEE0),
        '年' => Year,
        '月' => Month,
        '日' => Day,
        '時' => Hour,
        '分' => Minute,
        '秒' => Second,
        '中' => Middle,
        '華' => Bloom,
        '民' => People,
        '國' => State,
        '西' => West,
        '元' => Era,
        '上' => Before,
        '下' => After,
        '午' => Noon,
        '十' => Ten,
        '百' => Hundred,
        '〇' or '○' or '零' => Zero,
        '一' => Zero + 1,
        '二' => Zero + 2,
        '三' => Zero + 3,
        '四' => Zero + 4,
        '五' => Zero + 5,
        '六' => Zero + 6,
        '七' => Zero + 7,
        '八' => Zero + 8,
        '九' => Zero + 9,
        _ => Unknown,
    };
}
