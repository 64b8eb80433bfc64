using LearningHours.Facts;

namespace LearningHours.Courses;

/// <summary>
/// Assigns dense indices to the courses of a night, in ordinal order of their titles, so that the order of files does not affect them.
/// </summary>
internal static class CatalogueBuilder
{
    public static CourseCatalogue Build(CourseResolver resolver, IReadOnlyList<ResolvedCourse> named,
        IReadOnlyDictionary<string, int> flagCodes)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in named.Select(static c => c.Key).Concat(resolver.Titles.Select(resolver.KeyOfTitle)).Distinct().Order(
            StringComparer.Ordinal)) index[key] = index.Count;

        return new CourseCatalogue
        {
            Variants = [.. named.Select(c =>
                new CourseVariant(index[c.Key], c.Platform, c.Code, flagCodes.GetValueOrDefault(c.Code, -1), c.Category, c.Title,
                    c.Catalogued))],
            Titles = index,
            Aliases = resolver.Titles.Where(t => t != resolver.KeyOfTitle(t)).ToDictionary(static t => t,
                t => index[resolver.KeyOfTitle(t)], StringComparer.Ordinal),
            Codes = resolver.Codes.ToDictionary(static c => c, c => index[resolver.KeyOfCode(c)], StringComparer.Ordinal),
        };
    }
}
