using LearningHours.Files;

namespace LearningHours.Feeds.Receipts;

/// <summary>What became of one input file: <c>Rows = Accepted + Rejected + Duplicate</c>.</summary>
/// <param name="Path">Relative to the feeds' root with forward slashes, <c>hours/a.csv</c>; for a workbook or an archive with several
/// parts, the name of the part follows, <c>hours/a.xlsx/五月</c>.</param>
/// <param name="Sha256">The SHA-256 of its bytes in lower-case hex.</param>
/// <param name="Encoding">The detected encoding: utf-8, utf-16, utf-16be or cp950.</param>
public sealed record FileReceipt(FeedKind Feed, string Path, string Sha256, long Bytes, string Encoding, int Rows, int Accepted,
    int Rejected, int Duplicate)
{
    /// <summary>The path of the file as handed in, without the name of a part.</summary>
    public string FilePath => Path.Split('/') is { Length: > 2 } names ? $"{names[0]}/{names[1]}" : Path;

    /// <summary>For an hours file whose header was read: true if the portal wrote it, false if a platform did; otherwise null.</summary>
    public bool? IsPortal { get; init; }

    /// <summary>The Taipei date on which the file was received; null if unknown.</summary>
    public DateOnly? Received { get; init; }

    /// <summary>
    /// Merges the receipts into one for each file handed in, in the order given: the counts of its parts are added up, and each of their
    /// encodings is named once.
    /// </summary>
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
