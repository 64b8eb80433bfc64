using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>Further files of a pack, made when all decisions of its agency are there. One thread; a night has one on each of
/// several.</summary>
public interface IPackPapers
{
    /// <summary>The files of one agency, made as they are asked for; each path lies in its folder.</summary>
    /// <param name="agency">機關代碼.</param>
    /// <param name="decisions">All of the agency, without findings, in the order of results.</param>
    IEnumerable<ResultFile> Of(string agency, IReadOnlyList<Decision> decisions);
}
