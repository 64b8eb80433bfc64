namespace LearningHours.Feeds.Columns;

/// <summary>
/// What the cells of a column look like. If commas are unquoted, columns with a recognisable kind show which fields belong together.
/// </summary>
internal enum ColumnKind : byte
{
    /// <summary>Anything.</summary>
    Text,
    /// <summary>Anything, including commas.</summary>
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
