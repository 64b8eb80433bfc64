using System.Runtime.CompilerServices;
using System.Text;
using LearningHours.Dates;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>Cells as values.</summary>
internal sealed partial class RowReader
{
    private static readonly EncodedWord Yes = new("是"), No = new("否");

    /// <summary>Text that must be there.</summary>
    public string Required(Column column)
    {
        var text = Text(column);
        if (text.Length == 0) Fail(column, CommonProblems.Empty, "");
        return text;
    }

    /// <summary>機關代碼, folded.</summary>
    public string Agency(Column column) => Identified(column, Required(column), Identifier.OfAgency);

    /// <summary>機關代碼 in a cell that may be empty.</summary>
    public string AgencyOrEmpty(Column column) => Bytes(column).IsEmpty ? "" : Agency(column);

    /// <summary>The roster's own 員工編號.</summary>
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

    /// <summary>A mail address, or empty where there is none that can be one; that costs a warning, not the row.</summary>
    /// <param name="who">Whose it is, without 身分證字號.</param>
    public string AddressOrEmpty(Column column, string who)
    {
        var bytes = Bytes(column);
        if (bytes.IsEmpty) return "";
        if (bytes.Length <= LongestAddress && tally.Encoding.TryDecode(bytes, out var text)
            && !text.AsSpan().Trim().ContainsAnyInRange('\0', ' ')) return text.Trim();
        tally.Notes.Add("ADDRESS", RowNoteWords.NoAddress(column.Name), who);
        return "";
    }

    private const int LongestAddress = 254; // RFC 5321: a path of 256 with its brackets

    /// <summary>Text split at <c>;</c>, half or full width; blanks and empty parts removed.</summary>
    public IReadOnlyList<string> List(Column column) =>
        Text(column).Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Text that must be one of the words, by their place in the list; -1 where the cell is empty.</summary>
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

    /// <summary>The same where the cell must not be empty.</summary>
    public int Word(Column column, IReadOnlyList<string> words)
    {
        if (Bytes(column).IsEmpty) Fail(column, CommonProblems.Empty, "");
        return WordOrEmpty(column, words);
    }

    /// <summary>是 or 否 and nothing else; null where the cell is empty (contract reading 25).</summary>
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

    /// <summary>An instant, or a day whose first second stands for it.</summary>
    public CivilTime Instant(Column column, out bool dayOnly) => Instant(column, Bytes(column), out dayOnly);

    /// <summary>The same for a cell that was fetched.</summary>
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

    /// <summary>A whole number of at most nine digits.</summary>
    public int? NumberOrNull(Column column)
    {
        var text = Bytes(column);
        if (text.IsEmpty) return null;
        if (text.Length <= 9 && System.Buffers.Text.Utf8Parser.TryParse(text, out int number, out var read) && read == text.Length
            && number >= 0) return number;
        if (int.TryParse(CompatibilityForm.Fold(Text(column)), System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out number)) return number;
        Fail(column, CommonProblems.Number);
        return null;
    }

    public int Number(Column column)
    {
        if (Bytes(column).IsEmpty) Fail(column, CommonProblems.Empty, "");
        return NumberOrNull(column) ?? 0;
    }

    /// <summary>Hours of 0 or more with at most two decimals; null where the cell is empty.</summary>
    public Hours? HoursOrNull(Column column)
    {
        var cell = Bytes(column);
        return cell.IsEmpty ? null : HoursOf(column, cell);
    }

    public Hours HoursOf(Column column) => HoursOf(column, Bytes(column));

    /// <summary>The same for a cell that was fetched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Hours HoursOf(Column column, ReadOnlySpan<byte> cell)
    {
        if (HoursText.TryParse(cell, out var hours) || HoursText.TryParse(Folded(column), out hours)) return hours;
        Fail(column, cell.IsEmpty ? CommonProblems.Empty : CommonProblems.Hours);
        return default;
    }

    /// <summary>A number whose check digit holds.</summary>
    public NationalId Id(Column column) => Id(column, Bytes(column));

    /// <summary>The same for a cell that was fetched.</summary>
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

    /// <summary>The cell's half-width form without blanks, for cells that an input method left in full width or that were typed in
    /// groups.</summary>
    private byte[] Folded(Column column)
    {
        var bytes = Bytes(column);
        return (Ascii.IsValid(bytes) && !bytes.ContainsAny(" \t"u8)) || !tally.Encoding.TryDecode(bytes, out var text) ? []
            : Encoding.UTF8.GetBytes(WithoutBlanks(CompatibilityForm.Fold(text)));
    }
}
