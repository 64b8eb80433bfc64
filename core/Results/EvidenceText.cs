using LearningHours.Evaluation;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>Which rows of which files back a decision, in few words: so that whoever signs can have them looked up.</summary>
internal static class EvidenceText
{
    private const int MostLines = 2, MostFiles = 2;

    /// <summary><c>採計紀錄19筆：hours/a.csv 第12、15列等19列</c>; empty without records.</summary>
    public static string Of(Finding finding)
    {
        var sources = new List<string>();
        Collect(finding, sources, []);
        if (sources.Count == 0) return "";
        var files = sources.Select(Split).GroupBy(static s => s.File, StringComparer.Ordinal).OrderByDescending(static f => f.Count())
            .ThenBy(static f => f.Key, StringComparer.Ordinal)
            .Select(static f => PackWords.Lines(f.Key, [.. f.Select(static s => s.Line).OrderBy(static l => l.Length)
                .ThenBy(static l => l, StringComparer.Ordinal).Take(MostLines)], f.Count()));
        return PackWords.Records(sources.Count, string.Join('；', files.Take(MostFiles)));
    }

    private static void Collect(Finding finding, List<string> sources, HashSet<string> seen)
    {
        if (finding.Verdict != FindingVerdict.Met) return;
        foreach (ref readonly var record in finding.RecordSpan)
        {
            if (record.Use is not (RecordUse.Counted or RecordUse.Evidence) || record.Source.IsEmpty) continue;
            var source = record.Source.ToString();
            if (seen.Add(source)) sources.Add(source);
        }
        foreach (var child in finding.ChildSpan) Collect(child, sources, seen);
    }

    private static (string File, string Line) Split(string source)
    {
        var at = source.LastIndexOf(FindingWords.LineOpen, StringComparison.Ordinal);
        return at < 0 ? (source, "") : (source[..at], source[(at + FindingWords.LineOpen.Length)..^FindingWords.LineClose.Length]);
    }
}
