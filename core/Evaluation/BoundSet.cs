using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>A course set of a plan with, for each course variant of the night, which of its courses that is.</summary>
internal sealed class BoundSet
{
    private readonly sbyte[] positionOfVariant;

    /// <param name="titleOfCourse">The normalised title of each course index.</param>
    public BoundSet(CourseSet set, FactBook facts, string[] titleOfCourse)
    {
        Set = set;
        var byTitle = new Dictionary<string, sbyte>(StringComparer.Ordinal);
        var byCode = new Dictionary<string, sbyte>(StringComparer.Ordinal);
        for (sbyte i = 0; i < set.Courses.Count; i++)
        {
            foreach (var title in set.Courses[i].Aliases.Append(set.Courses[i].Title)) byTitle.TryAdd(CourseTitle.Normalise(title), i);
            foreach (var code in set.Courses[i].Codes) byCode.TryAdd(CourseCode.Normalise(code), i);
        }
        positionOfVariant = [.. facts.Courses.Variants.Select(v =>
            byTitle.TryGetValue(titleOfCourse[v.Course], out var position) ? position
            // the catalogue's title beats the plan's printed code; without a catalogue entry the code tells
            : !v.Catalogued && v.Code.Length > 0 && byCode.TryGetValue(CourseCode.Normalise(v.Code), out position) ? position
            : (sbyte)-1)];
    }

    public CourseSet Set { get; }

    /// <summary>Which course of the set a variant is; -1 for none.</summary>
    public int PositionOf(int variant) => positionOfVariant[variant];
}
