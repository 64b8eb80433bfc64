namespace LearningHours.Records;

/// <summary>
/// Divides people into shards. Those on the roster form ranges in the order of 員工編號, so that people judged one after another are in one
/// shard. Strangers, whose number is not known in advance, are distributed in turn over the shards after them.
/// </summary>
/// <param name="Known">The number of people on the roster; indices from here on are strangers.</param>
internal readonly record struct LedgerShards(int Known)
{
    /// <summary>The number of people per shard, except for strangers.</summary>
    public const int People = 512;
    private const int Strangers = 64;

    /// <summary>The number of shards of people on the roster; those of strangers follow.</summary>
    public int OfRoster => (Known + People - 1) / People;

    public int Count => OfRoster + Strangers;

    public int Of(int person) => person < Known ? person / People : OfRoster + (person - Known) % Strangers;

    /// <summary>The zero-based place of a person in the shard; places have no gaps.</summary>
    public int PlaceOf(int person) => person < Known ? person % People : (person - Known) / Strangers;

    /// <summary>The number of people in a shard, given the number of all indices assigned.</summary>
    public int PlacesOf(int shard, int people) =>
        shard < OfRoster ? Math.Min(People, Known - shard * People) : (people - Known - (shard - OfRoster) + Strangers - 1) / Strangers;
}
