using System.Globalization;
using System.Text;
using LearningHours.Dates;
using LearningHours.Evaluation;

namespace LearningHours.Tables;

/// <summary>
/// Rows of a list that staff open in a spreadsheet, as CSV in UTF-8: CRLF, and no cell that could run as a formula.
/// Reusable after <see cref="Clear"/>.
/// </summary>
internal sealed partial class StaffRows(int columns) : IDisposable
{
    private const int LongestNumber = 11;

    private readonly OutputBuffer _bytes = new(null);
    private int _cells;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>The beginning of a list: BOM and header line.</summary>
    public static byte[] Head(IReadOnlyList<string> columns)
    {
        using var rows = new StaffRows(columns.Count);
        rows._bytes.Write(Encoding.UTF8.Preamble);
        foreach (var column in columns) rows.Cell(column);
        rows.End();
        return rows.Written.ToArray();
    }

    /// <summary>Begins a row with cells that were written before.</summary>
    public StaffRows Begin(StaffRows cells)
    {
        _bytes.Write(cells.Written);
        _cells = cells._cells;
        return this;
    }

    /// <summary>Adds a text, which may not run as a formula.</summary>
    public StaffRows Cell(FindingText text) => Cells(text);

    /// <summary>Adds texts, none of which may run as a formula.</summary>
    public StaffRows Cells(params ReadOnlySpan<FindingText> texts)
    {
        var room = texts.Length;
        foreach (ref readonly var text in texts) room += CsvCell.RoomOf(text);
        var space = new OutputSpan(_bytes.GetSpan(room));
        foreach (ref readonly var text in texts)
        {
            if (_cells++ > 0) space.Put(","u8);
            space.PutText(text);
        }
        _bytes.Advance(space.Length);
        return this;
    }

    /// <summary>Adds a place in a file, whose name may not run as a formula.</summary>
    public StaffRows Cell(FactSource source)
    {
        var space = RoomOf(CsvCell.RoomOf(source.LongestText));
        space.PutText(source);
        _bytes.Advance(space.Length);
        return this;
    }

    /// <summary>Adds a time, which contains nothing that must be quoted and is no formula.</summary>
    public StaffRows Cell(FactTime time)
    {
        var space = RoomOf(FactTime.LongestText);
        return Put(space, time.Write(space.Rest));
    }

    /// <summary>Adds hours, which must not be negative.</summary>
    public StaffRows Cell(Hours hours)
    {
        var space = RoomOf(Hours.LongestText);
        return Put(space, hours.Write(space.Rest));
    }

    /// <summary>Adds a number, which must not be negative.</summary>
    public StaffRows Cell(int number)
    {
        var space = RoomOf(LongestNumber);
        number.TryFormat(space.Rest, out var length, provider: CultureInfo.InvariantCulture);
        return Put(space, length);
    }

    /// <summary>Adds a number, which must stay one: a negative figure begins like a formula.</summary>
    public StaffRows Number(string number)
    {
        if (_cells++ > 0) _bytes.Write(","u8);
        _bytes.WriteFigure(number);
        return this;
    }

    public void End()
    {
        if (_cells != columns) throw new InvalidOperationException(
            $"{_cells.ToString(CultureInfo.InvariantCulture)} cells for {columns.ToString(CultureInfo.InvariantCulture)} columns");
        _bytes.Write("\r\n"u8);
        _cells = 0;
        Count++;
    }

    public void Clear()
    {
        _bytes.Clear();
        (_cells, Count) = (0, 0);
    }

    public void Dispose() => _bytes.Dispose();

    /// <summary>Room for the next cell.</summary>
    private OutputSpan RoomOf(int longest)
    {
        var space = new OutputSpan(_bytes.GetSpan(1 + longest));
        if (_cells++ > 0) space.Put(","u8);
        return space;
    }

    /// <summary>Counts a cell that was put into its room.</summary>
    private StaffRows Put(OutputSpan space, int length)
    {
        _bytes.Advance(space.Length + length);
        return this;
    }
}
