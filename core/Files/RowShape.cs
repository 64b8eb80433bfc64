using LearningHours.Wording;

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

/// <summary>Why a row of a shape is refused.</summary>
internal static class ShapeProblems
{
    public static Problem Of(RowShape shape) => shape switch
    {
        RowShape.TooFewFields => CommonProblems.TooFewFields,
        RowShape.Cut => CommonProblems.Cut,
        RowShape.TooManyFields => CommonProblems.TooManyFields,
        RowShape.HasNul => CommonProblems.HasNul,
        RowShape.Overlong => CommonProblems.Overlong,
        _ => CommonProblems.BrokenQuotes,
    };
}
