namespace LearningHours.Facts;

/// <summary>
/// A distinct way in which rows name a course: resolved once, looked up by every row. <see cref="Course"/> is the identity that counts
/// (contract reading 16: the catalogue title, by code, then alias, then own title, normalised); namesakes on several platforms share it.
/// </summary>
/// <param name="Course">Index of the normalised title in <see cref="CourseCatalogue.Titles"/>.</param>
/// <param name="Platform">Normalised platform name, the row's before the catalogue's; empty where neither says.</param>
/// <param name="Code">課程代碼 of the row, else of the catalogue entry found by title; empty where none.</param>
/// <param name="CodeIndex">Index of <paramref name="Code"/> in <see cref="CourseFlags"/>; -1 where none.</param>
/// <param name="Category">Category text or, failing that, the leading group of the category code; empty where nobody says.</param>
/// <param name="Title">The title as rows and people know it (the catalogue's, else the row's).</param>
/// <param name="Catalogued">Whether the courses feed knew it.</param>
public sealed record CourseVariant(int Course, string Platform, string Code, int CodeIndex, string Category, string Title, bool Catalogued);

/// <summary>The courses of a night: normalised titles as dense indices, and the variants that rows use.</summary>
public sealed class CourseCatalogue
{
    public required IReadOnlyList<CourseVariant> Variants { get; init; }

    /// <summary>Something for each of <see cref="Variants"/>, in their order.</summary>
    /// <param name="value">Given the variant and its index.</param>
    internal T[] OfVariants<T>(Func<CourseVariant, int, T> value)
    {
        var values = new T[Variants.Count];
        for (var i = 0; i < values.Length; i++) values[i] = value(Variants[i], i);
        return values;
    }

    /// <summary>Normalised title → index, one to one; the same normalisation serves plan files and lists
    /// (<see cref="CourseTitle.Normalise"/>).</summary>
    public required IReadOnlyDictionary<string, int> Titles { get; init; }

    /// <summary>Normalised 別名 of the courses feed → index, for plan files that name a course by another title; none of them is in
    /// <see cref="Titles"/>.</summary>
    public IReadOnlyDictionary<string, int> Aliases { get; init; } = new Dictionary<string, int>();

    /// <summary>Normalised code → course index, from the courses feed.</summary>
    public required IReadOnlyDictionary<string, int> Codes { get; init; }
}
