using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// One row of <c>decisions.csv</c> as text, the columns of contract section 3: what files, tables and comparisons between nights share.
/// <see cref="FindingHash"/> is the hex SHA-256 over the finding tree, so that a changed reason is a changed decision.
/// </summary>
public sealed record DecisionRow(
    string Plan, string Entitlement, string Employee, string Agency, string Verdict, string Amount, string Unit,
    string CompletedOn, string ApplyBy, string UseBy, string FirstLapse, string LastUsableDay, string FindingHash)
{
    public static DecisionRow Of(Decision decision) => throw new NotImplementedException();

    /// <summary>Table keys, documented in contract section 5: <c>plan|agency</c> and <c>employee|entitlement</c>.</summary>
    public string PartitionKey => $"{Plan}|{Agency}";
    public string RowKey => $"{Employee}|{Entitlement}";
}

/// <summary>A decision of tonight beside what stood before: null where the person had none under this entitlement.</summary>
public sealed record DecisionChange(Decision Now, DecisionRow Row, DecisionRow? Before)
{
    public bool IsChanged => Before != Row;
}
