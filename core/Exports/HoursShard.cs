using LearningHours.Exports.Feeds;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// One worker's share of the hours feed: records whose <see cref="LearningRecord.Variant"/> counts this shard's own <see cref="Courses"/>.
/// Texts that rows repeat are decoded and resolved once; nothing is allocated for an ordinary row.
/// </summary>
internal sealed partial class HoursShard(Night night, CourseResolver resolver)
{
    private const int ChunkSize = 32 * 1024;
    private const byte FieldEnd = 0x1F;

    private readonly ByteTable _names = new();
    private readonly List<int> _courseOfName = []; // below 0: why there is none
    private readonly Dictionary<ResolvedCourse, int> _courseIndex = [];
    private readonly List<ResolvedCourse> _courses = [];
    private byte[] _key = new byte[1024];
    private RowReader? _row;
    private HoursLayout _layout = Portal25Layout.Instance;
    private LearningRecord[] _chunk = [];
    private int _filled;

    public IReadOnlyList<ResolvedCourse> Courses => _courses;

    /// <summary>Full chunks and the last one cut to size.</summary>
    public List<LearningRecord[]> Chunks { get; } = [];

    public void Read(FilePiece piece)
    {
        if (_row?.Header != piece.Header) (_row, _layout) = (new RowReader(piece.Tally, piece.Header, night.People), HoursLayout.Of(piece.Header.Layout));
        var row = _row;
        var read = 0;
        var rejected = new List<(RowProblem Problem, byte[] Raw)>();
        using (var rows = piece.Rows())
        {
            while (rows.Read())
            {
                if (!piece.IsRow(rows)) continue;
                read++;
                if (row.Begin(rows)) Convert(row);
                if (row.Failed && !Mend(row, rows)) rejected.Add((row.Problem!, row.Raw.ToArray()));
            }
        }
        piece.Return();
        lock (piece.Tally)
        {
            piece.Tally.Rows += read;
            foreach (var (problem, raw) in rejected) piece.Tally.Reject(problem, raw);
        }
    }

    /// <summary>After the last piece.</summary>
    public void Close()
    {
        if (_filled > 0) Chunks.Add(_filled == _chunk.Length ? _chunk : _chunk[.._filled]);
        (_chunk, _filled) = ([], 0);
    }

    private void Convert(RowReader row)
    {
        var person = PersonOf(row);
        if (night.Names.Concern(person)) CheckName(row, person);
        var cells = _layout.Read(row);
        if (row.Failed) return;
        var course = CourseOf(row);
        if (row.Failed) return;

        if (_filled == _chunk.Length)
        {
            if (_filled > 0) Chunks.Add(_chunk);
            (_chunk, _filled) = (new LearningRecord[ChunkSize], 0);
        }
        _chunk[_filled++] = new LearningRecord
        {
            Person = person,
            Variant = course,
            Start = cells.Start,
            End = cells.End,
            Total = cells.Total,
            Digital = cells.Digital,
            Marks = cells.Marks,
            Source = row.Source,
        };
    }

    private int PersonOf(RowReader row)
    {
        var (number, id) = _layout.Person;
        if (row.Has(id) && !(row.Bytes(id).IsEmpty && row.Has(number)))
        {
            var packed = row.Id(id);
            return row.Failed ? 0 : night.People.PersonOf(packed);
        }
        var name = row.Required(number);
        return row.Failed ? 0 : night.People.PersonOf(name);
    }

    private int CourseOf(RowReader row)
    {
        var length = 0;
        Put(row.File.Encoding.SplitsAsUtf8 ? [1] : [2], ref length);
        Put(_layout.CodeInTitle ? [1] : [2], ref length);
        Put(row.Bytes(_layout.Title), ref length);
        Put(row.Bytes(_layout.Code), ref length);
        Put(row.Bytes(_layout.Platform), ref length);
        Put(row.Bytes(_layout.Category), ref length);
        Put(row.Bytes(_layout.CategoryCode), ref length);
        var name = _names.Intern(_key.AsSpan(0, length), out var isNew);
        if (isNew) _courseOfName.Add(Resolve(row));
        var course = _courseOfName[name];
        if (course < 0) Refuse(row, course);
        return course;
    }

    private void Put(ReadOnlySpan<byte> field, ref int length)
    {
        while (length + field.Length + 1 > _key.Length) Array.Resize(ref _key, _key.Length * 2);
        field.CopyTo(_key.AsSpan(length));
        length += field.Length;
        _key[length++] = FieldEnd;
    }
}
