using LearningHours.Dates;

namespace LearningHours.Courses;

/// <summary>The course that results from the way a row names it (contract reading 16).</summary>
/// <param name="Key">The normalised title of the course: its identity.</param>
/// <param name="OwnKey">The row's own title, normalised.</param>
/// <param name="PartOf">The normalised 班名 if the row's title has the form <c>班名-子類</c>; otherwise empty.</param>
/// <param name="Platform">Normalised; empty if neither the row nor the catalogue names it.</param>
/// <param name="Code">Normalised; empty if there is none.</param>
/// <param name="Category">The leading group; empty if neither the row nor the catalogue gives it.</param>
/// <param name="Title">The catalogue's title, or else the row's.</param>
internal sealed record ResolvedCourse(string Key, string OwnKey, string PartOf, string Platform, string Code, string Category, string Title,
    bool Catalogued)
{
    /// <summary>The 認證時數 of the catalogue's entry; null if there is none.</summary>
    public Hours? Credited { get; init; }

    /// <summary>Whether the title was restored from a damaged one.</summary>
    public bool Mended { get; init; }

    /// <summary>Whether this is a class assembled from parts, which no row names.</summary>
    public bool IsClass { get; init; }

    /// <summary>A total order that does not depend on the order in which rows are read.</summary>
    public static int Compare(ResolvedCourse a, ResolvedCourse b)
    {
        ReadOnlySpan<(string, string)> pairs =
        [
            (a.Key, b.Key), (a.Platform, b.Platform), (a.Code, b.Code), (a.Category, b.Category), (a.OwnKey, b.OwnKey),
            (a.PartOf, b.PartOf), (a.Title, b.Title),
        ];
        foreach (var (x, y) in pairs)
        {
            if (string.CompareOrdinal(x, y) is not 0 and var order) return order;
        }
        if (a.Catalogued.CompareTo(b.Catalogued) is not 0 and var known) return known;
        if (a.Mended.CompareTo(b.Mended) is not 0 and var mended) return mended;
        if (a.IsClass.CompareTo(b.IsClass) is not 0 and var whole) return whole;
        return (a.Credited?.Hundredths ?? -1).CompareTo(b.Credited?.Hundredths ?? -1);
    }
}
