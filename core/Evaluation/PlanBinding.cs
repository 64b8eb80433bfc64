using System.Collections.Concurrent;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// A plan bound to the facts of one night: titles, platforms and lists of the plan file are looked up once in the night's course variants,
/// so that judging a record takes only array reads. Built once for each plan and night, read by all threads.
/// </summary>
internal sealed class PlanBinding
{
    private readonly BoundSet[] _sets; // few, so scanning them is faster than hashing
    private readonly Dictionary<string, BoundList> _lists = [];
    private readonly ConcurrentDictionary<HoursReached, BoundHours> _hours = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, VariantPlatforms> _platforms;
    private readonly Dictionary<string, BoundAgency> _agencies;

    public PlanBinding(Plan plan, FactBook facts, DateOnly asOf)
    {
        Plan = plan;
        Facts = facts;
        AsOf = asOf;
        _platforms = plan.Platforms.ToDictionary(p => p.Id, p => new VariantPlatforms(StandingsOn(p)), StringComparer.Ordinal);
        _sets = [.. plan.Sets.Select(set => new BoundSet(set, On(set.Platform), facts))];
        foreach (var list in plan.Lists) _lists.Add(list.Id, new BoundList(list, plan, facts));
        OffHours = plan.OffHours is { } definition ? PreparedOffHours.Of(definition) : null;
        _agencies = BoundAgency.All(facts);
        Heads = facts.Agencies.Values.ToLookup(a => a.HeadEmployee, StringComparer.Ordinal);
    }

    public Plan Plan { get; }
    public FactBook Facts { get; }
    public DateOnly AsOf { get; }
    public PreparedOffHours? OffHours { get; }
    /// <summary>The agencies by the 員工編號 of their 首長, empty for those that name nobody.</summary>
    public ILookup<string, Agency> Heads { get; }

    public BoundSet Set(string id)
    {
        foreach (var set in _sets) if (set.Set.Id == id) return set;
        throw new KeyNotFoundException(id);
    }

    /// <summary>What is known of an agency, by 機關代碼; <see cref="BoundAgency.Unknown"/> if nothing is.</summary>
    public BoundAgency AgencyOf(string code) => _agencies.GetValueOrDefault(code, BoundAgency.Unknown);

    public BoundList List(string id) => _lists[id];

    /// <summary>Which course variants were taken on a platform of the plan; all of them if <paramref name="platform"/> is null.</summary>
    public VariantPlatforms On(string? platform) => platform is null ? default : _platforms[platform];

    public BoundHours HoursOf(HoursReached requirement) =>
        _hours.GetOrAdd(requirement, static (r, binding) => new BoundHours(r, binding), this);

    /// <summary>The days of a window: a filing deadline on a rest day moves to the next workday, a learning window never does.</summary>
    public DateWindow DaysOf(Window window) =>
        window.Shift == RestDayShift.NextWorkday ? new(window.From, Facts.Calendar.FirstWorkdayOnOrAfter(window.To) ?? window.To)
            : window.Days;

    private Standing[] StandingsOn(Platform platform)
    {
        var names = platform.Includes.Prepend(platform.Name).SelectMany(PlatformCatalogue.SpellingsOf)
            .Concat(platform.Aliases.Select(PlatformName.Normalise)).ToHashSet(StringComparer.Ordinal);
        // a platform that neither row nor catalogue names, or that cannot be read, may be this one (contract section 2 and reading 19)
        return Facts.Courses.OfVariants(
            (v, _) => names.Contains(v.Platform) ? Standing.Yes : PlatformCatalogue.KnowsSpelling(v.Platform) ? Standing.No
                : Standing.Perhaps);
    }
}
