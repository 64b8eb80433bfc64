namespace LearningHours.Feeds.Columns;

/// <summary>What the cells of a column look like; where commas stand unquoted, columns of a known look tell which fields belong
/// together.</summary>
internal enum ColumnKind : byte
{
    /// <summary>Anything.</summary>
    Text,
    /// <summary>Anything, commas too.</summary>
    Title,
    Id,
    Date,
    Instant,
    Clock,
    Period,
    Number,
    Code,
    Category,
    Platform,
    CourseType,
    ListName,
}
