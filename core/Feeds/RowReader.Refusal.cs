using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>What can still be read of a refused row, and unreadable cells that do not cost the row (contract section 2).</summary>
internal sealed partial class RowReader
{
    private const int LongestShown = 40;

    private List<string>? _unread; // the unreadable columns of this row; null for nearly every row

    /// <summary>The names of the row's columns that could not be read so far.</summary>
    public IReadOnlyList<string> Unread => _unread ?? [];

    public bool HasUnread => _unread is not null;

    /// <summary>
    /// Reports a cell that cannot be read: in an optional column this costs a warning, in any other the row. Rows of the hours feed are
    /// always refused, because their optional cells too are part of one record.
    /// </summary>
    public void Fail(Column column, Problem problem, string? value = null)
    {
        if (tally.File.Feed != FeedKind.Hours && !header.Layout.IsRequired(column)) Doubt(column, problem, value);
        else Refuse(column, problem, value);
    }

    /// <summary>Fails the row because of a cell, whether it is required or not; the first failure of a row is the one reported.</summary>
    public void Refuse(Column column, Problem problem, string? value = null)
    {
        (_unread ??= []).Add(column.Name);
        if (Failed) return;
        if (value is null) tally.Encoding.TryDecode(Bytes(column), out value);
        Fail(column.Name, value, problem);
    }

    /// <summary>Adds a warning, with line and person, about a cell that cannot be read; the row continues without it.</summary>
    public void Doubt(Column column, Problem problem, string? value = null)
    {
        if (_unread is not null && _unread.Contains(column.Name)) return;
        (_unread ??= []).Add(column.Name);
        if (Failed) return;
        if (value is null) tally.Encoding.TryDecode(Bytes(column), out value);
        tally.Notes.AddOdd(column.Name, Shown(value), RowNoteWords.TakenAsUnknown(problem.Explanation, problem.Remedy), _cursor.Line,
            Who());
    }

    /// <summary>
    /// Starts over with a failed row, to see how much of it can be read; false if its header or shape is broken. The previous
    /// <see cref="Problem"/> is lost unless the caller keeps it.
    /// </summary>
    public bool BeginAgain() => Begin(_cursor);

    /// <summary>The 員工編號 of the people on the roster named by any column of the row; several if its columns disagree.</summary>
    public IReadOnlyCollection<string> Named()
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var column in header.Layout.All)
        {
            if (!NamesPeople(column) || !IsThere(column)) continue;
            var bytes = Bytes(column);
            if (bytes.IsEmpty || !tally.Encoding.TryDecode(bytes, out var text)) continue;
            if (column.Name != "身分證字號")
            {
                foreach (var part in column.Name == "員工編號" ? [text] : text.Split(';', '；'))
                    if (Identifier.Of(part) is { } meant && People.KnownNumber(meant, out _) is { } known) named.Add(known);
            }
            else if (IdOf(text) is { IsEmpty: false } id)
            {
                if (People.NumberOf(id) is { Length: > 0 } number) named.Add(number);
                else named.UnionWith(People.DisputedBy(id));
            }
        }
        return named;
    }

    private static bool NamesPeople(Column column) =>
        column.Name is "員工編號" or "身分證字號" or "作者員工編號" or "主持人員工編號" or "成員員工編號";

    /// <summary>
    /// Adds a warning that a refused row names nobody known: it raises doubt about no one in particular (contract section 2).
    /// </summary>
    public void NoteNobody()
    {
        var isOfPerson = header.Layout.All.Any(static c => c.Name is "員工編號" or "身分證字號");
        tally.Notes.AddLine("NOBODY", isOfPerson ? RefusalWords.OfNobody : RefusalWords.OfMany, _cursor.Line);
    }

    /// <summary>The day that a cell names, ignoring anything after a blank or <c>T</c>; null if it names none.</summary>
    public DateOnly? DayNamed(Column column)
    {
        var text = Utf8(column);
        for (var length = text.Length; length > 0; length = text[..length].LastIndexOfAny(" T"u8))
            if (Dates.RocDate.TryParse(text[..length], out var day) && day >= Dates.CivilTime.FirstDate && day <= Dates.CivilTime.LastDate)
                return day;
        return null;
    }

    private static NationalId IdOf(string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(WithoutBlanks(CompatibilityForm.Fold(text)));
        return NationalId.TryPack(bytes, out var id) && NationalIdChecksum.Holds(bytes) ? id : default;
    }

    /// <summary>Whether the row has enough cells to contain the column; a cut or broken row may not.</summary>
    private bool IsThere(Column column) => _places[column.Ordinal] is >= 0 and var place && place < _fields.FieldCount;

    private string Who() => Named() is { Count: > 0 } named ? string.Join("、", named) : Number();

    /// <summary>The 員工編號 as the row gives it, for when nobody on the roster is named; empty if there is none.</summary>
    private string Number()
    {
        foreach (var column in header.Layout.All)
            if (column.Name == "員工編號" && IsThere(column) && tally.Encoding.TryDecode(Bytes(column), out var text) && text.Trim().Length > 0)
                return Shown(text.Trim());
        return "";
    }

    private static string Shown(string value)
    {
        value = MaskedId.In(value);
        return value.Length <= LongestShown ? value : value[..LongestShown] + "…";
    }
}
