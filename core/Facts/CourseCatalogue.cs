namespace LearningHours.Facts;

/// <summary>
/// A distinct way in which rows name a course; resolved once, then looked up for every row. <see cref="Course"/> is the identity that
/// counts (contract reading 16: the catalogue title, found by code, then alias, then the row's own title, normalised); courses of the same
/// title on several platforms share it.
/// </summary>
/// <param name="Course">Index of the normalised title in <see cref="CourseCatalogue.Titles"/>.</param>
/// <param name="Platform">Normalised platform name, from the row or else from the catalogue; empty where neither gives one.</param>
/// <param name="Code">課程代碼 of the row, or else of the catalogue entry found by title; empty if there is none.</param>
/// <param name="CodeIndex">Index of <paramref name="Code"/> in <see cref="CourseFlags"/>; -1 if there is none.</param>
/// <param name="Category">Category text or, failing that, the leading group of the category code; empty where neither is given.</param>
/// <param name="Title">The title shown to people: the catalogue's, or else the row's.</param>
/// <param name="Catalogued">Whether the courses feed lists the course.</param>
public sealed record CourseVariant(int Course, string Platform, string Code, int CodeIndex, string Category, string Title, bool Catalogued);

/// <summary>The courses of a night: normalised titles as dense indices, and the variants that rows use.</summary>
public sealed class CourseCatalogue
{
    public required IReadOnlyList<CourseVariant> Variants { get; init; }

    /// <summary>Computes one value for each of <see cref="Variants"/>, in their order.</summary>
    /// <param name="value">Receives the variant and its index.</param>
    internal T[] OfVariants<T>(Func<CourseVariant, int, T> value)
    {
        var values = new T[Variants.Count];
        for (var i = 0; i < values.Length; i++) values[i] = value(Variants[i], i);
        return values;
    }

    /// <summary>
    /// Normalised title → course index, one to one; plan files and lists use the same
    /// normalisation (<see cref="CourseTitle.Normalise(string)"/>).
    /// </summary>
    public required IReadOnlyDictionary<string, int> Titles { get; init; }

    /// <summary>
    /// Normalised 別名 of the courses feed → course index, for plan files that name a course by another title; disjoint
    /// from <see cref="Titles"/>.
    /// </summary>
    public IReadOnlyDictionary<string, int> Aliases { get; init; } = new Dictionary<string, int>();

    /// <summary>Normalised code → course index, from the courses feed.</summary>
    public required IReadOnlyDictionary<string, int> Codes { get; init; }

    /// <summary>
    /// The course that a plan file, a list or a certificate names by a title or by a 別名 of the courses feed (contract reading 16).
    /// </summary>
    /// <param name="title">Normalised.</param>
    /// <returns>False if nothing of the night has this title.</returns>
    public bool Knows(string title, out int course) => Titles.TryGetValue(title, out course) || Aliases.TryGetValue(title, out course);
}
