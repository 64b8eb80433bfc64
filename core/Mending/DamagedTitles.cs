using System.Text;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Mending;

/// <summary>Known titles by what is left of them once their bytes 0x5C are eaten. Built when the first title needs it; any
/// thread.</summary>
/// <param name="known">Titles and aliases of the catalogue and titles of plans, as they are printed.</param>
internal sealed class DamagedTitles(IEnumerable<string> known)
{
    private readonly Lazy<Dictionary<string, List<string>>> _byDamage = new(() => Index(known));
    private readonly Lazy<ILookup<int, (string Title, string Key, List<int> Form)>> _byLength = new(() =>
        known.Select(static t => (Title: t, Key: CourseTitle.Normalise(t), Form: NameForm.Of(t))).ToLookup(static t => t.Form.Count));

    /// <summary>What a title that names no known course was before it was damaged.</summary>
    /// <param name="bytes">The cell as it is split.</param>
    /// <param name="text">The cell as it reads.</param>
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

    /// <summary>The known titles that a text may be from which characters were lost, its code or not behind it; a lost character may be
    /// any, so none is taken for certain.</summary>
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
                if (key == known.Key) return []; // its own question mark
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
            // Spellings of one title are one reading.
            if (!titles.Exists(t => CourseTitle.Normalise(t) == CourseTitle.Normalise(title))) titles.Add(title);
        }
        return index;
    }

    /// <summary>Where the parentheses begin that end a title (its code, <c>(html5)</c>); 0 where none do. Neither is part of a longer
    /// character.</summary>
    private static int BeforeParentheses(ReadOnlySpan<byte> title) =>
        title.TrimEnd((byte)' ') is [.., (byte)')'] ? Math.Max(title.LastIndexOf((byte)'('), 0) : 0;
}

/// <summary>At most one of both: the title as it was, or why it stays unknown. Neither where nothing speaks for damage.</summary>
internal readonly record struct TitleReading(string? Whole, Problem? Refusal);
