namespace LearningHours.Forms.Pdf;

/// <summary>
/// Finds line breaks in Chinese text: between any two characters, but not inside a word or number, before closing marks or after
/// opening ones.
/// </summary>
internal static class LineBreaks
{
    private const string Closing = "，。、；：？！）」』】〕〉》｝］％…—～·,.;:?!)]}%", Opening = "（「『【〔〈《｛［([{";

    /// <summary>The lines of a paragraph as ranges of letters; an empty paragraph has one line.</summary>
    /// <param name="width">Of a line, in thousandths of the font size.</param>
    public static List<Range> Of(ReadOnlySpan<Letter> letters, double width)
    {
        var lines = new List<Range>();
        var begin = 0;
        while (letters.Length - begin is var left && left > 0)
        {
            var fits = Fitting(letters[begin..], width);
            var end = begin + (fits == left ? left : Break(letters[begin..], fits));
            lines.Add(begin..end);
            begin = end;
        }
        if (lines.Count == 0) lines.Add(0..0);
        return lines;
    }

    /// <summary>How many letters fit; at least one. Trailing spaces need no room.</summary>
    private static int Fitting(ReadOnlySpan<Letter> letters, double width)
    {
        var used = 0.0;
        for (var i = 0; i < letters.Length; i++)
        {
            used += letters[i].Width;
            if (used > width && letters[i].Character != ' ') return Math.Max(i, 1);
        }
        return letters.Length;
    }

    private static int Break(ReadOnlySpan<Letter> letters, int fits)
    {
        for (var end = fits; end > 0; end--)
            if (MayPart(letters[end - 1].Character, letters[end].Character)) return end;
        return fits;
    }

    private static bool MayPart(int before, int after)
    {
        if (after == ' ') return false;
        if (before == ' ') return true;
        if (Has(Closing, after) || Has(Opening, before)) return false;
        return !(IsOfWord(before) && IsOfWord(after)) || before is '/' or '-';
    }

    private static bool IsOfWord(int character) => character is > ' ' and < 0x2000;

    private static bool Has(string marks, int character) => character < char.MaxValue && marks.Contains((char)character);
}
