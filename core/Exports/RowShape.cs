namespace LearningHours.Exports;

/// <summary>Whether a row can be read field by field, before anybody looks at what the fields say.</summary>
internal enum RowShape : byte
{
    Good,
    TooFewFields,
    TooManyFields,
    BrokenQuotes,
    HasNul,
    Overlong,
}
