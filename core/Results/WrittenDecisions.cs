using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Reads the rows of a <c>decisions.csv</c> back, one after the other, in the order of results. They have no finding hashes, which the file
/// does not hold.
/// </summary>
public static class WrittenDecisions
{
    /// <param name="csv">As <see cref="DecisionsCsv"/> wrote it; closed when the enumeration ends.</param>
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
