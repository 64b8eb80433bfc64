using System.Text;

namespace LearningHours.Spelling;

/// <summary>
/// Compatibility folding for matching, never for display: full-width forms, small forms, superscripts, enclosed and Roman numerals and
/// compatibility ideographs are mapped as NFKC would. It uses its own table because the runtime's normalisation has no effect under
/// invariant globalization, and because the same input must fold identically on every machine. Invisible characters, which remain when a
/// cell is copied out of a page or mail, are removed.
/// </summary>
public static class CompatibilityForm
{
    private static readonly Lazy<Dictionary<int, string>> Forms = new(Load);

    /// <summary>Returns the folded text; the same instance if nothing changes.</summary>
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

    /// <summary>Whether the character is a soft hyphen, a zero-width or direction mark, or a byte order mark inside a text.</summary>
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
