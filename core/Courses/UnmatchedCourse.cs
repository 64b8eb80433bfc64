using System.Runtime.InteropServices;
using LearningHours.Wording;

namespace LearningHours.Courses;

/// <summary>
/// A course that rows name and the catalogue does not know, neither by code nor by title; it goes by its own title until somebody enters
/// it. So is one whose platform or category neither its rows nor the catalogue tell: it may count, and decisions that hang on it are 待查
/// (contract reading 19).
/// </summary>
/// <param name="Title">As a row has it.</param>
/// <param name="Code">Normalised; empty where none.</param>
/// <param name="Platform">Normalised; empty where no row says.</param>
/// <param name="Rows">Accepted records of people on the roster.</param>
/// <param name="Lacks">What is to be entered, zh-TW.</param>
public sealed record UnmatchedCourse(string Title, string Code, string Platform, int Rows, string Lacks)
{
    /// <summary>Most records first, then by title, code and platform, ordinal.</summary>
    /// <param name="hasCatalogue">Whether there is one; without it only what no row tells is listed.</param>
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
