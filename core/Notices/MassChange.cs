using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>Counts how many people a night's changes concern, plan by plan: where they are more than a set share, personnel units are told
/// and staff are not.</summary>
/// <param name="share">The share of a plan's people whose result may change in one night.</param>
/// <param name="floor">So few people are never a mass.</param>
public sealed class MassChange(double share, int floor)
{
    private readonly Dictionary<string, (string Title, HashSet<string> People, HashSet<string> Changed)> _plans =
        new(StringComparer.Ordinal);

    /// <summary>Takes a decision in any order.</summary>
    public void Add(DecisionChange change)
    {
        if (!_plans.TryGetValue(change.Row.Plan, out var plan))
            _plans[change.Row.Plan] = plan = (change.Now.Plan.Title, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        plan.People.Add(change.Row.Employee);
        if (NewsOf.Change(change) is not News.None) plan.Changed.Add(change.Row.Employee);
    }

    /// <summary>Plans that changed for more people than may be, in the order of their ids.</summary>
    public IReadOnlyList<(string Plan, string Title, int People, int Changed)> Found =>
        [.. _plans.Where(p => p.Value.Changed.Count > floor && p.Value.Changed.Count > (decimal)share * p.Value.People.Count)
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value.Title, p.Value.People.Count, p.Value.Changed.Count))];
}
