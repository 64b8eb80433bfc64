using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// The columns of <c>decisions.csv</c> (contract section 3) as UTF-8 cells; no other place says what each contains. For every verdict but
/// eligible, all columns after <c>verdict</c> are empty (reading 1).
/// </summary>
internal static class DecisionColumns
{
    /// <summary>The most bytes that an amount or a date takes.</summary>
    public const int LongestFigure = 40;

    public static IReadOnlyList<string> Names { get; } =
    [
        "plan", "entitlement", "employee", "agency", "verdict", "amount", "unit",
        "completed_on", "apply_by", "use_by", "first_lapse", "last_usable_day",
    ];

    /// <summary>The cell if it is a text; null if it is an amount or a date, which <see cref="WriteFigure"/> writes.</summary>
    public static string? TextOf(Decision decision, int column) => column switch
    {
        0 => decision.Plan.Id,
        1 => decision.Entitlement.Id,
        2 => decision.Employee.Number,
        3 => decision.Employment.Agency,
        4 => decision.Verdict.Word(),
        6 => decision.Verdict == Verdict.Eligible ? decision.Unit.Word() : "",
        _ => null,
    };

    /// <summary>Writes an amount or a date and returns how many bytes it took; 0 for an empty cell.</summary>
    public static int WriteFigure(Decision decision, int column, Span<byte> to)
    {
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

    private static int Amount(decimal? amount, Span<byte> to)
    {
        if (amount is not { } value) return 0;
        value.TryFormat(to, out var written, "0.############################", CultureInfo.InvariantCulture);
        return written;
    }

    private static int Date(DateOnly? date, Span<byte> to)
    {
        if (date is not { } day) return 0;
        day.TryFormat(to, out var written, "O", CultureInfo.InvariantCulture);
        return written;
    }
}
