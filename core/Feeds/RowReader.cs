using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Mending;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// Reads the current row of a file, cell by cell, by the columns of its header. The first required cell that cannot be read fails the row:
/// its value is returned as a default, <see cref="Failed"/> becomes true and <see cref="Problem"/> gives the reason.
/// </summary>
internal sealed partial class RowReader(FileTally tally, Header header, PeopleIndex people)
{
    /// <summary>
    /// The maximum length in bytes of a cell read as text; a list of a hundred numbers is shorter, and so is a 全文 of a thousand characters.
    /// </summary>
    private const int MostBytes = 16 * 1024;

    private readonly int[] _places = header.Places;
    private RowCursor _cursor = null!;
    private CsvReader _fields = null!;
    private byte[] _scratch = [];

    public FileTally File => tally;
    public Header Header => header;
    public PeopleIndex People => people;
    public RowProblem? Problem { get; private set; }
    public bool Failed => Problem is not null;
    public SourceRow Source => new(tally.Index, _cursor.Line);
    public ReadOnlySpan<byte> Raw => _cursor.Raw;

    /// <summary>Starts reading the row under the cursor; false if its header or shape is broken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin(RowCursor cursor)
    {
        // Nearly every row has the same cursor as the row before, and storing a reference costs more than comparing it.
        if (_cursor != cursor) _cursor = cursor;
        if (_fields != cursor.Fields) _fields = cursor.Fields;
        if (_unread is not null) (Problem, _unread) = (null, null);
        if (!header.IsComplete) FailByHeader();
        else if (cursor.Shape != RowShape.Good) Fail("", "", ShapeProblems.Of(cursor.Shape));
        return !Failed;
    }

    private void FailByHeader()
    {
        if (header.Line == 0) Fail("", "", CommonProblems.NoHeader);
        else Fail(string.Join("、", header.Missing), "", CommonProblems.Header);
    }

    private void Fail(string column, string value, Problem problem)
    {
        _unread ??= [];
        Problem ??= new RowProblem(tally.Index, _cursor.Line, column, value, FeedLetters.Code(tally.File.Feed, problem.Code),
            problem.Explanation, problem.Remedy);
    }

    public bool Has(Column column) => _places[column.Ordinal] >= 0;

    /// <summary>The cell as split, without surrounding blanks; empty if the file does not have the column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Bytes(Column column)
    {
        var place = _places[column.Ordinal];
        if (place < 0) return default;
        var cell = _fields.GetSpan(place);
        return cell.IsEmpty || (cell[0] > ' ' && cell[^1] > ' ') ? cell : cell.Trim(" \t\r\n"u8);
    }

    /// <summary>
    /// Adjacent cells of a complete row exactly as written, from index <paramref name="first"/> to <paramref name="last"/> (inclusive),
    /// with the separators between them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> AsTheyStand(int first, int last)
    {
        if (last >= _fields.FieldCount) last = _fields.FieldCount - 1; // the row omits optional columns
        if (first > last) return default;
        var from = _fields.GetRawSpan(first);
        if (first == last) return from;
        var to = _fields.GetRawSpan(last);
        var start = (int)Unsafe.ByteOffset(in MemoryMarshal.GetReference(from), in MemoryMarshal.GetReference(to));
        return MemoryMarshal.CreateReadOnlySpan(in MemoryMarshal.GetReference(from), start + to.Length);
    }

    /// <summary>
    /// The cell as UTF-8; valid until the next call. Only for dates and numbers, because a cell that cannot be decoded is returned
    /// unchanged, and such bytes never parse as either.
    /// </summary>
    public ReadOnlySpan<byte> Utf8(Column column) => Utf8(Bytes(column));

    /// <summary>Like <see cref="Utf8(Column)"/>, for a cell already fetched with <see cref="Bytes"/>.</summary>
    public ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> bytes)
    {
        if (tally.Encoding.SplitsAsUtf8 || Ascii.IsValid(bytes)) return bytes;
        if (!tally.Encoding.TryDecode(bytes, out var text)) return bytes;
        _scratch = Encoding.UTF8.GetBytes(text.Trim());
        return _scratch;
    }

    /// <summary>The cell as text, without surrounding blanks; empty for an empty cell.</summary>
    public string Text(Column column)
    {
        var bytes = Bytes(column);
        if (bytes.IsEmpty) return "";
        if (bytes.Length > MostBytes)
        {
            Fail(column, CommonProblems.TooLong, "");
            return "";
        }
        if (tally.Encoding.TryDecode(bytes, out var text)) return text.Trim();
        Fail(column, Undecodable(bytes, text), text);
        return "";
    }

    /// <summary>Whether the cell's bytes are the given word.</summary>
    public bool Is(ReadOnlySpan<byte> cell, EncodedWord word) => word.Is(cell, tally.Encoding);

    private Problem Undecodable(ReadOnlySpan<byte> bytes, string text) =>
        !tally.Encoding.SplitsAsUtf8 && EatenBytes.Guess(bytes) is { Count: > 0 } readings ? CommonProblems.Eaten.ReadAs(text, readings)
            : CommonProblems.Undecodable;
}
