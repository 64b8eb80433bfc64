using LearningHours.Results;

namespace LearningHours.Tests.PlanCases;

/// <summary>
/// What a case expects of one row, in the order of the columns of <c>decisions.csv</c>:
/// <c>verdict amount unit completed_on apply_by use_by first_lapse last_usable_day</c>, with <c>-</c> for an empty cell; empty cells at the
/// end are omitted. <c>none</c>: the person has no such row.
/// </summary>
internal static class ExpectedRow
{
    public const string None = "none";
    private const int Columns = 8;

    /// <summary>Returns an expectation completed with the dashes omitted at its end.</summary>
    public static string Parse(string text)
    {
        if (text == None) return text;
        var cells = text.Split(' ');
        if (cells.Length > Columns || cells.Contains(""))
            throw new CaseException($"\"{text}\" is not a row of {Columns} cells with one blank between");
        return string.Join(' ', cells.Concat(Enumerable.Repeat("-", Columns - cells.Length)));
    }

    public static string Of(DecisionRow row) =>
        string.Join(' ', new[] { row.Verdict, row.Amount, row.Unit, row.CompletedOn, row.ApplyBy, row.UseBy, row.FirstLapse,
            row.LastUsableDay }.Select(cell => cell.Length == 0 ? "-" : cell));
}
