using LearningHours.Wording;

namespace LearningHours.Files;

/// <summary>Whether a row can be split into fields, regardless of what the fields say.</summary>
internal enum RowShape : byte
{
    Good,
    TooFewFields,
    /// <summary>The last row of a file, with too few fields or an open quote, and without a line end.</summary>
    Cut,
    TooManyFields,
    BrokenQuotes,
    HasNul,
    Overlong,
}

/// <summary>The reasons for refusing rows by their shape.</summary>
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
