using LearningHours.Files;

namespace LearningHours.Feeds.Receipts;

/// <summary>What became of one input file: <c>Rows = Accepted + Rejected + Duplicate</c>.</summary>
/// <param name="Path">Relative to the feeds' root, <c>hours/a.csv</c>, with forward slashes; of a workbook or an archive with several
/// parts, the part behind it, <c>hours/a.xlsx/五月</c>.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="Encoding">As detected: utf-8, utf-16, cp950.</param>
public sealed record FileReceipt(FeedKind Feed, string Path, string Sha256, long Bytes, string Encoding, int Rows, int Accepted,
    int Rejected, int Duplicate)
{
    /// <summary>The path of the file that was handed in.</summary>
    public string FilePath => Path.Split('/') is { Length: > 2 } names ? $"{names[0]}/{names[1]}" : Path;

    /// <summary>Of a file of the hours whose header was read: whether the portal wrote it, otherwise a platform did.</summary>
    public bool? IsPortal { get; init; }

    /// <summary>The Taipei date on which it came; null where nobody knows.</summary>
    public DateOnly? Received { get; init; }

    /// <summary>One receipt for each file that was handed in, in the order given: the counts of its parts added up, their encodings named
    /// once each.</summary>
    public static IEnumerable<FileReceipt> OfWholeFiles(IEnumerable<FileReceipt> receipts) =>
        receipts.GroupBy(static r => (r.Feed, r.FilePath)).Select(static parts => parts.First() with
        {
            Path = parts.Key.FilePath,
            Encoding = string.Join(',', parts.Select(static p => p.Encoding).Distinct(StringComparer.Ordinal)),
            Rows = parts.Sum(static p => p.Rows),
            Accepted = parts.Sum(static p => p.Accepted),
            Rejected = parts.Sum(static p => p.Rejected),
            Duplicate = parts.Sum(static p => p.Duplicate),
        });
}
