using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// Determines whom a row is about (contract section 2); somebody whom the roster does not have is never accepted silently.
/// </summary>
internal sealed partial class RowReader
{
    /// <summary>
    /// The 員工編號 of the person a row is about, given by 員工編號 or, in its place, by the 身分證字號 of somebody on the roster. An 員工編號 that the
    /// roster does not have is returned normalised, an unknown 身分證字號 as empty; both cost a warning.
    /// </summary>
    public string Person(PersonColumns columns)
    {
        var hasId = Has(columns.Id) && !Bytes(columns.Id).IsEmpty;
        var hasNumber = Has(columns.Number) && !Bytes(columns.Number).IsEmpty;
        var who = hasNumber ? hasId ? OfBoth(columns) : Employee(columns.Number) : Has(columns.Id) ? OfId(columns.Id, Id(columns.Id))
            : Required(columns.Number);
        if (who.Length > 0 && !Failed && Has(columns.Name)) CheckName(columns.Name, who);
        return who;
    }

    /// <summary>
    /// An 員工編號 that must not be empty, as the roster writes it; one that the roster does not have is returned normalised, with a warning.
    /// </summary>
    public string Employee(Column column) => Employee(column, Required(column));

    /// <summary>Like <see cref="Employee(Column)"/>, but the cell may be empty.</summary>
    public string EmployeeOrEmpty(Column column) => Bytes(column).IsEmpty ? "" : Employee(column);

    /// <summary>Several 員工編號, split at semicolons.</summary>
    public IReadOnlyList<string> Employees(Column column) => [.. List(column).Select(text => Employee(column, text))];

    private string Employee(Column column, string text)
    {
        var number = Known(column, text, out var isKnown);
        if (!isKnown) Note("OFF-ROSTER", RowNoteWords.UnknownNumber, MaskedId.In(number));
        return number;
    }

    private string Known(Column column, string text, out bool isKnown)
    {
        isKnown = false;
        var number = Identifier.Of(text);
        if (number is null) return Identified(column, text, Identifier.Of);
        if (People.KnownNumber(number, out var lostZeros) is { } known)
        {
            isKnown = true;
            if (lostZeros) Note("ZEROS", RowNoteWords.LostZeros, $"{number}→{known}");
            return known;
        }
        return Identifier.IsPowerOfTen(number) ? Identified(column, text, static _ => null) : number;
    }

    private string OfId(Column column, NationalId id)
    {
        if (id.IsEmpty) return "";
        var number = People.NumberOf(id);
        if (number.Length > 0) return number;
        if (People.DisputedBy(id).Count > 0) Fail(column, CommonProblems.SharedId, id.Masked);
        else Note("OFF-ROSTER", RowNoteWords.UnknownId, id.Masked);
        return "";
    }

    /// <summary>
    /// Reads 員工編號 and 身分證字號 together. A row that names two people is refused and in doubt for both; if only one of the two can be read or
    /// is known, that one prevails.
    /// </summary>
    private string OfBoth(PersonColumns columns)
    {
        var number = Known(columns.Number, Required(columns.Number), out var isKnown);
        if (number.Length == 0) return "";
        var cell = Bytes(columns.Id);
        if (!NationalId.TryPack(cell, out var id)) NationalId.TryPack(cell = Folded(columns.Id), out id);
        if (id.IsEmpty || !NationalIdChecksum.Holds(cell))
        {
            Note("ID", RowNoteWords.ByNumber, MaskedId.In(number));
            if (!isKnown) Note("OFF-ROSTER", RowNoteWords.UnknownNumber, MaskedId.In(number));
            return number;
        }
        if (!isKnown)
        {
            Note("OFF-ROSTER", RowNoteWords.ById, MaskedId.In(number));
            return OfId(columns.Id, id);
        }
        if (People.IsOf(id, number)) return number;
        Fail(columns.Number, CommonProblems.TwoPeople, $"{number}／{id.Masked}");
        return "";
    }

    private void CheckName(Column column, string number)
    {
        var bytes = Bytes(column);
        if (bytes.IsEmpty || !tally.Encoding.TryDecode(bytes, out var name) || Known(number) is not { } person) return;
        if (name.Trim() is { Length: > 0 } trimmed && !People.Names.MayBe(person, trimmed))
            Note(NameNote.Code, RowNoteWords.NameUnlike, number);
    }

    private int? Known(string number) => People.KnownNumber(number, out _) is null ? null : People.PersonOf(number);

    /// <summary>Adds a warning unless the row failed: a refused row has a message of its own.</summary>
    public void Note(string code, string text, string example)
    {
        if (!Failed) tally.Notes.Add(code, text, example);
    }
}

/// <summary>The warning about names that differ from the roster.</summary>
internal static class NameNote
{
    public const string Code = "NAME-UNLIKE";
}
