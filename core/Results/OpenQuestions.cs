using LearningHours.Evaluation;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>What would settle a decision that is 待查.</summary>
public static class OpenQuestions
{
    /// <summary>
    /// The unknown leaves of its finding tree; a decision that has none still gets one question, so that nobody disappears.
    /// </summary>
    public static IReadOnlyList<Finding> Of(Decision decision)
    {
        var open = decision.Finding is { } finding ? FindingWalk.Ends(finding, FindingVerdict.Unknown) : [];
        if (open.Count > 0) return open;
        var citation = Citation.Of(decision);
        return [new Finding(new Criterion("", citation.Clause, citation.Quote, decision.Entitlement.Title), ConclusionWords.DataLacks,
            FindingVerdict.Unknown, [], [])];
    }
}
