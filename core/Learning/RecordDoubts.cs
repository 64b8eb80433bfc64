using LearningHours.Courses;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Feeds.People;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>What a record says that hardly can be: it is taken in all the same, counted, and listed for a human.</summary>
public enum DoubtKind : byte
{
    /// <summary>
    /// Begins and ends in the same seconds as another course of the same person on the same platform. Courses that merely overlap are
    /// everyday: platforms let people have several open at once.
    /// </summary>
    SameTimes,
    /// <summary>More hours than the catalogue credits for the course.</summary>
    AboveCourse,
    /// <summary>閱讀時數 is longer than from start to end.</summary>
    LongReading,
}

/// <summary>A doubtful record.</summary>
public sealed record RecordDoubt(DoubtKind Kind, string Employee, int Variant, LearningRecord Record);

/// <summary>Looks through the records of a ledger, while they are settled, for those that hardly can be. Any thread, one shard
/// each.</summary>
internal sealed class RecordDoubts
{
    /// <summary>Of what is more the list shows the first in the order of 員工編號; the counts are whole.</summary>
    private const int MostListed = 20_000;
    private static readonly int Kinds = Enum.GetValues<DoubtKind>().Length;

    private readonly int[] _platforms; // by variant; 0 is no platform
    private readonly int[] _limits; // by variant, hundredths of an hour; int.MaxValue is none
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

    /// <summary>How many courses there are.</summary>
    public int Courses => _limits.Length;

    /// <summary>The days on which records end; complete once every shard was looked through.</summary>
    public DaySet Days { get; } = new();

    /// <summary>How many of each kind there are.</summary>
    public int[] Counts => [.. _counts.Select(static c => (int)Math.Min(c, int.MaxValue))];

    /// <summary>The first doubts in the order of people and of their records, made while they are asked for.</summary>
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

    /// <summary>Eyes for one thread.</summary>
    public DoubtScanner Open() => new(this);

    /// <summary>Looks through shards, one after the other. One thread.</summary>
    public sealed class DoubtScanner(RecordDoubts doubts)
    {
        private readonly DaySet _days = new();
        private readonly int[] _counts = new int[Kinds];
        private List<Found> _found = [];
        private int _shard, _most;

        /// <summary>Before the first <see cref="Look"/> at a shard.</summary>
        public void Begin(int shard)
        {
            (_shard, _found, _most) = (shard, doubts._found[shard], MostListed);
            Array.Clear(_counts);
            lock (doubts._done)
            {
                // None can still be listed once the shards before this one have enough.
                for (var before = 0; before < shard && _most > 0; before++) if (doubts._done[before]) _most -= doubts._found[before].Count;
            }
        }

        /// <summary>Looks at the records of one person.</summary>
        /// <param name="rows">In the ledger's order.</param>
        public void Look(ReadOnlySpan<LearningRecord> rows)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                ref readonly var row = ref rows[i];
                _days.AddSecond(row.End.Seconds);
                // Rows stand in the order of their ends and starts: equal ones are neighbours.
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

        /// <summary>Other courses on one platform, both with times; a reading of no length is no reading.</summary>
        private bool AreTwins(in LearningRecord row, in LearningRecord before) =>
            row.Start < row.End && (row.Marks & (RecordMarks.Platform | RecordMarks.DaysOnly)) == RecordMarks.Platform
            && row.Variant != before.Variant && doubts._platforms[row.Variant] != 0
            && doubts._platforms[row.Variant] == doubts._platforms[before.Variant];

        /// <summary>After the last <see cref="Look"/> at a shard.</summary>
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
