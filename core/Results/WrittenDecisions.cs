using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// The rows of a <c>decisions.csv</c> again, one after the other, in the order of results. Their finding hashes are not in it.
/// </summary>
public static class WrittenDecisions
{
    /// <param name="csv">As <see cref="DecisionsCsv"/> wrote it; closed behind the last row.</param>
    public static IEnumerable<DecisionRow> Read(Stream csv)
    {
        using var rows = WrittenCsv.Open(csv);
        while (rows.Read())
        {
            yield return new DecisionRow(
                rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetString(5),
                rows.GetString(6), rows.GetString(7), rows.GetString(8), rows.GetString(9), rows.GetString(10), rows.GetString(11), "");
        }
    }
}
