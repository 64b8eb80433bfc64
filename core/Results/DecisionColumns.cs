using System.Globalization;
using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// The columns of <c>decisions.csv</c> (contract section 3) as UTF-8 cells, the one place that says what stands in each: for every verdict
/// but eligible all columns after <c>verdict</c> are empty (reading 1).
/// </summary>
internal static class DecisionColumns
{
    private const int LongestFixedCell = 40;

    public static IReadOnlyList<string> Names { get; } =
    [
        "plan", "entitlement", "employee", "agency", "verdict", "amount", "unit",
        "completed_on", "apply_by", "use_by", "first_lapse", "last_usable_day",
    ];

    /// <summary>How many bytes a cell of this decision can take at most.</summary>
    public static int MaxBytes(Decision decision, int column) => TextOf(decision, column) is { } text ? Encoding.UTF8.GetMaxByteCount(text.Length) : LongestFixedCell;

    /// <summary>Writes a cell and says how many bytes it took; 0 for an empty one.</summary>
    public static int Write(Decision decision, int column, Span<byte> to)
    {
        if (TextOf(decision, column) is { } text) return Encoding.UTF8.GetBytes(text, to);
        if (decision.Verdict != Verdict.Eligible) return 0;
        return column switch
        {
            5 => Amount(decision.Amount, to),
            7 => Date(decision.CompletedOn, to),
            8 => Date(decision.ApplyBy, to),
            9 => Date(decision.UseBy, to),
            10 => Date(decision.FirstLapse, to),
            11 => Date(decision.LastUsableDay, to),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };
    }

    private static string? TextOf(Decision decision, int column) => column switch
    {
        0 => decision.Plan.Id,
        1 => decision.Entitlement.Id,
        2 => decision.Employee.Number,
        3 => decision.Employment.Agency,
        4 => decision.Verdict.Word(),
        6 => decision.Verdict == Verdict.Eligible ? decision.Unit.Word() : "",
        _ => null,
    };

    private static int Amount(decimal? amount, Span<byte> to)
    {
        if (amount is not { } value) return 0;
        value.TryFormat(to, out var written, "0.############################", CultureInfo.InvariantCulture);
        return written;
    }

    private static int Date(DateOnly? date, Span<byte> to)
    {
        if (date is not { } day) return 0;
        day.TryFormat(to, out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return written;
    }
}
