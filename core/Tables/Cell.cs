using LearningHours.Dates;

namespace LearningHours.Tables;

/// <summary>
/// One cell with a type of its own: a column of days may hold a text where no day can be told. The default is the empty cell. Numbers have
/// at most two decimals.
/// </summary>
public readonly record struct Cell
{
    private readonly string? _text;
    private readonly long _value;
    private readonly bool _isFilled;

    private Cell(CellKind kind, string? text, long value) => (Kind, _text, _value, _isFilled) = (kind, text, value, true);

    public CellKind Kind { get; }

    public bool IsEmpty => !_isFilled;

    public static implicit operator Cell(string? text) => string.IsNullOrEmpty(text) ? default : new Cell(CellKind.Text, text, 0);

    public static implicit operator Cell(DateOnly day) => new(CellKind.Date, null, day.DayNumber);

    public static implicit operator Cell(DateOnly? day) => day is { } known ? known : default(Cell);

    public static implicit operator Cell(CivilTime time) => new(CellKind.Instant, null, time.Seconds);

    public static implicit operator Cell(int count) => new(CellKind.Number, null, count * 100L);

    public static implicit operator Cell(Hours hours) => new(CellKind.Hours, null, hours.Hundredths);

    /// <summary>A number of at most two decimals; more are rounded half to even.</summary>
    public static Cell Number(decimal? number) => number is { } known ? new(CellKind.Number, null, (long)decimal.Round(known * 100))
        : default;

    internal static Cell Stored(CellKind kind, long value) => new(kind, null, value);

    /// <summary>The text; empty for a cell of any other kind.</summary>
    public string Text => _text ?? "";

    /// <summary>The day; for an instant, the day it falls on.</summary>
    /// <exception cref="InvalidOperationException">The cell is neither a day nor an instant.</exception>
    public DateOnly Day => Kind switch
    {
        CellKind.Date => DateOnly.FromDayNumber((int)_value),
        CellKind.Instant => Time.Date,
        _ => throw new InvalidOperationException("the cell holds no day"),
    };

    public CivilTime Time => new((int)_value);

    /// <summary>For a number or hours: 100 times its value.</summary>
    public long Hundredths => _value;

    /// <summary>What a cell that is no text is stored as: a day number, seconds or hundredths.</summary>
    internal long Value => _value;

    /// <summary>The order of a sorted list: empty cells last, days before texts, texts in ordinal order.</summary>
    public static int Compare(Cell a, Cell b)
    {
        if (a.IsEmpty || b.IsEmpty) return a.IsEmpty.CompareTo(b.IsEmpty);
        if (a.Kind == CellKind.Text || b.Kind == CellKind.Text)
            return a.Kind == b.Kind ? string.CompareOrdinal(a._text, b._text) : (a.Kind == CellKind.Text)
                .CompareTo(b.Kind == CellKind.Text);
        return a._value.CompareTo(b._value);
    }
}
