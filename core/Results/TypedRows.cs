using System.Buffers.Binary;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Rows of typed cells on their way to the sheets of an agency, in few bytes; each says which list it belongs to. They wait as bytes
/// because the rows of a night are millions of cells, and because a night that is divided among processes sends them from one to another.
/// </summary>
internal sealed partial class TypedRows : IDisposable
{
    private const int HeadSize = 2; // list, cells
    private const int TextHead = 1 + sizeof(int); // kind, length

    private readonly OutputBuffer _bytes = new(null);
    private int _begin, _cells;

    /// <summary>The number of rows that were ended.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>Begins a row of a list.</summary>
    public TypedRows Begin(PackRow list)
    {
        _begin = _bytes.Written.Length;
        _bytes.GetSpan(HeadSize)[0] = (byte)list;
        _bytes.Advance(HeadSize);
        _cells = 0;
        return this;
    }

    public TypedRows Cell(FindingText text)
    {
        var to = RoomOf(text.LongestText);
        return Put(to, text.Write(to[TextHead..]));
    }

    public TypedRows Cell(FactSource source)
    {
        var to = RoomOf(source.LongestText);
        return Put(to, source.Write(to[TextHead..]));
    }

    private Span<byte> RoomOf(int longest) => _bytes.GetSpan(TextHead + longest);

    /// <summary>Counts a text that was written after the head of its cell.</summary>
    private TypedRows Put(Span<byte> to, int length)
    {
        _cells++;
        if (length == 0)
        {
            to[0] = 0;
            _bytes.Advance(1);
            return this;
        }
        to[0] = KindMark(CellKind.Text);
        BinaryPrimitives.WriteInt32LittleEndian(to[1..], length);
        _bytes.Advance(TextHead + length);
        return this;
    }

    public TypedRows Cell(string text) => Cell((FindingText)text);

    public TypedRows Cell(Cell cell)
    {
        if (!cell.IsEmpty && cell.Kind == CellKind.Text) return Cell((FindingText)cell.Text);
        _cells++;
        var to = _bytes.GetSpan(1 + sizeof(long));
        to[0] = cell.IsEmpty ? (byte)0 : KindMark(cell.Kind);
        if (!cell.IsEmpty) BinaryPrimitives.WriteInt64LittleEndian(to[1..], cell.Value);
        _bytes.Advance(cell.IsEmpty ? 1 : 1 + sizeof(long));
        return this;
    }

    public void End()
    {
        _bytes.Rewrite(_begin + 1)[0] = checked((byte)_cells);
        Count++;
    }

    public void Clear()
    {
        _bytes.Clear();
        Count = 0;
    }

    public void Dispose() => _bytes.Dispose();

    private static byte KindMark(CellKind kind) => (byte)(kind + 1);
}
