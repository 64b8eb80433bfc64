using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>Several kinds of further files of packs, one kind after the other.</summary>
public sealed class JoinedPapers(params IReadOnlyList<IPackPapers> papers) : IPackPapers
{
    /// <inheritdoc/>
    public IEnumerable<ResultFile> Of(string agency, IReadOnlyList<Decision> decisions) => papers.SelectMany(p => p.Of(agency, decisions));
}
