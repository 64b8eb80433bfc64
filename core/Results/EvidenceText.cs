using LearningHours.Evaluation;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>Names the rows and files that back a decision in a few words, so that whoever signs can have them looked up.</summary>
internal static class EvidenceText
{
    private const int MostLines = 2, MostFiles = 2;

    /// <summary><c>採計紀錄19筆：hours/a.csv 第12、15列等19列</c>; empty without records.</summary>
    public static string Of(Finding finding)
    {
        var sources = new List<FactSource>();
        Collect(finding, sources, []);
        if (sources.Count == 0) return "";
        var files = sources.GroupBy(static s => s.File!, StringComparer.Ordinal).OrderByDescending(static f => f.Count())
            .ThenBy(static f => f.Key, StringComparer.Ordinal)
            .Select(static f => PackWords.Lines(f.Key, [.. f.Select(static s => s.Line).Order().Take(MostLines)], f.Count()));
        return PackWords.Records(sources.Count, string.Join('；', files.Take(MostFiles)));
    }

    private static void Collect(Finding finding, List<FactSource> sources, HashSet<FactSource> seen)
    {
        if (finding.Verdict != FindingVerdict.Met) return;
        foreach (ref readonly var record in finding.RecordSpan)
        {
            if (record.Use is not (RecordUse.Counted or RecordUse.Evidence) || record.Source.IsNone) continue;
            if (seen.Add(record.Source)) sources.Add(record.Source);
        }
        foreach (var child in finding.ChildSpan) Collect(child, sources, seen);
    }
}
