using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// Turns what the workers read into one ledger: groups records by person, lets each person's records settle with each other, and drops
/// those of strangers. Course indices become the catalogue's, which no order of files changes.
/// </summary>
internal sealed class LedgerBuilder(Night night, IReadOnlyList<HoursShard> shards)
{
    /// <summary>Every course that rows name, in an order of its own; <see cref="LearningRecord.Variant"/> counts these.</summary>
    public IReadOnlyList<ResolvedCourse> Courses { get; } = Distinct(shards);

    /// <summary>Records of people who are not on the roster: settled, counted, dropped.</summary>
    public int OffRoster { get; private set; }

    /// <summary>Records of the ledger by course, in the order of <see cref="Courses"/>.</summary>
    public int[] RowsOf { get; private set; } = [];

    public Ledger Build()
    {
        var starts = Starts();
        var records = Scatter(starts);
        var settlement = new RecordSettlement(night, Courses);
        var kept = new int[starts.Length - 1];
        Parallel.For(0, kept.Length, person => kept[person] = settlement.Settle(records.AsSpan(starts[person], starts[person + 1] - starts[person])));
        return Compact(records, starts, kept);
    }

    private static List<ResolvedCourse> Distinct(IReadOnlyList<HoursShard> shards)
    {
        var courses = shards.SelectMany(static s => s.Courses).Distinct().ToList();
        courses.AddRange(ClassParts.Classes(courses));
        courses.Sort(ResolvedCourse.Compare);
        return courses;
    }

    private int[] Starts()
    {
        var starts = new int[night.People.Count + 1];
        foreach (var chunk in shards.SelectMany(static s => s.Chunks))
        {
            foreach (ref readonly var record in chunk.AsSpan()) starts[record.Person + 1]++;
        }
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return starts;
    }

    private LearningRecord[] Scatter(int[] starts)
    {
        var index = new Dictionary<ResolvedCourse, int>(Courses.Count);
        for (var i = 0; i < Courses.Count; i++) index[Courses[i]] = i;
        var records = new LearningRecord[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        foreach (var shard in shards)
        {
            var courses = shard.Courses.Select(c => index[c]).ToArray();
            for (var c = 0; c < shard.Chunks.Count; c++)
            {
                foreach (ref readonly var record in shard.Chunks[c].AsSpan()) records[next[record.Person]++] = record with { Variant = courses[record.Variant] };
                shard.Chunks[c] = []; // what has been moved need not be held twice
            }
        }
        return records;
    }

    private Ledger Compact(LearningRecord[] records, int[] starts, int[] kept)
    {
        var known = night.People.Known;
        for (var person = known; person < kept.Length; person++) OffRoster += kept[person];

        var compacted = new int[known + 1];
        var length = 0;
        for (var person = 0; person < known; person++)
        {
            if (length != starts[person]) Array.Copy(records, starts[person], records, length, kept[person]);
            length += kept[person];
            compacted[person + 1] = length;
        }
        RowsOf = new int[Courses.Count];
        foreach (ref readonly var record in records.AsSpan(0, length)) RowsOf[record.Variant]++;
        return new Ledger(records, compacted);
    }
}
