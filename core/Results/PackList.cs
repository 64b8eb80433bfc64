using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>One kind of rows that decisions bring to the packs of their agencies. One thread.</summary>
internal abstract class PackList
{
    /// <summary>Adds the rows of a decision, if it has any of this kind.</summary>
    public abstract void Add(TypedRows rows, PackContext pack, Decision decision);
}
