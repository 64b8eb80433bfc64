using LearningHours.Dates;
using LearningHours.Files;

namespace LearningHours.Feeds.Kinds;

/// <summary>One row of the courses feed.</summary>
/// <param name="Code">Normalised.</param>
/// <param name="Title">As the catalogue prints it.</param>
/// <param name="Key">The title normalised: the course's identity, which namesakes share.</param>
/// <param name="Platform">Normalised; empty where the catalogue does not say.</param>
/// <param name="Category">Leading group of 課程類別; empty where the cell is.</param>
/// <param name="CodeGroup">Leading group of 課程類別代碼; empty for none and for an unknown code.</param>
/// <param name="Also">別名: other titles and codes.</param>
internal sealed record CatalogueEntry(
    string Code, string Title, string Key, string Platform, string Category, string CodeGroup, Hours? Hours, IReadOnlyList<string> Also,
    SourceRow Source);
