using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>One kind of row that decisions contribute to the packs of their agencies. Not thread-safe.</summary>
internal abstract class PackList
{
    /// <summary>Adds the rows of a decision, if it has any of this kind.</summary>
    public abstract void Add(TypedRows rows, PackContext pack, Decision decision);
}
