using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>Ends of a finding tree as sentences of a letter.</summary>
internal static class FindingWords
{
    private const int MostRecords = 10;

    /// <summary>What is missing: requirement, what is there, the clause, and the records that did not count with the reason.</summary>
    public static IEnumerable<string> Lines(Finding finding)
    {
        var (label, supplier) = finding.Verdict == FindingVerdict.Unknown ? ("待查：", $"；可提供資料者：{Supplier.Of(finding.Lacks)}") : ("目前：", "");
        var required = !finding.Required.IsEmpty ? $"應符合：{finding.Required}" : "";
        var observed = !finding.Observed.IsEmpty ? label + finding.Observed : "";
        var cited = Citation.Of(finding).ToString() is { Length: > 0 } citation ? $"（依據：{citation}）" : "";
        yield return string.Join('；', new[] { required, observed }.Where(t => t.Length > 0)) + supplier + cited;

        var remarked = finding.Records.Where(r => !r.Remark.IsEmpty).ToList();
        foreach (var record in remarked.Take(MostRecords)) yield return Line(record);
        if (remarked.Count > MostRecords) yield return $"其餘{(remarked.Count - MostRecords).ToString(CultureInfo.InvariantCulture)}筆紀錄請洽人事單位查詢";
    }

    private static string Line(in FindingRecord record)
    {
        var from = record.From.IsKnown ? $"{record.From}至" : "";
        return $"「{record.What}」{from}{record.To}：{record.Remark}";
    }
}
