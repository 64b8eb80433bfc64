using LearningHours.Facts;

namespace LearningHours.Exports.Feeds;

/// <summary>
/// Whether an agency calls a course business-related: agencies by codes, millions of rows, so the rows become numbers at once and nothing is
/// kept of a row but its line.
/// </summary>
internal sealed class CourseFlagsFeed(Night night)
{
    internal static readonly ColumnSet Set = new();
    private const string KeyColumns = "機關代碼＋課程代碼";
    private static readonly Column Agency = Set.Required("機關代碼"), Code = Set.Required("課程代碼"), Related = Set.Required("業務相關");

    private readonly Dictionary<string, int> _agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<FlagRow> _rows = [];

    private readonly record struct FlagRow(int Agency, int Code, CourseFlag Flag, SourceRow Source);

    /// <summary>Normalised 課程代碼 → its place in the table.</summary>
    public IReadOnlyDictionary<string, int> Codes => _codes;

    public CourseFlags Read()
    {
        foreach (var tally in night.Of(FeedKind.CourseFlags)) ReadFile(tally);
        _rows.Sort(static (a, b) => a.Agency != b.Agency ? a.Agency.CompareTo(b.Agency) : a.Code != b.Code ? a.Code.CompareTo(b.Code)
            : a.Source.File != b.Source.File ? a.Source.File.CompareTo(b.Source.File) : a.Source.Line.CompareTo(b.Source.Line));
        var said = new byte[_agencies.Count * _codes.Count];
        for (int from = 0, to; from < _rows.Count; from = to)
        {
            to = from + 1;
            while (to < _rows.Count && _rows[to].Agency == _rows[from].Agency && _rows[to].Code == _rows[from].Code) to++;
            said[_rows[from].Agency * _codes.Count + _rows[from].Code] = (byte)(to == from + 1 ? _rows[from].Flag : Settle(_rows.GetRange(from, to - from)));
        }
        _rows.Clear();
        return new CourseFlags(_agencies, _codes.Count, said);
    }

    private void ReadFile(FileTally tally)
    {
        RowReader? row = null;
        var agencies = new FieldNumbers(_agencies, static text => text);
        var codes = new FieldNumbers(_codes, CourseCode.Normalise);
        foreach (var piece in FilePiece.Of(tally, night.Warnings, [Set]))
        {
            row ??= new RowReader(tally, piece.Header, night.People);
            using (var rows = piece.Rows())
            {
                while (rows.Read())
                {
                    if (!piece.IsRow(rows)) continue;
                    tally.Rows++;
                    if (row.Begin(rows))
                    {
                        int agency = agencies.Of(row, Agency), code = codes.Of(row, Code);
                        var flag = row.Is(Related, "是") || (!row.Is(Related, "否") && row.Flag(Related)) ? CourseFlag.Yes : CourseFlag.No;
                        if (!row.Failed) _rows.Add(new FlagRow(agency, code, flag, row.Source));
                    }
                    if (row.Failed) tally.Reject(row.Problem!, row.Raw);
                }
            }
            piece.Return();
        }
    }

    /// <summary>What several rows of one agency and code come to; they stand in the order of files and lines.</summary>
    private CourseFlag Settle(List<FlagRow> same)
    {
        FlagRow? holds = null;
        foreach (var generation in same.GroupBy(r => night.Files[r.Source.File].Generation).OrderBy(static g => g.Key))
        {
            var first = generation.First();
            if (generation.Any(r => r.Flag != first.Flag))
            {
                foreach (var row in generation) night.RejectLate(row.Source, KeyColumns, CommonProblems.Contradiction);
                continue;
            }
            if (holds is { } replaced) night.Duplicate(replaced.Source);
            foreach (var row in generation.Skip(1)) night.Duplicate(row.Source);
            holds = first;
        }
        return holds?.Flag ?? CourseFlag.Absent;
    }

    /// <summary>A column's texts as numbers: decoded once for each distinct text of a file.</summary>
    private sealed class FieldNumbers(Dictionary<string, int> numbers, Func<string, string> normalise)
    {
        private readonly ByteTable _seen = new();
        private readonly List<int> _numbers = [];

        public int Of(RowReader row, Column column)
        {
            var bytes = row.Bytes(column);
            if (bytes.IsEmpty || row.Failed)
            {
                row.Fail(column, CommonProblems.Empty, "");
                return 0;
            }
            var seen = _seen.Intern(bytes, out var isNew);
            if (isNew)
            {
                var text = row.Text(column);
                _numbers.Add(-1);
                if (!row.Failed)
                {
                    var key = normalise(text);
                    if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
                    _numbers[seen] = number;
                }
            }
            if (_numbers[seen] < 0) row.Fail(column, CommonProblems.Undecodable);
            return _numbers[seen];
        }
    }
}
