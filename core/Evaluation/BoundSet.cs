using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>A course set of a plan with the position in it of each course variant of the night.</summary>
internal sealed class BoundSet
{
    private readonly sbyte[] _positionOfVariant;

    public BoundSet(CourseSet set, VariantPlatforms platform, FactBook facts)
    {
        (Set, Platform) = (set, platform);
        var courses = facts.Courses;
        var catalogued = courses.Codes.Values.ToHashSet();
        var byCourse = new Dictionary<int, sbyte>();
        var byCode = new Dictionary<string, sbyte>(StringComparer.Ordinal);
        var untitled = new List<sbyte>(); // those of which the catalogue has no title
        for (sbyte i = 0; i < set.Courses.Count; i++)
        {
            var isCatalogued = false;
            foreach (var title in set.Courses[i].Aliases.Append(set.Courses[i].Title))
            {
                // a title found in no row and no catalogue entry needs no position
                if (!courses.Knows(CourseTitle.Normalise(title), out var course)) continue;
                byCourse.TryAdd(course, i);
                isCatalogued |= catalogued.Contains(course);
            }
            if (!isCatalogued) untitled.Add(i);
            foreach (var code in set.Courses[i].Codes) byCode.TryAdd(CourseCode.Normalise(code), i);
        }
        // the catalogue's title beats the plan's printed code; without such a title the code decides
        foreach (var i in untitled)
        {
            foreach (var code in set.Courses[i].Codes)
                if (courses.Codes.TryGetValue(CourseCode.Normalise(code), out var course)) byCourse.TryAdd(course, i);
        }
        _positionOfVariant = courses.OfVariants((v, _) =>
            byCourse.TryGetValue(v.Course, out var position) ? position
            : !v.Catalogued && byCode.TryGetValue(CourseCode.Normalise(v.Code), out position) ? position
            : (sbyte)-1);
    }

    public CourseSet Set { get; }

    /// <summary>Which records were taken on the set's platform.</summary>
    public VariantPlatforms Platform { get; }

    /// <summary>Which course of the set a variant is; -1 for none.</summary>
    public sbyte PositionOf(int variant) => _positionOfVariant[variant];
}
