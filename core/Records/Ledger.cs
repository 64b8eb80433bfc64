namespace LearningHours.Records;

/// <summary>
/// All accepted learning records of the night, grouped by person and, within a person, ordered by 迄, 起, course and source, so that the
/// order of files and rows has no effect. The records remain in their store; a <see cref="LedgerReader"/> fetches one shard at a time.
/// </summary>
public sealed partial class Ledger
{
    private readonly int[] _starts;

    /// <param name="starts">For each person, the index of the first record among all records; the last element is their
    /// total number.</param>
    internal Ledger(IRecordStore store, int[] starts) => (Store, _starts) = (store, starts);

    public static Ledger Empty { get; } = new(new MemoryRecordStore(), [0]);

    internal IRecordStore Store { get; }

    /// <summary>The number of records of people on the roster.</summary>
    public int Count => _starts[^1];

    /// <summary>The number of records of a natural person; 0 if the ledger does not have the person.</summary>
    public int CountOf(int person) => Holds(person) ? _starts[person + 1] - _starts[person] : 0;

    /// <summary>Returns a reader for one thread; it is most efficient if people are read in the order of their indices.</summary>
    public LedgerReader Open() => new(this);

    /// <summary>The number of rows of the largest shard, for which a reader needs room.</summary>
    internal int LargestShard
    {
        get
        {
            var largest = 0;
            for (var from = 0; from < _starts.Length; from += LedgerShards.People)
                largest = Math.Max(largest, _starts[Math.Min(from + LedgerShards.People, _starts.Length - 1)] - _starts[from]);
            return largest;
        }
    }

    internal bool Holds(int person) => (uint)person < (uint)(_starts.Length - 1);

    /// <summary>The index within its shard of a person's first record.</summary>
    internal int PlaceOf(int person) => _starts[person] - _starts[person / LedgerShards.People * LedgerShards.People];
}
