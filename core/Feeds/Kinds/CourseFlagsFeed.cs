using LearningHours.Facts;
using LearningHours.Fast;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// Whether each agency considers each course business-related. Agencies times courses make millions of rows, so rows become numbers at
/// once, and only disputed rows are kept, with their lines.
/// </summary>
internal sealed class CourseFlagsFeed(Night night)
{
    internal static readonly ColumnSet Set = new();
    private const string KeyColumns = "機關代碼＋課程代碼";
    private static readonly Column Agency = Set.Required("機關代碼"), Code = Set.Required("課程代碼"), Related = Set.Required("業務相關");

    static CourseFlagsFeed()
    {
        Set.Tell(Agency, "397090000A", Accepts.Agency);
        Set.Tell(Code, "PKG107100131");
        Set.Tell(Related, "是", Accepts.Flag);
    }

    private readonly Dictionary<string, int> _agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly FlagTable _table = new();

    /// <param name="Flag">Absent for a refused row of a delta.</param>
    private readonly record struct FlagRow(int Agency, int Code, CourseFlag Flag, SourceRow Source);

    /// <summary>Maps each normalised 課程代碼 to its index in the table.</summary>
    public IReadOnlyDictionary<string, int> Codes => _codes;

    /// <summary>The 機關代碼 named by rows; complete after <see cref="Read"/>.</summary>
    public IEnumerable<string> Agencies => _agencies.Keys;

    public CourseFlags Read()
    {
        foreach (var tally in night.Of(FeedKind.CourseFlags)) ReadFile(tally);
        if (_table.HasRepeats) SettleRepeats();
        return new CourseFlags(_agencies, _table.Close());
    }

    private void ReadFile(FileTally tally) => ForEachRow(tally, night.Warnings, (row, agency, code, flag) =>
    {
        tally.Rows++;
        if (row.Failed)
        {
            tally.Reject(row.Problem!, row.Raw);
            row.NoteNobody();
            if (CouldReplace(row)) _table.Dispute(agency, code);
        }
        else _table.Say(agency, code, flag, tally.IsDelta);
    });

    /// <summary>Whether a refused row could replace what earlier files say about its agency and code.</summary>
    private static bool CouldReplace(RowReader refused) =>
        refused.File.IsDelta && refused.Unread is [var only] && only == Related.Name;

    /// <summary>
    /// Repeated statements are rare, so their sources are not recorded; the files are read a second time instead. Equal rows are counted in
    /// that pass, and the rows of disputed cells are collected.
    /// </summary>
    private void SettleRepeats()
    {
        var disputed = new List<FlagRow>();
        foreach (var tally in night.Of(FeedKind.CourseFlags))
        {
            ForEachRow(tally, null, (row, agency, code, flag) =>
            {
                if (row.Failed && !CouldReplace(row)) return;
                if (_table.IsDisputed(agency, code)) disputed.Add(new FlagRow(agency, code, flag, row.Source));
                else if (_table.IsMetAgain(agency, code)) night.Duplicate(row.Source);
            });
        }
        foreach (var same in disputed.GroupBy(static r => (r.Agency, r.Code)))
            _table.Decide(same.Key.Agency, same.Key.Code, Settle([.. same]));
    }

    private void ForEachRow(FileTally tally, WarningLog? warnings, Action<RowReader, int, int, CourseFlag> take)
    {
        RowReader? row = null;
        var agencies = new FieldNumbers(_agencies, static text => Identifier.OfAgency(text));
        var codes = new FieldNumbers(_codes, CourseCode.Normalise);
        foreach (var piece in FilePiece.Of(tally, warnings, [Set]))
        {
            row ??= new RowReader(tally, piece.Header, night.People);
            using (var rows = piece.Rows())
            {
                while (rows.Read())
                {
                    if (!piece.IsRow(rows)) continue;
                    int agency = 0, code = 0;
                    var flag = CourseFlag.Absent;
                    if (row.Begin(rows))
                    {
                        (agency, code) = (agencies.Of(row, Agency), codes.Of(row, Code));
                        var isRelated = row.Flag(Related);
                        if (!row.Failed) flag = isRelated ? CourseFlag.Yes : CourseFlag.No;
                    }
                    take(row, agency, code, flag);
                }
            }
            piece.Return();
        }
    }

    /// <summary>
    /// The flag that results from several rows of one agency and code, given in the order of files and lines. Absent if the latest
    /// generation holds rows that were refused or contradict each other: these may have corrected whatever was said before.
    /// </summary>
    private CourseFlag Settle(List<FlagRow> same)
    {
        FlagRow? holds = null;
        var isInDoubt = false;
        foreach (var generation in same.GroupBy(r => night.Files[r.Source.File].Generation).OrderBy(static g => g.Key))
        {
            isInDoubt = generation.Any(static r => r.Flag == CourseFlag.Absent);
            var rows = Contradictions.Reconcile(
                [.. generation.Where(static r => r.Flag != CourseFlag.Absent)], static r => r.Source,
                static of => of.All(r => r.Flag == of[0].Flag), r => _agencies.First(a => a.Value == r.Agency).Key, night,
                KeyColumns, _ => isInDoubt = true);
            if (rows.Count == 0) continue;
            if (holds is { } replaced) night.Duplicate(replaced.Source);
            foreach (var row in rows.Skip(1)) night.Duplicate(row.Source);
            holds = rows[0];
        }
        return isInDoubt || holds is not { } last ? CourseFlag.Absent : last.Flag;
    }

    /// <summary>Turns a column's texts into numbers, decoding each distinct text of a file only once.</summary>
    private sealed class FieldNumbers(Dictionary<string, int> numbers, Func<string, string?> normalise)
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
                if (!row.Failed && normalise(text) is { } key)
                {
                    if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
                    _numbers[seen] = number;
                }
            }
            if (_numbers[seen] < 0) row.Fail(column,
                row.File.Encoding.TryDecode(bytes, out _) ? CommonProblems.Identifier : CommonProblems.Undecodable);
            return _numbers[seen];
        }
    }
}
