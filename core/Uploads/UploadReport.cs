using LearningHours.Feeds.Receipts;
using LearningHours.Files;

namespace LearningHours.Uploads;

/// <summary>A file to be laid down.</summary>
/// <param name="Path">Below the feeds' folder, <c>hours/a.csv</c>.</param>
/// <param name="Content">Null for the very bytes that came.</param>
public sealed record UploadPart(string Path, byte[]? Content);

/// <summary>What became of an upload: <c>Rows = Accepted + Rejected + Duplicate</c>, what is laid down, and every refused row with its
/// reason.</summary>
/// <param name="Parts">None where nothing of it can be used.</param>
public sealed record UploadReport(
    int Rows, int Accepted, int Rejected, int Duplicate, IReadOnlyList<UploadPart> Parts, IReadOnlyList<RejectedFile> RejectedFiles,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The refused rows in the order of the file.</summary>
    public IEnumerable<RowProblem> Problems => RejectedFiles.SelectMany(static f => f.Rows).Select(static r => r.Problem);
}
