namespace LearningHours.Files;

/// <summary>Whether a row can be read field by field, before anybody looks at what the fields say.</summary>
internal enum RowShape : byte
{
    Good,
    TooFewFields,
    /// <summary>The last row of a file: it has too few fields, or an open quote, and no line end.</summary>
    Cut,
    TooManyFields,
    BrokenQuotes,
    HasNul,
    Overlong,
}
