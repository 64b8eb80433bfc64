using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// One of tonight's decisions in as few bytes as its row can be rebuilt from, about a hundred, and what the table holds under its key: a
/// night of all of Taiwan has three quarters of a million.
/// </summary>
internal readonly record struct TonightDecision(Decision Decision, UInt128 HashHigh, UInt128 HashLow)
{
    private const int HalfLength = 32; // of 64 hexadecimal digits

    /// <summary>The run that wrote the stored row, if a finished night left exactly what tonight says; otherwise null.</summary>
    public string? SameSince { get; init; }

    /// <summary>Where the stored row is kept, if it is anything else.</summary>
    public RowPlace Stands { get; init; }

    public string Employee => Decision.Employee.Number;

    public DecisionRow Row => DecisionRow.Of(Decision)
        with
    { FindingHash = string.Create(CultureInfo.InvariantCulture, $"{HashHigh:x32}{HashLow:x32}") };

    public static TonightDecision Of(Decision decision, DecisionRow row) =>
        new(decision with { Finding = null }, Half(row.FindingHash, 0), Half(row.FindingHash, HalfLength));

    private static UInt128 Half(string hash, int at) =>
        UInt128.Parse(hash.AsSpan(at, HalfLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
