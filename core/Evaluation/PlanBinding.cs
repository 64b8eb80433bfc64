using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>
/// A plan bound to the facts of one night: titles, platforms and lists of the plan file looked up once in the night's course variants, so
/// that judging a record is array reads. Built once for each plan and night, read by all threads.
/// </summary>
internal sealed class PlanBinding
{
    private readonly BoundSet[] sets; // few: looked through faster than hashed, once for each record
    private readonly Dictionary<string, BoundList> lists = [];
    private readonly Dictionary<BusinessRelated, BusinessRelation[]> relations = new(ReferenceEqualityComparer.Instance);
    private readonly ulong[] platformsOfVariant;

    public PlanBinding(Plan plan, FactBook facts, DateOnly asOf)
    {
        Plan = plan;
        Facts = facts;
        AsOf = asOf;
        platformsOfVariant = BindPlatforms();
        sets = [.. plan.Sets.Select(set => new BoundSet(set, facts))];
        foreach (var list in plan.Lists) lists.Add(list.Id, new BoundList(list, facts));
        OffHours = plan.OffHours is { } definition ? PreparedOffHours.Of(definition) : null;
        Heads = facts.Agencies.Values.Where(a => a.HeadEmployee.Length > 0).ToLookup(a => a.HeadEmployee, StringComparer.Ordinal);
        EmployeeByNumber = new Lazy<Dictionary<string, Employee>>(() => facts.Employees.ToDictionary(e => e.Number, StringComparer.Ordinal));
    }

    public Plan Plan { get; }
    public FactBook Facts { get; }
    public DateOnly AsOf { get; }
    public PreparedOffHours? OffHours { get; }
    /// <summary>員工編號 → the agencies whose 首長 that is.</summary>
    public ILookup<string, Agency> Heads { get; }
    public Lazy<Dictionary<string, Employee>> EmployeeByNumber { get; }

    public BoundSet Set(string id)
    {
        foreach (var set in sets) if (set.Set.Id == id) return set;
        throw new KeyNotFoundException(id);
    }

    public BoundList List(string id) => lists[id];

    /// <summary>Whether a record's course was taken on a platform of the plan; perhaps where the row names none and the catalogue could (contract reading 17).</summary>
    public Standing OnPlatform(string? platform, in LearningRecord record)
    {
        if (platform is null) return Standing.Yes;
        var platforms = platformsOfVariant[record.Variant];
        // a wholly physical class was on no platform
        if (platforms == UnknownPlatform) return record.Digital > Hours.Zero ? Standing.Perhaps : Standing.No;
        return Standings.Of((platforms & (1UL << PlatformIndex(platform))) != 0);
    }

    /// <summary>For each variant, what its category says about 與業務相關.</summary>
    public BusinessRelation[] RelationsOf(BusinessRelated definition)
    {
        lock (relations)
        {
            if (relations.TryGetValue(definition, out var bound)) return bound;
            bound = [.. Facts.Courses.Variants.Select(v => BusinessRelations.Of(v.Category, definition))];
            relations.Add(definition, bound);
            return bound;
        }
    }

    /// <summary>The days of a window: a filing deadline on a rest day moves to the next workday, a learning window never does.</summary>
    public DateWindow DaysOf(Window window) =>
        window.Shift == RestDayShift.NextWorkday ? new(window.From, Facts.Calendar.FirstWorkdayOnOrAfter(window.To) ?? window.To) : window.Days;

    private int PlatformIndex(string id)
    {
        for (var i = 0; i < Plan.Platforms.Count; i++) if (Plan.Platforms[i].Id == id) return i;
        throw new KeyNotFoundException(id);
    }

    private const ulong UnknownPlatform = 1UL << 63;

    private ulong[] BindPlatforms()
    {
        var names = Plan.Platforms.Select(p => p.Aliases.Append(p.Name).Select(PlatformName.Normalise).ToHashSet(StringComparer.Ordinal)).ToList();
        return [.. Facts.Courses.Variants.Select(v =>
        {
            // a catalogue that is there and does not know the course places it nowhere; one that is absent could have
            if (v.Platform.Length == 0) return Facts.Has(FeedKind.Courses) && !v.Catalogued ? 0UL : UnknownPlatform;
            var platforms = 0UL;
            for (var i = 0; i < names.Count; i++) if (names[i].Contains(v.Platform)) platforms |= 1UL << i;
            return platforms;
        })];
    }
}
