using System.Runtime.CompilerServices;
using System.Text;
using LearningHours.Dates;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// Reads cells as values. A cell that cannot be read is reported by <see cref="Fail(Column, Problem, string)"/> and yields a default value.
/// </summary>
internal sealed partial class RowReader
{
    private static readonly EncodedWord Yes = new("是"), No = new("否");

    /// <summary>Text that must not be empty.</summary>
    public string Required(Column column)
    {
        var text = Text(column);
        if (text.Length == 0) Fail(column, CommonProblems.Empty, "");
        return text;
    }

    /// <summary>A 機關代碼 in normalised form, which must not be empty.</summary>
    public string Agency(Column column) => Identified(column, Required(column), Identifier.OfAgency);

    /// <summary>A 機關代碼 in a cell that may be empty.</summary>
    public string AgencyOrEmpty(Column column) => Bytes(column).IsEmpty ? "" : Agency(column);

    /// <summary>An 員工編號 as defined by the roster itself; the given text is that of the cell.</summary>
    public string Number(Column column, string text) => Identified(column, text, Identifier.Of);

    private string Identified(Column column, string text, Func<string, string?> read)
    {
        if (text.Length == 0) return "";
        if (read(text) is { } meant) return meant;
        Fail(column, Identifier.IsPowerOfTen(CompatibilityForm.Fold(text).Trim()) ? CommonProblems.PowerOfTen : CommonProblems.Identifier,
            text.Length > MostShown ? text[..MostShown] : text);
        return "";
    }

    private const int MostShown = 100;

    /// <summary>A mail address; empty if the cell is empty or cannot be an address, which costs a warning but not the row.</summary>
    /// <param name="who">Whose address it is, without 身分證字號.</param>
    public string AddressOrEmpty(Column column, string who)
    {
        var bytes = Bytes(column);
        if (bytes.IsEmpty) return "";
        if (bytes.Length <= LongestAddress && tally.Encoding.TryDecode(bytes, out var text)
            && !text.AsSpan().Trim().ContainsAnyInRange('\0', ' ')) return text.Trim();
        tally.Notes.Add("ADDRESS", RowNoteWords.NoAddress(column.Name), who);
        return "";
    }

    private const int LongestAddress = 254; // in bytes; RFC 5321 limits a path to 256, including its angle brackets

    /// <summary>Text split at semicolons, half- or full-width; surrounding blanks and empty parts are removed.</summary>
    public IReadOnlyList<string> List(Column column) =>
        Text(column).Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// Text that must be one of the words, as an index into the list; -1 if the cell is empty or has none of them, which fails.
    /// </summary>
    public int WordOrEmpty(Column column, IReadOnlyList<string> words)
    {
        var text = Text(column);
        if (text.Length == 0) return -1;
        var folded = CompatibilityForm.Fold(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == folded) return i;
        }
        Fail(column, CommonProblems.Word with { Remedy = FeedProblems.OneOf(words) }, text);
        return -1;
    }

    /// <summary>Like <see cref="WordOrEmpty"/>, but the cell must not be empty.</summary>
    public int Word(Column column, IReadOnlyList<string> words)
    {
        if (Bytes(column).IsEmpty) Fail(column, CommonProblems.Empty, "");
        return WordOrEmpty(column, words);
    }

    /// <summary>是 or 否 and nothing else; null if the cell is empty (contract reading 25).</summary>
    public bool? FlagOrNull(Column column)
    {
        var cell = Bytes(column);
        if (cell.IsEmpty) return null;
        if (Is(cell, Yes)) return true;
        if (Is(cell, No)) return false;
        var text = Text(column);
        switch (text)
        {
            case "": return null;
            case "是": return true;
            case "否": return false;
        }
        Fail(column, CommonProblems.Flag, text);
        return null;
    }

    public bool Flag(Column column) => FlagOrNull(column) ?? false;

    public DateOnly? DateOrNull(Column column)
    {
        var text = Utf8(column);
        if (text.IsEmpty) return null;
        if (CivilTimeText.TryParseDate(text, out var date)) return date;
        Fail(column, CommonProblems.Date);
        return null;
    }

    public DateOnly Date(Column column)
    {
        if (Bytes(column).IsEmpty) Fail(column, CommonProblems.Empty, "");
        return DateOrNull(column) ?? default;
    }

    /// <summary>An instant, or a day, which is represented by its first second.</summary>
    public CivilTime Instant(Column column, out bool dayOnly) => Instant(column, Bytes(column), out dayOnly);

    /// <summary>Like <see cref="Instant(Column, out bool)"/>, for a cell already fetched with <see cref="Bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CivilTime Instant(Column column, ReadOnlySpan<byte> cell, out bool dayOnly)
    {
        dayOnly = false;
        if (CivilTimeText.TryParseUsual(cell, out var time)) return time;
        var text = Utf8(cell);
        if (CivilTimeText.TryParse(text, out time, out dayOnly)) return time;
        Fail(column, text.IsEmpty ? CommonProblems.Empty : CommonProblems.Instant);
        return default;
    }

    /// <summary>A whole number as <see cref="CountText"/> reads it; null if the cell is empty.</summary>
    public int? NumberOrNull(Column column)
    {
        var cell = Bytes(column);
        if (cell.IsEmpty) return null;
        if (CountText.TryParse(cell, out var number) || CountText.TryParse(Folded(column), out number)) return number;
        Fail(column, CommonProblems.Number);
        return null;
    }

    public int Number(Column column)
    {
        if (Bytes(column).IsEmpty) Fail(column, CommonProblems.Empty, "");
        return NumberOrNull(column) ?? 0;
    }

    /// <summary>Hours, at least 0, with at most two decimals; null if the cell is empty.</summary>
    public Hours? HoursOrNull(Column column)
    {
        var cell = Bytes(column);
        return cell.IsEmpty ? null : HoursOf(column, cell);
    }

    public Hours HoursOf(Column column) => HoursOf(column, Bytes(column));

    /// <summary>Like <see cref="HoursOf(Column)"/>, for a cell already fetched with <see cref="Bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Hours HoursOf(Column column, ReadOnlySpan<byte> cell)
    {
        if (HoursText.TryParse(cell, out var hours) || HoursText.TryParse(Folded(column), out hours)) return hours;
        Fail(column, cell.IsEmpty ? CommonProblems.Empty : CommonProblems.Hours);
        return default;
    }

    /// <summary>A 身分證字號 with a valid check digit, which must not be empty.</summary>
    public NationalId Id(Column column) => Id(column, Bytes(column));

    /// <summary>Like <see cref="Id(Column)"/>, for a cell already fetched with <see cref="Bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NationalId Id(Column column, ReadOnlySpan<byte> text)
    {
        if (NationalId.TryPack(text, out var id) ? NationalIdChecksum.Holds(text)
            : NationalId.TryPack(Folded(column), out id) && NationalIdChecksum.Holds(Folded(column))) return id;
        Fail(column, text.IsEmpty ? CommonProblems.Empty : id.IsEmpty ? CommonProblems.IdFormat : CommonProblems.IdChecksum);
        return default;
    }

    private static string WithoutBlanks(string text) =>
        text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(static c => !char.IsWhiteSpace(c))) : text;

    /// <summary>
    /// The cell in half-width form without blanks, for cells that an input method left in full width or that were typed in groups; empty if
    /// this would change nothing or the cell cannot be decoded.
    /// </summary>
    private byte[] Folded(Column column)
    {
        var bytes = Bytes(column);
        return (Ascii.IsValid(bytes) && !bytes.ContainsAny(" \t"u8)) || !tally.Encoding.TryDecode(bytes, out var text) ? []
            : Encoding.UTF8.GetBytes(WithoutBlanks(CompatibilityForm.Fold(text)));
    }
}
