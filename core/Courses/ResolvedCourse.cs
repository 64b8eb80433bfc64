using LearningHours.Dates;

namespace LearningHours.Courses;

/// <summary>What a row's way of naming a course comes to (contract reading 16).</summary>
/// <param name="Key">Normalised title of the course: its identity.</param>
/// <param name="OwnKey">Normalised title as the row has it.</param>
/// <param name="PartOf">Where the row's title is <c>班名-子類</c>, the normalised 班名; else empty.</param>
/// <param name="Platform">Normalised; empty where neither row nor catalogue says.</param>
/// <param name="Code">Normalised; empty where none.</param>
/// <param name="Category">Leading group; empty where nobody says.</param>
/// <param name="Title">The catalogue's, else the row's.</param>
internal sealed record ResolvedCourse(string Key, string OwnKey, string PartOf, string Platform, string Code, string Category, string Title,
    bool Catalogued)
{
    /// <summary>認證時數 of the catalogue's entry; null where there is none.</summary>
    public Hours? Credited { get; init; }

    /// <summary>Whether the title was put together again from a damaged one.</summary>
    public bool Mended { get; init; }

    /// <summary>Whether no row names it: the class whose parts rows name.</summary>
    public bool IsClass { get; init; }

    /// <summary>An order that does not depend on the order in which rows came.</summary>
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
