using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>A decision of tonight beside what stood before: null where the person had none under this entitlement.</summary>
public sealed record DecisionChange(Decision Now, DecisionRow Row, DecisionRow? Before)
{
    public bool IsChanged => Before != Row;
}
