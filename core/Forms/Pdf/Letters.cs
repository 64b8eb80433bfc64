using System.Globalization;
using System.Text;

namespace LearningHours.Forms.Pdf;

/// <summary>A character as a file prints it.</summary>
/// <param name="Font">Index of the file's font that shows it.</param>
/// <param name="Slot">Its glyph in that font.</param>
/// <param name="Width">In thousandths of the font size.</param>
internal readonly record struct Letter(int Character, int Font, int Slot, int Width, bool IsMissing);

/// <summary>
/// The characters that a file prints, each from the first font that shows it. Characters that files share come from font subsets made once
/// for all of them. Not thread-safe, except that a shared instance, which is closed, may be read by any thread.
/// </summary>
internal sealed class Letters
{
    private readonly IReadOnlyList<FormFont> _from;
    private readonly List<FontUse> _uses;
    private readonly Dictionary<int, Letter> _known;
    private readonly int _shared;

    public Letters(IReadOnlyList<FormFont> fonts, Letters? shared = null)
    {
        _from = fonts;
        _known = shared is null ? [] : new(shared._known);
        _uses = shared is null ? [] : [.. shared._uses];
        _shared = _uses.Count;
        _uses.AddRange(fonts.Select(static f => new FontUse(f)));
    }

    /// <summary>Makes the instance that several files share.</summary>
    public static Letters Shared(IReadOnlyList<FormFont> fonts, IEnumerable<int> characters)
    {
        var letters = new Letters(fonts);
        foreach (var character in characters) letters.Of(character);
        foreach (var use in letters._uses) use.Close();
        return letters;
    }

    public IReadOnlyList<FontUse> Fonts => _uses;

    /// <summary>The letters of a line of text.</summary>
    public Letter[] Of(string text)
    {
        var letters = new List<Letter>(text.Length);
        foreach (var character in Characters(text, _from)) letters.Add(Of(character));
        return [.. letters];
    }

    /// <summary>The characters a text prints; a control character or an unpaired surrogate becomes the replacement character.</summary>
    public static IEnumerable<int> Characters(string text, IReadOnlyList<FormFont> fonts)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Variation selectors (U+FE00, U+E0100 …) choose a shape of the preceding character and have none themselves.
            if ((IsVariationSelector(rune.Value) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
                && fonts.All(f => f.GlyphOf(rune.Value) == 0)) continue;
            yield return Rune.IsControl(rune) ? Rune.ReplacementChar.Value : rune.Value;
        }
    }

    private static bool IsVariationSelector(int character) => character is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    private Letter Of(int character)
    {
        if (_known.TryGetValue(character, out var letter)) return letter;
        var font = 0;
        while (font < _from.Count && _from[font].GlyphOf(character) == 0) font++;
        var (isMissing, place) = (font == _from.Count, _shared + font % _from.Count);
        var (slot, width) = _uses[place].Take(character);
        return _known[character] = new Letter(character, place, slot, width, isMissing);
    }
}
