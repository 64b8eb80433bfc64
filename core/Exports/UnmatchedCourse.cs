namespace LearningHours.Exports;

/// <summary>A course that rows name and the catalogue does not know, neither by code nor by title; it goes by its own title until somebody enters it.</summary>
/// <param name="Title">As a row has it.</param>
/// <param name="Code">Normalised; empty where none.</param>
/// <param name="Platform">Normalised; empty where no row says.</param>
/// <param name="Rows">Accepted records of people on the roster.</param>
public sealed record UnmatchedCourse(string Title, string Code, string Platform, int Rows)
{
    /// <summary>Most records first, then by title, code and platform, ordinal.</summary>
    internal static IReadOnlyList<UnmatchedCourse> Of(IReadOnlyList<ResolvedCourse> courses, IReadOnlyList<int> rows) =>
    [
        .. courses.Select((c, i) => (Course: c, Rows: rows[i])).Where(static c => !c.Course.Catalogued && c.Rows > 0)
            .GroupBy(static c => (c.Course.OwnKey, c.Course.Code, c.Course.Platform))
            .Select(static g => new UnmatchedCourse(g.First().Course.Title, g.Key.Code, g.Key.Platform, g.Sum(static c => c.Rows)))
            .OrderByDescending(static c => c.Rows).ThenBy(static c => c.Title, StringComparer.Ordinal).ThenBy(static c => c.Code, StringComparer.Ordinal).ThenBy(static c => c.Platform, StringComparer.Ordinal),
    ];
}
