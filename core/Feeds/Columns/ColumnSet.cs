using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Columns;

/// <summary>A column of a feed: its canonical name, its other names, and its index in the feed's <see cref="ColumnSet"/>.</summary>
internal sealed record Column(int Ordinal, string Name, IReadOnlyList<string> Also)
{
    /// <summary>All its names, normalised for matching against headers; the canonical one comes first.</summary>
    public IReadOnlyList<string> Matched { get; } = [.. Also.Prepend(Name).Select(static name => HeaderName.Of(name).Text)];
}

/// <summary>The columns of one layout of a feed, and which of them a file must have.</summary>
internal sealed class ColumnSet
{
    private readonly List<Column> _columns = [];
    private readonly List<Column[]> _required = [];
    private readonly Dictionary<Column, ColumnKind> _kinds = [];
    private readonly Dictionary<Column, ColumnNote> _notes = [];

    /// <summary>The layout's name for people, in zh-TW; empty if the feed has only one layout.</summary>
    public string Title { get; set; } = "";

    public IReadOnlyList<Column> All => _columns;

    /// <summary>The requirements of a file; any one column of an entry satisfies it.</summary>
    public IReadOnlyList<Column[]> Requirements => _required;

    /// <summary>Whether files must have the column, either by itself or as one of several alternatives.</summary>
    public bool IsRequired(Column column)
    {
        foreach (var any in _required) if (Array.IndexOf(any, column) >= 0) return true;
        return false;
    }

    public Column Required(string name, params string[] also)
    {
        var column = Optional(name, also);
        _required.Add([column]);
        return column;
    }

    public Column Optional(string name, params string[] also)
    {
        var column = new Column(_columns.Count, name, also);
        _columns.Add(column);
        return column;
    }

    /// <summary>What a column's cells look like; <see cref="ColumnKind.Text"/> unless specified otherwise.</summary>
    public ColumnKind KindOf(Column column) => _kinds.GetValueOrDefault(column);

    public void Are(ColumnKind kind, params ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns) _kinds[column] = kind;
    }

    /// <summary>What officers are told about a column (<see cref="FormatText"/>).</summary>
    public ColumnNote NoteOf(Column column) => _notes.GetValueOrDefault(column) ?? ColumnNote.None;

    /// <param name="example">Its cell in the example file; if empty, the file omits the column.</param>
    /// <param name="accepts">What its cells may contain, in zh-TW.</param>
    public void Tell(Column column, string example, string accepts = "") => _notes[column] = new ColumnNote(example, accepts);

    /// <summary>Requires at least one of the columns to be present.</summary>
    public void RequireAny(params Column[] columns) => _required.Add(columns);

    /// <summary>
    /// Adds the columns that identify a person: 員工編號, or 身分證字號 in its place. 姓名, if the file has it, must be that person's.
    /// </summary>
    public PersonColumns Person()
    {
        var person = new PersonColumns(Optional("員工編號"), Optional("身分證字號"), Optional("姓名"));
        RequireAny(person.Number, person.Id);
        Are(ColumnKind.Code, person.Number);
        Are(ColumnKind.Id, person.Id);
        Tell(person.Number, "K10102", Accepts.Number);
        Tell(person.Id, "", Accepts.Id);
        return person;
    }
}

/// <summary>An example cell of a column and, in zh-TW, what its cells may contain.</summary>
internal sealed record ColumnNote(string Example, string Accepts)
{
    public static readonly ColumnNote None = new("", "");
}

/// <summary>The two ways in which a row may name a person, and the name itself, which identifies nobody.</summary>
internal readonly record struct PersonColumns(Column Number, Column Id, Column Name);
