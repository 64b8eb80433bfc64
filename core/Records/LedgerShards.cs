namespace LearningHours.Records;

/// <summary>
/// How people are cut into shards: those of the roster in ranges, in the order of 員工編號, so that who is judged one after the other lies in
/// one shard; strangers, whose number nobody knows beforehand, behind them in turn.
/// </summary>
/// <param name="Known">Number of people on the roster; larger indices are strangers.</param>
internal readonly record struct LedgerShards(int Known)
{
    public const int People = 512;
    private const int Strangers = 64;

    /// <summary>Shards of people of the roster; those of strangers follow.</summary>
    public int OfRoster => (Known + People - 1) / People;

    public int Count => OfRoster + Strangers;

    public int Of(int person) => person < Known ? person / People : OfRoster + (person - Known) % Strangers;

    /// <summary>The place of a person in the shard, from 0 without gaps.</summary>
    public int PlaceOf(int person) => person < Known ? person % People : (person - Known) / Strangers;

    /// <summary>How many people a shard can have, of all indices given out.</summary>
    public int PlacesOf(int shard, int people) =>
        shard < OfRoster ? Math.Min(People, Known - shard * People) : (people - Known - (shard - OfRoster) + Strangers - 1) / Strangers;
}
