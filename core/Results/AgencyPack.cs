using LearningHours.Evaluation;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>A file of a pack, path relative to the result root: <c>397000000A/敘獎建議名冊.csv</c>.</summary>
public sealed record ResultFile(string Path, byte[] Content);

/// <summary>What the personnel unit of one agency downloads: 敘獎建議名冊, 補休登記清冊, 待查清冊 as CSV with BOM.</summary>
public static class AgencyPack
{
    /// <param name="decisions">The decisions of this agency only, all plans of the night; they carry findings.</param>
    public static IEnumerable<ResultFile> Files(string agencyCode, IReadOnlyList<Decision> decisions, FactBook facts, DateOnly asOf) => throw new NotImplementedException();
}
