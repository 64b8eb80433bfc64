using LearningHours.Evaluation;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>Answers the questions that lists and letters ask of a finding tree.</summary>
public static class FindingWalk
{
    /// <summary>
    /// The shortest path to what is missing: the unmet or unknown conditions at the leaves of the tree. Where one branch is enough, only
    /// the branch with the fewest of them (the first among equals). Empty if the tree is met or a note.
    /// </summary>
    public static IReadOnlyList<Finding> Missing(Finding finding)
    {
        if (finding.Verdict is FindingVerdict.Met or FindingVerdict.Note) return [];
        var branches = finding.Children.Where(c => c.Verdict is FindingVerdict.Unmet or FindingVerdict.Unknown).Select(Missing).ToList();
        if (branches.Count == 0) return [finding];
        return finding.OneIsEnough ? branches.MinBy(b => b.Count)! : [.. branches.SelectMany(b => b)];
    }

    /// <summary>The nodes with a verdict that have no descendant with the same verdict, in the order of the tree.</summary>
    public static IReadOnlyList<Finding> Ends(Finding finding, FindingVerdict verdict)
    {
        var ends = new List<Finding>();
        AddEnds(finding, verdict, ends);
        return ends;
    }

    private static void AddEnds(Finding finding, FindingVerdict verdict, List<Finding> ends)
    {
        var before = ends.Count;
        for (var i = 0; i < finding.Children.Count; i++) AddEnds(finding.Children[i], verdict, ends);
        if (ends.Count == before && finding.Verdict == verdict) ends.Add(finding);
    }

    /// <summary>
    /// How far the unmet conditions are, in the words of the topmost nodes that say more than their children: for a set, how many of its
    /// courses are done and which are missing. Where one branch is enough, only the nearest one is described.
    /// </summary>
    public static IEnumerable<string> Lacking(Finding finding)
    {
        if (finding.Verdict is FindingVerdict.Met or FindingVerdict.Note) return [];
        var branches = finding.Children.Where(c => c.Verdict is FindingVerdict.Unmet or FindingVerdict.Unknown).ToList();
        if (branches.Count == 0 || !(finding.IsGroup || finding.Observed.IsEmpty)) return [Words(finding)];
        return (finding.OneIsEnough ? Lacking(branches.MinBy(b => Missing(b).Count)!) : branches.SelectMany(Lacking))
            .Where(text => text.Length > 0).Distinct();
    }

    /// <summary>
    /// What was observed of the met conditions, in the words of the topmost nodes that say more than that their children are met.
    /// </summary>
    public static string Facts(Finding finding)
    {
        var facts = string.Join('；', MetFacts(finding).Where(text => text.Length > 0).Distinct());
        return facts.Length > 0 ? facts : finding.Observed.ToString();
    }

    /// <summary>The records that met conditions rest on, in the order of the tree.</summary>
    public static IEnumerable<FindingRecord> Counted(Finding finding) => finding.Verdict != FindingVerdict.Met ? []
        : finding.Records.Where(static r => r.Use is RecordUse.Counted or RecordUse.Evidence).Concat(finding.Children.SelectMany(Counted));

    private static IEnumerable<string> MetFacts(Finding finding) =>
        finding.Verdict != FindingVerdict.Met ? []
        : !finding.IsGroup ? [finding.Observed.ToString()]
        : finding.OneIsEnough ? MetFacts(
            finding.Children.FirstOrDefault(c => c.Verdict == FindingVerdict.Met) ?? finding with { IsGroup = false })
        : finding.Children.SelectMany(MetFacts);

    /// <summary>Remarks that change no verdict: notes (待入帳 …) and, for an eligible decision, what is still 待查 and could raise it.</summary>
    public static IEnumerable<string> Remarks(Finding finding) =>
        Observed(finding,
            FindingVerdict.Note).Concat(Observed(finding, FindingVerdict.Unknown).Select(text => ConclusionWords.MayRaise(text)));

    private static IEnumerable<string> Observed(Finding finding, FindingVerdict verdict) =>
        Ends(finding, verdict).Select(Words).Where(text => text.Length > 0).Distinct();

    private static string Words(Finding finding) => (finding.Observed.IsEmpty ? finding.Required : finding.Observed).ToString();
}
