using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>A decision of tonight beside what stood before: null where the person had none under this entitlement.</summary>
/// <param name="Since">
/// Which run brought what stood before; empty where nothing did. Who became eligible, was corrected, and became eligible again has three
/// changes that differ in this.
/// </param>
public sealed record DecisionChange(Decision Now, DecisionRow Row, DecisionRow? Before, string Since = "")
{
    public bool IsChanged => Before != Row;
}
