using LearningHours.Dates;
using LearningHours.Files;

namespace LearningHours.Feeds.Kinds;

/// <summary>One row of the courses feed.</summary>
/// <param name="Code">Normalised.</param>
/// <param name="Title">The title as printed in the catalogue.</param>
/// <param name="Key">The normalised title: the course's identity, shared by courses of the same name.</param>
/// <param name="Platform">Normalised; empty if the catalogue does not name one.</param>
/// <param name="Category">The leading group of 課程類別; empty if the cell is empty.</param>
/// <param name="CodeGroup">The leading group of 課程類別代碼; empty if the cell is empty or the code unknown.</param>
/// <param name="Also">The 別名: other titles and codes of the course.</param>
internal sealed record CatalogueEntry(
    string Code, string Title, string Key, string Platform, string Category, string CodeGroup, Hours? Hours, IReadOnlyList<string> Also,
    SourceRow Source);
