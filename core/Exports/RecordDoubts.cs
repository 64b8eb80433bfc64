using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>What a record says that hardly can be: it is taken in all the same, counted, and listed for a human.</summary>
public enum DoubtKind : byte
{
    /// <summary>Overlaps the record before it, of the same person on the same platform.</summary>
    Overlap,
    /// <summary>More hours than the catalogue credits for the course.</summary>
    AboveCourse,
    /// <summary>閱讀時數 is longer than from start to end.</summary>
    LongReading,
}

/// <summary>A doubtful record.</summary>
public sealed record RecordDoubt(DoubtKind Kind, string Employee, int Variant, LearningRecord Record);

/// <summary>Looks through the records of a ledger, while they are settled, for those that hardly can be. Any thread, one shard each.</summary>
internal sealed class RecordDoubts
{
    /// <summary>Of what is more the list shows the first in the order of 員工編號; the counts are whole.</summary>
    private const int MostListed = 20_000;
    private static readonly int Kinds = Enum.GetValues<DoubtKind>().Length;

    private readonly LedgerPacking _packing;
    private readonly int[] _platforms; // by variant; 0 is no platform
    private readonly int[] _limits; // by variant, hundredths of an hour; int.MaxValue is none
    private readonly int _platformCount;
    private readonly List<Found>[] _found;
    private readonly long[] _counts = new long[Kinds];

    private readonly bool[] _done;

    private readonly record struct Found(DoubtKind Kind, LedgerRow Row);

    public RecordDoubts(IReadOnlyList<ResolvedCourse> courses, LedgerPacking packing, int shards)
    {
        _packing = packing;
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        (_platforms, _limits) = (new int[courses.Count], new int[courses.Count]);
        for (var i = 0; i < courses.Count; i++)
        {
            if (!names.TryGetValue(courses[i].Platform, out _platforms[i])) names[courses[i].Platform] = _platforms[i] = names.Count;
            _limits[i] = courses[i].Credited is { } credited && credited > Hours.Zero ? credited.Hundredths : int.MaxValue;
        }
        _platformCount = names.Count;
        (_found, _done) = (new List<Found>[shards], new bool[shards]);
        for (var i = 0; i < shards; i++) _found[i] = [];
    }

    /// <summary>How many courses there are.</summary>
    public int Courses => _limits.Length;

    /// <summary>How many of each kind there are.</summary>
    public int[] Counts => [.. _counts.Select(static c => (int)Math.Min(c, int.MaxValue))];

    /// <summary>The first doubts in the order of people and of their records.</summary>
    public IReadOnlyList<RecordDoubt> Listed(PeopleIndex people) =>
        [.. _found.SelectMany(static f => f).Take(MostListed).Select(f =>
        {
            var record = _packing.Unpack(f.Row);
            return new RecordDoubt(f.Kind, people.NumberOf(record.Person), record.Variant, record);
        })];

    /// <summary>Room that <see cref="Look"/> needs, for one thread.</summary>
    public int[] Room() => new int[_platformCount];

    /// <summary>How many doubts of a shard can still be listed: none once the shards before it have enough. Asked before the first <see cref="Look"/>.</summary>
    public int Begin(int shard)
    {
        var most = MostListed;
        lock (_done)
        {
            for (var before = 0; before < shard && most > 0; before++) if (_done[before]) most -= _found[before].Count;
        }
        return Math.Max(most, 0);
    }

    /// <summary>After the last <see cref="Look"/> at a shard.</summary>
    public void End(int shard)
    {
        lock (_done) _done[shard] = true;
    }

    /// <summary>Looks at the records of one person.</summary>
    /// <param name="most">What <see cref="Begin"/> said.</param>
    /// <param name="rows">In the ledger's order.</param>
    /// <param name="ends">Of <see cref="Room"/>: takes the latest end on each platform.</param>
    public void Look(int shard, int most, ReadOnlySpan<LedgerRow> rows, int[] ends)
    {
        Array.Fill(ends, int.MinValue);
        foreach (ref readonly var row in rows)
        {
            var variant = LedgerPacking.VariantOf(row);
            var marks = LedgerPacking.MarksOf(row);
            var platform = (marks & (RecordMarks.Platform | RecordMarks.DaysOnly)) == RecordMarks.Platform ? _platforms[variant] : 0;
            // Rows stand in the order of their ends: whatever begins before the latest of them overlaps it.
            var overlaps = platform != 0 && row.Start < ends[platform];
            if (platform != 0) ends[platform] = row.End;
            var isLong = (marks & RecordMarks.LongReading) != 0;
            var isAbove = _packing.TotalOf(row).Hundredths > _limits[variant];
            if (!overlaps && !isLong && !isAbove) continue;

            if (isAbove) Add(DoubtKind.AboveCourse, row);
            if (isLong) Add(DoubtKind.LongReading, row);
            if (overlaps) Add(DoubtKind.Overlap, row);
        }

        void Add(DoubtKind kind, in LedgerRow row)
        {
            Interlocked.Increment(ref _counts[(int)kind]);
            if (_found[shard].Count < most) _found[shard].Add(new Found(kind, row));
        }
    }
}
