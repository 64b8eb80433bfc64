using System.Globalization;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// One row of <c>decisions.csv</c> as text, with the columns of contract section 3: the form that files, tables and comparisons between
/// nights share. <see cref="FindingHash"/> is the hex SHA-256 of the finding tree, so that a changed reason is a changed decision; empty
/// without a tree.
/// </summary>
public sealed partial record DecisionRow(
    string Plan, string Entitlement, string Employee, string Agency, string Verdict, string Amount, string Unit,
    string CompletedOn, string ApplyBy, string UseBy, string FirstLapse, string LastUsableDay, string FindingHash)
{
    public static DecisionRow Of(Decision decision) => new(
        Cell(decision, 0), Cell(decision, 1), Cell(decision, 2), Cell(decision, 3), Cell(decision, 4), Cell(decision, 5), Cell(decision, 6),
        Cell(decision, 7), Cell(decision, 8), Cell(decision, 9), Cell(decision, 10), Cell(decision, 11),
        decision.Finding is { } finding ? Results.FindingHash.Of(finding) : "");

    /// <summary>Table keys, documented in contract section 5: <c>plan|agency</c> and <c>employee|entitlement</c>.</summary>
    public string PartitionKey => $"{Plan}|{Agency}";
    public string RowKey => $"{Employee}|{Entitlement}";

    /// <summary>The verdict that the word stands for; null for a word of another version.</summary>
    public Evaluation.Verdict? ReadVerdict()
    {
        foreach (var verdict in Enum.GetValues<Evaluation.Verdict>()) if (verdict.Word() == Verdict) return verdict;
        return null;
    }

    public Plans.Unit ReadUnit() => UnitWords.Parse(Unit);

    public decimal? ReadAmount() =>
        decimal.TryParse(Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string Cell(Decision decision, int column)
    {
        if (DecisionColumns.TextOf(decision, column) is { } text) return text;
        Span<byte> figure = stackalloc byte[DecisionColumns.LongestFigure];
        return Encoding.UTF8.GetString(figure[..DecisionColumns.WriteFigure(decision, column, figure)]);
    }
}
