namespace LearningHours.Records;

/// <summary>
/// Every accepted learning record of the night, grouped by person and, within a person, in the order of 迄, 起, course and source: the order
/// of the files and of their rows leaves no trace. The records stay in their store; a <see cref="LedgerReader"/> fetches a shard at a time.
/// </summary>
public sealed partial class Ledger
{
    private readonly int[] _starts;

    /// <param name="starts">Where each person's records begin among all, and at the end where the last person's end.</param>
    internal Ledger(IRecordStore store, int[] starts) => (Store, _starts) = (store, starts);

    public static Ledger Empty { get; } = new(new MemoryRecordStore(), [0]);

    internal IRecordStore Store { get; }

    /// <summary>Records of people on the roster.</summary>
    public int Count => _starts[^1];

    /// <summary>How many records a natural person has; 0 for a person the ledger does not know.</summary>
    public int CountOf(int person) => Holds(person) ? _starts[person + 1] - _starts[person] : 0;

    /// <summary>A reader for one thread: cheapest for people in the order of their indices.</summary>
    public LedgerReader Open() => new(this);

    /// <summary>Rows of the largest shard: what a reader needs room for.</summary>
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

    /// <summary>Where in its shard a person's records begin.</summary>
    internal int PlaceOf(int person) => _starts[person] - _starts[person / LedgerShards.People * LedgerShards.People];
}
