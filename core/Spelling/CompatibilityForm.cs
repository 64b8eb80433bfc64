using System.Text;

namespace LearningHours.Spelling;

/// <summary>
/// Compatibility folding for matching, never for showing: full-width forms, small forms, superscripts, enclosed and Roman numerals and
/// compatibility ideographs become what NFKC makes of them. A table of our own, because under invariant globalization the runtime's
/// normalisation changes nothing, and because the same inputs must fold alike on every machine. Characters that nobody sees, which pages
/// and mails leave behind when a cell is copied out of them, go.
/// </summary>
public static class CompatibilityForm
{
    private static readonly Lazy<Dictionary<int, string>> Forms = new(Load);

    /// <summary>The folded text; the same instance where nothing folds.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var forms = Forms.Value;
        StringBuilder? folded = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = rune.Utf16SequenceLength;
            if (IsUnseen(rune.Value)) folded ??= new StringBuilder(text, 0, at, text.Length + 8);
            else if (rune.Value >= 0xA0 && forms.TryGetValue(rune.Value, out var form))
                (folded ??= new StringBuilder(text, 0, at, text.Length + 8)).Append(form);
            else
                folded?.Append(text, at, width);
            at += width;
        }
        return folded?.ToString() ?? text;
    }

    /// <summary>Soft hyphen, marks of no width and of direction, and a byte order mark inside a text.</summary>
    private static bool IsUnseen(int character) =>
        character is 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or 0xFEFF;

    private static Dictionary<int, string> Load()
    {
        var forms = new Dictionary<int, string>(3000);
        foreach (var (code, form) in EmbeddedTable.Pairs("compatibility-forms.csv"))
            forms[Convert.ToInt32(code, 16)] =
                string.Concat(form.Split(' ').Select(static c => char.ConvertFromUtf32(Convert.ToInt32(c, 16))));
        return forms;
    }
}
