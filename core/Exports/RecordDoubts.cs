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

/// <summary>Looks through a ledger for records that hardly can be.</summary>
internal sealed class RecordDoubts
{
    /// <summary>Of what is more the list shows the first in the order of 員工編號; the counts are whole.</summary>
    private const int MostListed = 20_000;
    private const int Ranges = 64;
    private static readonly int Kinds = Enum.GetValues<DoubtKind>().Length;

    private readonly int[] _platforms; // by variant; 0 is no platform
    private readonly int[] _limits; // by variant, hundredths of an hour; int.MaxValue is none
    private readonly int _platformCount;

    private readonly record struct Found(DoubtKind Kind, int Person, int Index);

    private RecordDoubts(IReadOnlyList<ResolvedCourse> courses)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        (_platforms, _limits) = (new int[courses.Count], new int[courses.Count]);
        for (var i = 0; i < courses.Count; i++)
        {
            if (!names.TryGetValue(courses[i].Platform, out _platforms[i])) names[courses[i].Platform] = _platforms[i] = names.Count;
            _limits[i] = courses[i].Credited is { } credited && credited > Hours.Zero ? credited.Hundredths : int.MaxValue;
        }
        _platformCount = names.Count;
    }

    /// <summary>The first doubts in the order of people and of their records, and how many of each kind there are.</summary>
    public static (IReadOnlyList<RecordDoubt> Listed, int[] Counts) Of(Ledger ledger, IReadOnlyList<ResolvedCourse> courses, IReadOnlyList<Employee> employees)
    {
        var doubts = new RecordDoubts(courses);
        var people = employees.GroupBy(static e => e.Person).Select(static g => g.First()).ToArray();
        var found = new List<Found>[Ranges];
        var counts = new int[Ranges][];
        Parallel.For(0, Ranges, range =>
        {
            (found[range], counts[range]) = ([], new int[Kinds]);
            var ends = new int[doubts._platformCount];
            var reader = ledger.Open();
            for (int p = (int)((long)people.Length * range / Ranges), to = (int)((long)people.Length * (range + 1) / Ranges); p < to; p++)
                doubts.Look(reader.Of(people[p].Person), p, ends, found[range], counts[range]);
        });
        var listing = ledger.Open();
        var listed = found.SelectMany(static f => f).Take(MostListed).Select(f =>
        {
            var record = listing.Of(people[f.Person].Person)[f.Index];
            return new RecordDoubt(f.Kind, people[f.Person].Number, record.Variant, record);
        });
        return ([.. listed], [.. Enumerable.Range(0, Kinds).Select(kind => counts.Sum(c => c[kind]))]);
    }

    /// <param name="ends">Room for the latest end on each platform.</param>
    private void Look(ReadOnlySpan<LearningRecord> records, int person, int[] ends, List<Found> found, int[] counts)
    {
        Array.Fill(ends, int.MinValue);
        for (var i = 0; i < records.Length; i++)
        {
            ref readonly var record = ref records[i];
            if (record.Total.Hundredths > _limits[record.Variant]) Add(DoubtKind.AboveCourse);
            if ((record.Marks & RecordMarks.LongReading) != 0) Add(DoubtKind.LongReading);
            var platform = _platforms[record.Variant];
            if (platform == 0 || (record.Marks & (RecordMarks.Platform | RecordMarks.DaysOnly)) != RecordMarks.Platform) continue;
            // Records stand in the order of their ends: whatever begins before the latest of them overlaps it.
            if (record.Start.Seconds < ends[platform]) Add(DoubtKind.Overlap);
            ends[platform] = record.End.Seconds;

            void Add(DoubtKind kind)
            {
                counts[(int)kind]++;
                if (found.Count < MostListed) found.Add(new Found(kind, person, i));
            }
        }
    }
}
