using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Columns;

/// <summary>A column of a feed: its canonical name, other names it goes by, and its place in the feed's <see cref="ColumnSet"/>.</summary>
internal sealed record Column(int Ordinal, string Name, IReadOnlyList<string> Also)
{
    /// <summary>All its names as headers are matched, the canonical one first.</summary>
    public IReadOnlyList<string> Matched { get; } = [.. Also.Prepend(Name).Select(static name => HeaderName.Of(name).Text)];
}

/// <summary>The columns of one layout of a feed and which of them a file must have.</summary>
internal sealed class ColumnSet
{
    private readonly List<Column> _columns = [];
    private readonly List<Column[]> _required = [];
    private readonly Dictionary<Column, ColumnKind> _kinds = [];
    private readonly Dictionary<Column, ColumnNote> _notes = [];

    /// <summary>What people call the layout, zh-TW; empty where the feed has only one.</summary>
    public string Title { get; set; } = "";

    public IReadOnlyList<Column> All => _columns;

    /// <summary>Each entry is met by any one of its columns.</summary>
    public IReadOnlyList<Column[]> Requirements => _required;

    /// <summary>Whether files must have the column, or one of several that it is among.</summary>
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

    /// <summary>What a column's cells look like; <see cref="ColumnKind.Text"/> unless said otherwise.</summary>
    public ColumnKind KindOf(Column column) => _kinds.GetValueOrDefault(column);

    public void Are(ColumnKind kind, params ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns) _kinds[column] = kind;
    }

    /// <summary>What officers are told of a column (<see cref="FormatText"/>).</summary>
    public ColumnNote NoteOf(Column column) => _notes.GetValueOrDefault(column) ?? ColumnNote.None;

    /// <param name="example">Its cell in the example file; the file leaves a column out that has none.</param>
    /// <param name="accepts">What its cells may hold, zh-TW.</param>
    public void Tell(Column column, string example, string accepts = "") => _notes[column] = new ColumnNote(example, accepts);

    /// <summary>Any one of the columns must be there.</summary>
    public void RequireAny(params Column[] columns) => _required.Add(columns);

    /// <summary>People go by 員工編號 or, in its stead, by 身分證字號; 姓名, where a file has it, must be theirs.</summary>
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

/// <summary>An example cell of a column, and what its cells may hold, zh-TW.</summary>
internal sealed record ColumnNote(string Example, string Accepts)
{
    public static readonly ColumnNote None = new("", "");
}

/// <summary>The two ways in which a row may name a person, and the name itself, which identifies nobody.</summary>
internal readonly record struct PersonColumns(Column Number, Column Id, Column Name);
