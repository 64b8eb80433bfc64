using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// A decision of tonight beside the row that stood before it, which is null if the person had none under this entitlement.
/// </summary>
/// <param name="Since">
/// The run that brought about what stood before; empty if nothing did. Somebody who became eligible, was corrected, and became eligible
/// again has three changes that differ in this.
/// </param>
public sealed record DecisionChange(Decision Now, DecisionRow Row, DecisionRow? Before, string Since = "")
{
    public bool IsChanged => Before != Row;
}
