using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>
/// Counts, plan by plan, the people whose results changed tonight. Where they exceed both limits, personnel units are told and staff
/// are not.
/// </summary>
/// <param name="share">The share (0 to 1) of a plan's people whose results may change in one night without being a mass change.</param>
/// <param name="floor">Up to this many people are never a mass change, whatever their share.</param>
public sealed class MassChange(double share, int floor)
{
    private readonly Dictionary<string, (string Title, HashSet<string> People, HashSet<string> Changed)> _plans =
        new(StringComparer.Ordinal);

    /// <summary>Takes the next decision; the order does not matter.</summary>
    public void Add(DecisionChange change)
    {
        if (!_plans.TryGetValue(change.Row.Plan, out var plan))
            _plans[change.Row.Plan] = plan = (change.Now.Plan.Title, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        plan.People.Add(change.Row.Employee);
        if (NewsOf.Change(change) is not News.None) plan.Changed.Add(change.Row.Employee);
    }

    /// <summary>Plans with a mass change, ordered by id.</summary>
    public IReadOnlyList<(string Plan, string Title, int People, int Changed)> Found =>
        [.. _plans.Where(p => p.Value.Changed.Count > floor && p.Value.Changed.Count > (decimal)share * p.Value.People.Count)
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value.Title, p.Value.People.Count, p.Value.Changed.Count))];
}
