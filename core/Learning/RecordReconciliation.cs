using System.Runtime.CompilerServices;
using LearningHours.Courses;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Learning;

/// <summary>
/// Reconciles the records of one person with each other (contract section 2, reading 20). Records of one course, platform and start are
/// about the same thing: equal ones are one fact, a later delta replaces, parts of one class add up, and anything else is a contradiction.
/// Thread-safe as long as each person is handled by one thread.
/// </summary>
internal sealed class RecordReconciliation
{

    private readonly Night _night;
    private readonly IReadOnlyList<ResolvedCourse> _courses;
    private readonly int[] _things; // course and platform of a variant, as one number
    private readonly ClassParts _parts;
    private readonly Lock _report = new();

    public RecordReconciliation(Night night, IReadOnlyList<ResolvedCourse> courses)
    {
        (_night, _courses, _parts) = (night, courses, new ClassParts(courses));
        var things = new Dictionary<(string, string, string), int>();
        _things = new int[courses.Count];
        for (var i = 0; i < _things.Length; i++)
        {
            // without a catalogue entry nothing says that two codes of one title are one course: their rows are not about the same thing
            var thing = (courses[i].Key, courses[i].Platform, courses[i].Catalogued ? "" : courses[i].Code);
            if (!things.TryGetValue(thing, out _things[i])) things[thing] = _things[i] = things.Count + 1;
        }
    }

    /// <summary>
    /// Course, platform and start as one number, never 0: two rows of a person are about the same thing if their numbers are equal.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ThingOf(in LearningRecord row) => (ulong)(uint)row.Start.Seconds << 32 | (uint)_things[row.Variant];

    /// <summary>Whether two records are of one course and platform.</summary>
    public bool AreOfOneCourse(in LearningRecord a, in LearningRecord b) => _things[a.Variant] == _things[b.Variant];

    /// <summary>The order of a person's records: by 迄 and 起, then by course and platform, then by file and line.</summary>
    public int Compare(LearningRecord a, LearningRecord b)
    {
        var order = a.End.CompareTo(b.End);
        if (order == 0) order = a.Start.CompareTo(b.Start);
        if (order == 0) order = _things[a.Variant].CompareTo(_things[b.Variant]);
        if (order == 0) order = a.Source.File.CompareTo(b.Source.File);
        return order != 0 ? order : a.Source.Line.CompareTo(b.Source.Line);
    }

    /// <summary>
    /// Moves the rows that remain to the front, in no particular order, and returns their number: fewer than before if two are about the
    /// same thing.
    /// </summary>
    public int Reconcile(Span<LearningRecord> rows)
    {
        rows.Sort((a, b) => ThingOf(a).CompareTo(ThingOf(b)));
        int kept = 0, from = 0;
        while (from < rows.Length)
        {
            var to = from + 1;
            while (to < rows.Length && ThingOf(rows[from]) == ThingOf(rows[to])) to++;
            if (to == from + 1) rows[kept++] = rows[from];
            else if (Reconcile(rows[from..to].ToArray()) is { } holds) rows[kept++] = holds;
            from = to;
        }
        return kept;
    }

    /// <summary>
    /// Joins the parts of classes that the catalogue does not know; moves the remaining rows to the front, in no particular order, and
    /// returns their number. If nothing is joined, nothing moves.
    /// </summary>
    public int JoinParts(Span<LearningRecord> rows)
    {
        if (!_parts.Any) return rows.Length;
        var records = rows.ToArray(); // a copy: if nothing is joined, the rows must not move
        Array.Sort(records, (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : _things[a.Variant].CompareTo(_things[b.Variant]));
        var kept = _parts.Join(records);
        if (kept == rows.Length) return kept;
        records.AsSpan(0, kept).CopyTo(rows);
        return kept;
    }

    private LearningRecord? Reconcile(LearningRecord[] same)
    {
        lock (_report)
        {
            LearningRecord? holds = null;
            var standing = new List<SourceRow>(); // rows that make up what holds: a later generation turns them into duplicates
            var doubted = new List<LearningRecord>(); // rows that contradict each other and that none of greater precedence replaces
            foreach (var generation in same.GroupBy(r => _night.Files[r.Source.File].Generation).OrderBy(static g => g.Key))
            {
                // Which of equal rows is kept depends on what it says, so that the order of the files does not show.
                var sorted = generation.OrderBy(static r => r.NotYetUploaded).ThenBy(static r => r.Variant)
                    .ThenByDescending(static r => r.Marks)
                    .ThenBy(static r => r.Source.File).ThenBy(static r => r.Source.Line).ToList();
                var rows = Contradictions.Reconcile(
                    sorted, static r => r.Source, Agree, NameOf, _night, RowNoteWords.RecordKey, doubted.Add);
                if (rows.Count == 0) continue;
                Contradictions.RemoveReplaced(doubted, rows, static r => r.Source, _night);
                var distinct = Distinct(rows);
                foreach (var replaced in standing) _night.Duplicate(replaced);
                standing = [.. distinct.Select(static r => r.Source)];
                foreach (var row in rows)
                {
                    if (!standing.Contains(row.Source)) _night.Duplicate(row.Source);
                }
                holds = Sum(distinct);
            }
            foreach (var row in doubted) Doubt(row);
            return holds;
        }
    }

    private void Doubt(in LearningRecord record)
    {
        var problem = CommonProblems.Contradiction;
        var isDelta = _night.Files[record.Source.File].IsDelta;
        if (record.Person >= _night.People.Known || (!record.Passed && !isDelta)) return;
        _night.Refused.Add(new RefusedRow
        {
            Feed = FeedKind.Hours,
            Source = record.Source,
            Column = RowNoteWords.RecordKey,
            Explanation = problem.Explanation,
            Remedy = problem.Remedy,
            IsDelta = isDelta,
            Fact = record with { Marks = record.Marks | RecordMarks.Doubted },
        }, record.Person);
    }

    private bool Agree(List<LearningRecord> rows) => Distinct(rows) is var distinct && (distinct.Count == 1 || AreParts(distinct));

    private string NameOf(LearningRecord record) =>
        _night.People.NumberOf(record.Person) is { Length: > 0 } number ? number : RowNoteWords.Stranger;

    private List<LearningRecord> Distinct(List<LearningRecord> rows)
    {
        var distinct = new List<LearningRecord>();
        foreach (var row in rows)
        {
            if (!distinct.Exists(d => SaysTheSame(d, row) && !ArePartsOfOneClass(d, row))) distinct.Add(row);
        }
        return distinct;
    }

    /// <summary>Ignores whether the upload went through and which system exported the row: neither is part of what was learned.</summary>
    private bool SaysTheSame(in LearningRecord a, in LearningRecord b)
    {
        string x = _courses[a.Variant].Category, y = _courses[b.Variant].Category;
        return a.End == b.End && a.Total == b.Total && a.Digital == b.Digital && a.Passed == b.Passed && a.DaysOnly == b.DaysOnly
            && (x == y || x.Length == 0 || y.Length == 0);
    }

    private bool AreParts(List<LearningRecord> rows) =>
        rows.TrueForAll(a => rows.TrueForAll(b => a.Source == b.Source || ArePartsOfOneClass(a, b)));

    /// <summary>The portal's exporters split a class into rows with one code, <c>班名-子類</c>, each with its own hours.</summary>
    private bool ArePartsOfOneClass(in LearningRecord a, in LearningRecord b)
    {
        ResolvedCourse x = _courses[a.Variant], y = _courses[b.Variant];
        if (((a.Marks | b.Marks) & RecordMarks.Platform) != 0 || x.Code.Length == 0 || x.Code != y.Code || x.OwnKey == y.OwnKey)
            return false;
        var oneClass = x.PartOf.Length > 0 && (x.PartOf == y.PartOf || x.PartOf == y.OwnKey);
        return (oneClass || (y.PartOf.Length > 0 && y.PartOf == x.OwnKey)) && a.End == b.End && a.DaysOnly == b.DaysOnly;
    }

    private static LearningRecord Sum(List<LearningRecord> parts)
    {
        var first = parts.MinBy(static p => p.Variant);
        Hours total = Hours.Zero, digital = Hours.Zero;
        var marks = RecordMarks.None;
        foreach (var part in parts)
        {
            total += part.Total;
            digital += part.Digital;
            marks |= part.Marks;
        }
        return first with { Total = total, Digital = digital, Marks = marks };
    }
}
