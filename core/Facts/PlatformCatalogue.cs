using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>
/// The learning platforms under the names that plans use, each with every spelling that feeds print: one catalogue for all plans (contract
/// reading 17).
/// </summary>
public static class PlatformCatalogue
{
    private static readonly Lazy<ILookup<string, string>> Spellings = new(static () =>
        EmbeddedTable.Pairs("platforms.csv").ToLookup(static p => PlatformName.Normalise(p.Value),
            static p => PlatformName.Normalise(p.Key), StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<string>> AllNames =
        new(static () => [.. EmbeddedTable.Pairs("platforms.csv").Select(static p => p.Value).Distinct()]);

    /// <summary>Every platform, as plans name it.</summary>
    public static IReadOnlyList<string> Names => AllNames.Value;

    /// <summary>Whether the catalogue knows this platform and its spellings.</summary>
    public static bool Knows(string name) => Spellings.Value.Contains(PlatformName.Normalise(name));

    private static readonly Lazy<HashSet<string>> AllSpellings = new(static () =>
        Spellings.Value.SelectMany(static s => s.Append(s.Key)).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a normalised text is the name or a spelling of a known platform; any other text may mean any platform.</summary>
    public static bool KnowsSpelling(string normalised) => AllSpellings.Value.Contains(normalised);

    /// <summary>
    /// All normalised spellings of a platform, including its name; only the name for a platform that is not in the catalogue.
    /// </summary>
    public static IEnumerable<string> SpellingsOf(string name) =>
        Spellings.Value[PlatformName.Normalise(name)].DefaultIfEmpty(PlatformName.Normalise(name));
}
