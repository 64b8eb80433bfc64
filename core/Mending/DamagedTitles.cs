using System.Text;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Mending;

/// <summary>
/// Known titles by what is left of them once their bytes 0x5C are eaten. The index is built when a title first needs it. Thread-safe.
/// </summary>
/// <param name="known">Titles and aliases from the catalogue and titles from plans, as printed.</param>
internal sealed class DamagedTitles(IEnumerable<string> known)
{
    private readonly Lazy<Dictionary<string, List<string>>> _byDamage = new(() => Index(known));
    private readonly Lazy<ILookup<int, (string Title, string Key, List<int> Form)>> _byLength = new(() =>
        known.Select(static t => (Title: t, Key: CourseTitle.Normalise(t), Form: NameForm.Of(t))).ToLookup(static t => t.Form.Count));

    /// <summary>Works out what a title that names no known course was before it was damaged.</summary>
    /// <param name="bytes">The cell as split from its row.</param>
    /// <param name="text">The cell as decoded.</param>
    public TitleReading Read(ReadOnlySpan<byte> bytes, string text, SourceEncoding encoding)
    {
        if (NameForm.IsDamaged(text) && Lost(text) is { Count: > 0 } originals)
            return new TitleReading(null, CommonProblems.Lost.ReadAs(text, originals));
        if (encoding.SplitsAsUtf8)
        {
            if (!encoding.TryDecode(bytes, out _) || !SourceEncoding.Cp950.TryEncode(text, out var converted)) return default;
            bytes = converted;
        }
        if (Ascii.IsValid(bytes)) return default;
        for (var end = bytes.Length; end > 0; end = BeforeParentheses(bytes[..end]))
        {
            if (!_byDamage.Value.TryGetValue(Encoding.Latin1.GetString(bytes[..end].TrimEnd((byte)' ')), out var titles)) continue;
            return titles.Count == 1 && SourceEncoding.Cp950.TryDecode(bytes[end..], out var rest)
                ? new TitleReading(titles[0] + rest, null) : new TitleReading(null, CommonProblems.Eaten.ReadAs(text, titles));
        }
        return EatenBytes.Guess(bytes) is { Count: > 0 } readings ? new TitleReading(null, CommonProblems.Eaten.ReadAs(text, readings))
            : default;
    }

    /// <summary>
    /// The known titles that a text with lost characters may stand for, with or without the code at its end. A lost character may be any
    /// character, so no title is certain.
    /// </summary>
    private List<string> Lost(string text)
    {
        var found = new List<(string Title, string Key)>();
        for (var title = text.Trim(); title.Length > 0; title = BeforeParentheses(title).TrimEnd())
        {
            var form = NameForm.Of(title);
            if (NameForm.IsMostlyLost(form)) break;
            var key = CourseTitle.Normalise(title);
            foreach (var known in _byLength.Value[form.Count])
            {
                if (key == known.Key) return []; // the question mark belongs to the title
                if (NameForm.AreAlike(form, known.Form)) found.Add((known.Title, known.Key));
            }
        }
        return [.. found.DistinctBy(static f => f.Key).Select(static f => f.Title)];
    }

    private static string BeforeParentheses(string title) =>
        title is [.., ')' or '）'] ? title[..Math.Max(title.LastIndexOfAny(['(', '（']), 0)] : "";

    private static Dictionary<string, List<string>> Index(IEnumerable<string> known)
    {
        var index = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var title in known.Order(StringComparer.Ordinal))
        {
            if (!SourceEncoding.Cp950.TryEncode(title, out var bytes) || EatenBytes.Without(bytes) is not { } damaged) continue;
            var key = Encoding.Latin1.GetString(damaged);
            if (!index.TryGetValue(key, out var titles)) index[key] = titles = [];
            // Different spellings of one title count as one reading.
            if (!titles.Exists(t => CourseTitle.Normalise(t) == CourseTitle.Normalise(title))) titles.Add(title);
        }
        return index;
    }

    /// <summary>
    /// The index of the parentheses that end a title (its code, <c>(html5)</c>); 0 if there are none. Neither parenthesis can be the second
    /// byte of a character.
    /// </summary>
    private static int BeforeParentheses(ReadOnlySpan<byte> title) =>
        title.TrimEnd((byte)' ') is [.., (byte)')'] ? Math.Max(title.LastIndexOf((byte)'('), 0) : 0;
}

/// <summary>The original title, or the reason it stays unknown; never both, and neither if nothing suggests damage.</summary>
internal readonly record struct TitleReading(string? Whole, Problem? Refusal);
