using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Makes further files of a pack once all decisions of its agency are known. Not thread-safe; a night uses one instance per thread.
/// </summary>
public interface IPackPapers
{
    /// <summary>The files of one agency, made as they are enumerated; each path lies in the agency's folder.</summary>
    /// <param name="agency">機關代碼.</param>
    /// <param name="decisions">All decisions of the agency, without findings, in the order of results.</param>
    IEnumerable<ResultFile> Of(string agency, IReadOnlyList<Decision> decisions);
}
