using LearningHours.Facts;

namespace LearningHours.Notices;

/// <summary>
/// Which agencies' staff may be written to about which plan: after the plan is released for their agency or for all, or, if so configured,
/// a number of days after the plan's first night. A mass change revokes the release until there is a new one.
/// </summary>
public sealed class ReleaseBook
{
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<(string Plan, string Agency)> _some = [];

    /// <param name="night">The as-of date; a release with a later date does not count yet.</param>
    /// <param name="firstNights">
    /// The first finished night of each plan; a plan without one is on its first night and released for nobody.
    /// </param>
    /// <param name="autoDays">The number of days after its first night at which a plan is released automatically; null for never.</param>
    /// <param name="braked">Plan → the night whose mass change revoked the release; only releases of that date or later count.</param>
    public ReleaseBook(IEnumerable<Release> releases, DateOnly night, IReadOnlyDictionary<string, DateOnly> firstNights, int? autoDays,
        IReadOnlyDictionary<string, DateOnly> braked)
    {
        Braked = braked;
        foreach (var release in releases)
        {
            if (release.Date > night || !firstNights.ContainsKey(release.Plan)) continue;
            if (braked.TryGetValue(release.Plan, out var since) && release.Date < since) continue;
            if (release.Agency.Length == 0) _all.Add(release.Plan);
            else _some.Add((release.Plan, release.Agency));
        }
        if (autoDays is not { } days) return;
        foreach (var (plan, first) in firstNights) if (!braked.ContainsKey(plan) && first.AddDays(days) <= night) _all.Add(plan);
    }

    /// <summary>Plans whose release a mass change revoked, with the night of that change.</summary>
    public IReadOnlyDictionary<string, DateOnly> Braked { get; }

    public bool Allows(string plan, string agency) => _all.Contains(plan) || _some.Contains((plan, agency));
}
