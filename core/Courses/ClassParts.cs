using LearningHours.Facts;
using LearningHours.Records;

namespace LearningHours.Courses;

/// <summary>
/// Classes that are not in the catalogue and that the portal's exporters split into rows of one code, <c>班名-子類</c>. Rows with the same
/// code, start and end become one record of the class, with the sum of their hours. Thread-safe, as long as each person is handled by
/// one thread.
/// </summary>
internal sealed class ClassParts
{
    private readonly int[] _classOf; // by variant: the variant of the class it may be part of, or -1

    private sealed record ClassName(string Key, string Code, string Platform);

    /// <param name="courses">The courses named by rows, together with their <see cref="Classes"/>.</param>
    public ClassParts(IReadOnlyList<ResolvedCourse> courses)
    {
        var classes = new Dictionary<ClassName, int>();
        for (var i = 0; i < courses.Count; i++)
        {
            if (courses[i].IsClass) classes[new ClassName(courses[i].Key, courses[i].Code, courses[i].Platform)] = i;
        }
        _classOf = new int[courses.Count];
        for (var i = 0; i < courses.Count; i++) _classOf[i] = NameOf(courses[i], classes.ContainsKey) is { } name ? classes[name] : -1;
        Any = classes.Count > 0;
    }

    /// <summary>Whether any class of the night was split into parts.</summary>
    public bool Any { get; }

    /// <summary>One course for each class of which rows name at least two different parts, or one part and the class itself.</summary>
    public static IEnumerable<ResolvedCourse> Classes(IReadOnlyList<ResolvedCourse> courses)
    {
        foreach (var parts in courses.Where(IsPart).GroupBy(static c => new ClassName(c.PartOf, c.Code, c.Platform)))
        {
            var whole = courses.Any(c => !c.Catalogued && c.OwnKey == parts.Key.Key && c.Code == parts.Key.Code
                && c.Platform == parts.Key.Platform);
            if (!whole && parts.Select(static p => p.OwnKey).Distinct().Count() < 2) continue;
            var first = parts.MinBy(static p => p.Title, StringComparer.Ordinal)!;
            yield return first with
            {
                Key = first.PartOf,
                OwnKey = first.PartOf,
                PartOf = "",
                Category = parts.All(p => p.Category == first.Category) ? first.Category : "",
                Title = CourseTitle.BeforeLastDash(first.Title)!,
                IsClass = true,
            };
        }
    }

    /// <summary>
    /// Joins the parts among a person's records, which must be sorted by start. Moves the remaining records to the front and returns
    /// their number.
    /// </summary>
    public int Join(Span<LearningRecord> records)
    {
        var kept = 0;
        for (var i = 0; i < records.Length; i++)
        {
            var at = kept - 1;
            while (at >= 0 && records[at].Start == records[i].Start && !AreParts(records[at], records[i])) at--;
            if (at < 0 || records[at].Start != records[i].Start) records[kept++] = records[i];
            else records[at] = Sum(records[at], records[i]);
        }
        return kept;
    }

    private static bool IsPart(ResolvedCourse course) => !course.Catalogued && course.Code.Length > 0 && course.PartOf.Length > 0;

    private static ClassName? NameOf(ResolvedCourse course, Predicate<ClassName> exists)
    {
        if (course.Catalogued || course.Code.Length == 0) return null;
        ClassName part = new(course.PartOf, course.Code, course.Platform), whole = part with { Key = course.OwnKey };
        return course.PartOf.Length > 0 && exists(part) ? part : exists(whole) ? whole : null;
    }

    private bool AreParts(in LearningRecord a, in LearningRecord b) =>
        _classOf[a.Variant] >= 0 && _classOf[a.Variant] == _classOf[b.Variant] && a.End == b.End && a.DaysOnly == b.DaysOnly
        && ((a.Marks | b.Marks) & RecordMarks.Platform) == 0;

    private LearningRecord Sum(in LearningRecord a, in LearningRecord b) =>
        a with { Variant = _classOf[a.Variant], Total = a.Total + b.Total, Digital = a.Digital + b.Digital, Marks = a.Marks | b.Marks };
}
