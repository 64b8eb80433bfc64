using LearningHours.Evaluation;

namespace LearningHours.Forms;

/// <summary>
/// The met nodes of an explanation that the award rests on; of alternatives, only the one taken, which is the first that is met.
/// </summary>
internal static class AwardedPath
{
    public static IEnumerable<Finding> Of(Finding finding)
    {
        if (finding.Verdict != FindingVerdict.Met) yield break;
        yield return finding;
        foreach (var child in finding.Children)
        {
            foreach (var node in Of(child)) yield return node;
            if (finding.OneIsEnough && child.Verdict == FindingVerdict.Met) yield break;
        }
    }
}
