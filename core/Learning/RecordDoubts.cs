using LearningHours.Courses;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Feeds.People;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>Why a record is implausible: it is accepted all the same, counted, and listed for a human.</summary>
public enum DoubtKind : byte
{
    /// <summary>
    /// Begins and ends in the same seconds as another course of the same person on the same platform. Courses that merely overlap are
    /// common: platforms let people have several open at once.
    /// </summary>
    SameTimes,
    /// <summary>More hours than the catalogue credits for the course.</summary>
    AboveCourse,
    /// <summary>閱讀時數 is longer than the time from start to end.</summary>
    LongReading,
}

/// <summary>A doubtful record.</summary>
public sealed record RecordDoubt(DoubtKind Kind, string Employee, int Variant, LearningRecord Record);

/// <summary>
/// Collects the implausible records of a ledger while it is reconciled. Thread-safe as long as each shard is examined by one thread.
/// </summary>
internal sealed class RecordDoubts
{
    /// <summary>If there are more doubts, only the first in the order of 員工編號 are listed; the counts remain complete.</summary>
    private const int MostListed = 20_000;
    private static readonly int Kinds = Enum.GetValues<DoubtKind>().Length;

    private readonly int[] _platforms; // by variant; 0 if there is no platform
    private readonly int[] _limits; // by variant, in hundredths of an hour; int.MaxValue if there is no limit
    private readonly List<Found>[] _found;
    private readonly long[] _counts = new long[Kinds];
    private readonly bool[] _done; // by shard

    private readonly record struct Found(DoubtKind Kind, LearningRecord Row);

    public RecordDoubts(IReadOnlyList<ResolvedCourse> courses, int shards)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        (_platforms, _limits) = (new int[courses.Count], new int[courses.Count]);
        for (var i = 0; i < courses.Count; i++)
        {
            if (!names.TryGetValue(courses[i].Platform, out _platforms[i])) names[courses[i].Platform] = _platforms[i] = names.Count;
            _limits[i] = courses[i].Credited is { } credited && credited > Hours.Zero ? credited.Hundredths : int.MaxValue;
        }
        (_found, _done) = (new List<Found>[shards], new bool[shards]);
        for (var i = 0; i < shards; i++) _found[i] = [];
    }

    /// <summary>The number of courses.</summary>
    public int Courses => _limits.Length;

    /// <summary>The days on which records end; complete once every shard has been examined.</summary>
    public DaySet Days { get; } = new();

    /// <summary>The number of doubts by <see cref="DoubtKind"/>.</summary>
    public int[] Counts => [.. _counts.Select(static c => (int)Math.Min(c, int.MaxValue))];

    /// <summary>The first doubts in the order of people and of their records, generated on demand.</summary>
    public IEnumerable<RecordDoubt> Listed(PeopleIndex people)
    {
        var left = MostListed;
        foreach (var found in _found)
        {
            for (var i = 0; i < found.Count && left > 0; i++, left--)
            {
                var record = found[i].Row;
                yield return new RecordDoubt(found[i].Kind, people.NumberOf(record.Person), record.Variant, record);
            }
        }
    }

    /// <summary>Returns a scanner for one thread.</summary>
    public DoubtScanner Open() => new(this);

    /// <summary>Examines shards, one after another. Not thread-safe.</summary>
    public sealed class DoubtScanner(RecordDoubts doubts)
    {
        private readonly DaySet _days = new();
        private readonly int[] _counts = new int[Kinds];
        private List<Found> _found = [];
        private int _shard, _most;

        /// <summary>Call before the first <see cref="Look"/> at a shard.</summary>
        public void Begin(int shard)
        {
            (_shard, _found, _most) = (shard, doubts._found[shard], MostListed);
            Array.Clear(_counts);
            lock (doubts._done)
            {
                // Nothing more can be listed once the shards before this one have enough.
                for (var before = 0; before < shard && _most > 0; before++) if (doubts._done[before]) _most -= doubts._found[before].Count;
            }
        }

        /// <summary>Examines the records of one person.</summary>
        /// <param name="rows">In the ledger's order.</param>
        public void Look(ReadOnlySpan<LearningRecord> rows)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                ref readonly var row = ref rows[i];
                _days.AddSecond(row.End.Seconds);
                // Rows are ordered by end and start, so equal ones are neighbours.
                var isTwin = false;
                for (var before = i - 1; before >= 0 && !isTwin && row.End == rows[before].End && row.Start == rows[before].Start;
                before--) isTwin = AreTwins(row, rows[before]);
                var isLong = (row.Marks & RecordMarks.LongReading) != 0;
                var isAbove = row.Total.Hundredths > doubts._limits[row.Variant];
                if (!isTwin && !isLong && !isAbove) continue;

                if (isAbove) Add(DoubtKind.AboveCourse, row);
                if (isLong) Add(DoubtKind.LongReading, row);
                if (isTwin) Add(DoubtKind.SameTimes, row);
            }
        }

        /// <summary>
        /// Whether two rows of the same seconds are different courses on one platform, both with times as the platform exported them; a
        /// record of no duration does not count. Symmetric, so that it does not matter which of the two stands first.
        /// </summary>
        private bool AreTwins(in LearningRecord row, in LearningRecord before) =>
            row.Start < row.End && IsTimed(row) && IsTimed(before) && row.Variant != before.Variant
            && doubts._platforms[row.Variant] != 0 && doubts._platforms[row.Variant] == doubts._platforms[before.Variant];

        private static bool IsTimed(in LearningRecord row) =>
            (row.Marks & (RecordMarks.Platform | RecordMarks.DaysOnly)) == RecordMarks.Platform;

        /// <summary>Call after the last <see cref="Look"/> at a shard.</summary>
        public void End()
        {
            lock (doubts._done)
            {
                doubts._done[_shard] = true;
                doubts.Days.Add(_days);
                for (var kind = 0; kind < Kinds; kind++) doubts._counts[kind] += _counts[kind];
            }
        }

        private void Add(DoubtKind kind, in LearningRecord row)
        {
            _counts[(int)kind]++;
            if (_found.Count < _most) _found.Add(new Found(kind, row));
        }
    }
}
