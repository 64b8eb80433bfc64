using System.Runtime.InteropServices;
using LearningHours.Wording;

namespace LearningHours.Courses;

/// <summary>
/// A course named by rows that the catalogue has neither by code nor by title; it is identified by its own title until somebody enters it.
/// Also a course whose platform or category is given neither by its rows nor by the catalogue: it may count, and decisions that depend on
/// it are 待查 (contract reading 19).
/// </summary>
/// <param name="Title">The title as in the catalogue, or else as in a row.</param>
/// <param name="Code">Normalised; empty if there is none.</param>
/// <param name="Platform">Normalised; empty if neither rows nor the catalogue name it.</param>
/// <param name="Rows">The number of accepted records of people on the roster.</param>
/// <param name="Lacks">What needs to be entered, in zh-TW.</param>
public sealed record UnmatchedCourse(string Title, string Code, string Platform, int Rows, string Lacks)
{
    /// <summary>Lists the unmatched courses: most records first, then in ordinal order of title, code and platform.</summary>
    /// <param name="hasCatalogue">Whether there is a catalogue; without one, only a missing platform or category counts.</param>
    internal static IReadOnlyList<UnmatchedCourse> Of(IReadOnlyList<ResolvedCourse> courses, IReadOnlyList<int> rows, bool hasCatalogue)
    {
        var unmatched = new Dictionary<(string, string, string, string), UnmatchedCourse>();
        for (var i = 0; i < courses.Count; i++)
        {
            var course = courses[i];
            var lacks = LackingOf(course, hasCatalogue);
            if (lacks.Length == 0 || rows[i] == 0) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(unmatched, (course.OwnKey, course.Code, course.Platform, lacks),
                out _);
            known = known is null ? new UnmatchedCourse(course.Title, course.Code, course.Platform, rows[i], lacks)
                : known with { Rows = known.Rows + rows[i] };
        }
        List<UnmatchedCourse> sorted = [.. unmatched.Values];
        sorted.Sort(Compare);
        return sorted;
    }

    private static string LackingOf(ResolvedCourse course, bool hasCatalogue)
    {
        List<string> lacks = [];
        if (hasCatalogue && !course.Catalogued) lacks.Add(ReviewWords.NotInCatalogue);
        if (course.Platform.Length == 0) lacks.Add(ReviewWords.NoPlatform);
        if (course.Category.Length == 0) lacks.Add(ReviewWords.NoCategory);
        return string.Join('、', lacks);
    }

    private static int Compare(UnmatchedCourse a, UnmatchedCourse b)
    {
        var order = b.Rows.CompareTo(a.Rows);
        if (order == 0) order = string.CompareOrdinal(a.Title, b.Title);
        if (order == 0) order = string.CompareOrdinal(a.Code, b.Code);
        if (order == 0) order = string.CompareOrdinal(a.Platform, b.Platform);
        return order != 0 ? order : string.CompareOrdinal(a.Lacks, b.Lacks);
    }
}
