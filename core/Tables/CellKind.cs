namespace LearningHours.Tables;

/// <summary>What a column holds, which determines how its cells are stored, shown, sorted and aligned.</summary>
public enum CellKind : byte
{
    /// <summary>A text; digits stay text, so that 員工編號 keeps its zeros.</summary>
    Text,
    /// <summary>A civil day, shown in years of the Republic: <c>107/08/31</c>.</summary>
    Date,
    /// <summary>An instant of Taipei civil time, to the second: <c>107/08/31 13:05:00</c>.</summary>
    Instant,
    /// <summary>A count: people, rows, times.</summary>
    Number,
    /// <summary>Hours, with as many decimals as they have (at most two).</summary>
    Hours,
}
