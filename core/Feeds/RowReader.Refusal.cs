using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>What stands of a row that was refused, and cells that cannot be read without costing the row (contract section 2).</summary>
internal sealed partial class RowReader
{
    private const int LongestShown = 40;

    private List<string>? _unread; // columns of this row; null for nearly every row

    /// <summary>Names of the columns of the row that could not be read so far.</summary>
    public IReadOnlyList<string> Unread => _unread ?? [];

    public bool HasUnread => _unread is not null;

    /// <summary>
    /// A cell that cannot be read: of an optional column it costs a warning, of any other the row. Hours rows are refused either way, for
    /// their optional cells too are part of one record.
    /// </summary>
    public void Fail(Column column, Problem problem, string? value = null)
    {
        if (tally.File.Feed != FeedKind.Hours && !header.Layout.IsRequired(column)) Doubt(column, problem, value);
        else Refuse(column, problem, value);
    }

    /// <summary>Fails the row for a cell, whether it must be there or not; the first failure of a row stands.</summary>
    public void Refuse(Column column, Problem problem, string? value = null)
    {
        (_unread ??= []).Add(column.Name);
        if (Failed) return;
        if (value is null) tally.Encoding.TryDecode(Bytes(column), out value);
        Fail(column.Name, value, problem);
    }

    /// <summary>Says that a cell cannot be read, with its line and person; the row goes on without it.</summary>
    public void Doubt(Column column, Problem problem, string? value = null)
    {
        if (_unread is not null && _unread.Contains(column.Name)) return;
        (_unread ??= []).Add(column.Name);
        if (Failed) return;
        if (value is null) tally.Encoding.TryDecode(Bytes(column), out value);
        tally.Notes.AddOdd(column.Name, Shown(value), RowNoteWords.TakenAsUnknown(problem.Explanation, problem.Remedy), _cursor.Line,
            Who());
    }

    /// <summary>Takes a failed row once more from its first cell, to see how much of it can be read; false where its header or its shape is
    /// broken. What failed it before is to be kept elsewhere.</summary>
    public bool BeginAgain() => Begin(_cursor);

    /// <summary>員工編號 of those of the roster whom the row names, by whichever column; several where its columns disagree.</summary>
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

    /// <summary>Says of a refused row about somebody that nobody knows about whom: it is doubt about no one in particular (contract section
    /// 2).</summary>
    public void NoteNobody()
    {
        var isOfPerson = header.Layout.All.Any(static c => c.Name is "員工編號" or "身分證字號");
        tally.Notes.AddLine("NOBODY", isOfPerson ? RefusalWords.OfNobody : RefusalWords.OfMany, _cursor.Line);
    }

    /// <summary>The day that a cell names, whatever stands behind it; null where it names none.</summary>
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

    /// <summary>Whether the row has so many cells that the column can be looked at: one that is cut or broken may not.</summary>
    private bool IsThere(Column column) => _places[column.Ordinal] is >= 0 and var place && place < _fields.FieldCount;

    private string Who() => Named() is { Count: > 0 } named ? string.Join("、", named) : Number();

    /// <summary>員工編號 as the row has it, while nobody is known yet.</summary>
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
