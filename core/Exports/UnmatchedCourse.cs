using System.Runtime.InteropServices;

namespace LearningHours.Exports;

/// <summary>A course that rows name and the catalogue does not know, neither by code nor by title; it goes by its own title until somebody enters it.</summary>
/// <param name="Title">As a row has it.</param>
/// <param name="Code">Normalised; empty where none.</param>
/// <param name="Platform">Normalised; empty where no row says.</param>
/// <param name="Rows">Accepted records of people on the roster.</param>
public sealed record UnmatchedCourse(string Title, string Code, string Platform, int Rows)
{
    /// <summary>Most records first, then by title, code and platform, ordinal.</summary>
    internal static IReadOnlyList<UnmatchedCourse> Of(IReadOnlyList<ResolvedCourse> courses, IReadOnlyList<int> rows)
    {
        var unmatched = new Dictionary<(string, string, string), UnmatchedCourse>();
        for (var i = 0; i < courses.Count; i++)
        {
            var course = courses[i];
            if (course.Catalogued || rows[i] == 0) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(unmatched, (course.OwnKey, course.Code, course.Platform), out _);
            known = known is null ? new UnmatchedCourse(course.Title, course.Code, course.Platform, rows[i]) : known with { Rows = known.Rows + rows[i] };
        }
        List<UnmatchedCourse> sorted = [.. unmatched.Values];
        sorted.Sort(Compare);
        return sorted;
    }

    private static int Compare(UnmatchedCourse a, UnmatchedCourse b)
    {
        var order = b.Rows.CompareTo(a.Rows);
        if (order == 0) order = string.CompareOrdinal(a.Title, b.Title);
        if (order == 0) order = string.CompareOrdinal(a.Code, b.Code);
        return order != 0 ? order : string.CompareOrdinal(a.Platform, b.Platform);
    }
}
