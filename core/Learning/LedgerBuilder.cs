using System.Collections.Concurrent;
using LearningHours.Courses;
using LearningHours.Fast;
using LearningHours.Feeds;
using LearningHours.Feeds.People;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>
/// Turns what the workers read into the ledger, shard by shard: each person's records are reconciled with each other, those of strangers
/// are counted and dropped, and courses get the catalogue's numbers, which do not depend on the order of the files.
/// </summary>
internal sealed class LedgerBuilder(Night night, NamedCourses named, CorrectedRecords corrected, IRecordStore store)
{
    /// <summary>
    /// Every course that rows name, in an order independent of the files; <see cref="LearningRecord.Variant"/> is an index into it.
    /// </summary>
    public IReadOnlyList<ResolvedCourse> Courses { get; private set; } = [];

    /// <summary>Number of records of people who are not on the roster: reconciled, counted and dropped.</summary>
    public int OffRoster { get; private set; }

    /// <summary>The people of those records, by the number that is shown (ordinal), then by their first row.</summary>
    public IReadOnlyList<OffRosterPerson> Strangers { get; private set; } = [];

    /// <summary>Number of records in the ledger for each course, in the order of <see cref="Courses"/>.</summary>
    public int[] RowsOf { get; private set; } = [];

    /// <summary>Records of the ledger that are implausible.</summary>
    public RecordDoubts Doubts { get; private set; } = new([], 0);

    public Ledger Build()
    {
        (Courses, var placeOf) = named.Sorted();
        night.Refused.Renumber(placeOf);
        corrected.Renumber(placeOf);
        var reconciliation = new RecordReconciliation(night, Courses);
        var shards = new LedgerShards(night.People.Known);
        Doubts = new RecordDoubts(Courses, shards.Count);
        var starts = new int[night.People.Known + 1];
        var largest = Enumerable.Range(0, shards.Count).Max(store.Count);
        var settlers = WorkerLoop.Run(
            night.Workers,
            Partitioner.Create(0, shards.Count, 1),
            () => new ShardReconciler(reconciliation, store, shards, placeOf, Doubts, largest),
            (reconciler, range) =>
            {
                var people = shards.PlacesOf(range.Item1, night.People.Count);
                if (range.Item1 < shards.OfRoster)
                    reconciler.Reconcile(range.Item1, starts.AsSpan(range.Item1 * LedgerShards.People + 1, people));
                else reconciler.SettleStrangers(range.Item1, people);
            });
        OffRoster = settlers.Sum(static s => s.OffRoster);
        Strangers = StrangersOf(settlers.SelectMany(static s => s.Strangers));
        RowsOf = new int[Courses.Count];
        foreach (var reconciler in settlers) reconciler.Close(RowsOf);
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var ledger = new Ledger(store, starts);
        ForgetReplaced(ledger, reconciliation);
        return ledger;
    }

    /// <summary>
    /// A refused row casts no doubt if its correction came back in a reject file, or if a record of its person, course, platform and start
    /// has greater precedence.
    /// </summary>
    private void ForgetReplaced(Ledger ledger, RecordReconciliation reconciliation)
    {
        var records = ledger.Open();
        night.Refused.ForgetLearning((row, person) =>
        {
            var refused = (LearningRecord)row.Fact!;
            if (corrected.Hold(refused, person, row.Column, reconciliation)) return true;
            if (refused.Variant < 0 || refused.Lacks(RecordMarks.AnyStart)) return false;
            foreach (ref readonly var record in records.Of(person))
            {
                if (reconciliation.ThingOf(record) == reconciliation.ThingOf(refused)
                    && night.PrecedenceOf(record.Source).CompareTo(night.PrecedenceOf(row.Source)) > 0) return true;
            }
            return false;
        });
    }

    private List<OffRosterPerson> StrangersOf(IEnumerable<(int Rows, LearningRecord First)> found)
    {
        var numbers = night.People.StrangerNumbers;
        return [.. found.Select(f => new OffRosterPerson(numbers[f.First.Person], f.Rows, f.First.Source))
            .OrderBy(static p => p.Number, StringComparer.Ordinal).ThenBy(static p => p.First.File).ThenBy(static p => p.First.Line)];
    }
}
