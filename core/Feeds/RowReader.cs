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
/// The current row of a file, cell by cell, under the header's columns. The first cell that cannot be read fails the row: what it asked for
/// comes back as a default, <see cref="Failed"/> says so and <see cref="Problem"/> says why.
/// </summary>
internal sealed partial class RowReader(FileTally tally, Header header, PeopleIndex people)
{
    /// <summary>Bytes of a cell that is taken as text: a list of a hundred numbers is shorter, and 全文 of a thousand characters
    /// too.</summary>
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

    /// <summary>Takes the row under the cursor; false where its header or its shape is broken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin(RowCursor cursor)
    {
        // Nearly every row is under the cursor of the row before it, and a reference costs more to store than to look at.
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

    /// <summary>The cell as it is split, without blanks around it; empty where the file has no such column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Bytes(Column column)
    {
        var place = _places[column.Ordinal];
        if (place < 0) return default;
        var cell = _fields.GetSpan(place);
        return cell.IsEmpty || (cell[0] > ' ' && cell[^1] > ' ') ? cell : cell.Trim(" \t\r\n"u8);
    }

    /// <summary>Neighbouring cells of a whole row as they stand, from one place to another (inclusive), with the separators between
    /// them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> AsTheyStand(int first, int last)
    {
        if (last >= _fields.FieldCount) last = _fields.FieldCount - 1; // optional columns that the row leaves out
        if (first > last) return default;
        var from = _fields.GetRawSpan(first);
        if (first == last) return from;
        var to = _fields.GetRawSpan(last);
        var start = (int)Unsafe.ByteOffset(in MemoryMarshal.GetReference(from), in MemoryMarshal.GetReference(to));
        return MemoryMarshal.CreateReadOnlySpan(in MemoryMarshal.GetReference(from), start + to.Length);
    }

    /// <summary>The cell as UTF-8; valid until the next call. For dates and numbers, whose characters a damaged cell cannot pass
    /// for.</summary>
    public ReadOnlySpan<byte> Utf8(Column column) => Utf8(Bytes(column));

    /// <summary>The same for a cell that was fetched.</summary>
    public ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> bytes)
    {
        if (tally.Encoding.SplitsAsUtf8 || Ascii.IsValid(bytes)) return bytes;
        if (!tally.Encoding.TryDecode(bytes, out var text)) return bytes;
        _scratch = Encoding.UTF8.GetBytes(text.Trim());
        return _scratch;
    }

    /// <summary>The cell as text, blanks around it removed; empty for an empty one.</summary>
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

    /// <summary>Whether a fetched cell is this word.</summary>
    public bool Is(ReadOnlySpan<byte> cell, EncodedWord word) => word.Is(cell, tally.Encoding);

    private Problem Undecodable(ReadOnlySpan<byte> bytes, string text) =>
        !tally.Encoding.SplitsAsUtf8 && EatenBytes.Guess(bytes) is { Count: > 0 } readings ? CommonProblems.Eaten.ReadAs(text, readings)
            : CommonProblems.Undecodable;
}
