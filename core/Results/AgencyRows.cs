using System.Buffers.Binary;
using System.Text;
using LearningHours.Fast;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Reads the rows of one agency back, list by list, in the order of decisions. A text that many rows repeat becomes one string.
/// </summary>
internal sealed class AgencyRows
{
    private readonly List<Cell[]>[] _lists = [.. Enum.GetValues<PackRow>().Select(static _ => new List<Cell[]>())];
    private readonly ByteTable _texts = new();
    private readonly List<string> _strings = [];

    /// <param name="bytes">As <see cref="TypedRows"/> wrote them.</param>
    public AgencyRows(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var (list, cells) = (bytes[0], new Cell[bytes[1]]);
            bytes = bytes[2..];
            for (var i = 0; i < cells.Length; i++) cells[i] = Read(ref bytes);
            _lists[list].Add(cells);
        }
    }

    public IReadOnlyList<Cell[]> Of(PackRow list) => _lists[(int)list];

    private Cell Read(ref ReadOnlySpan<byte> bytes)
    {
        var mark = bytes[0];
        bytes = bytes[1..];
        if (mark == 0) return default;
        if (mark == (byte)CellKind.Text + 1)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            var text = bytes.Slice(sizeof(int), length);
            bytes = bytes[(sizeof(int) + length)..];
            var number = _texts.Intern(text, out var isNew);
            if (isNew) _strings.Add(Encoding.UTF8.GetString(text));
            return _strings[number];
        }
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        bytes = bytes[sizeof(long)..];
        return Cell.Stored((CellKind)(mark - 1), value);
    }
}
