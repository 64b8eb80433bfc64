using LearningHours.Feeds.Receipts;
using LearningHours.Files;

namespace LearningHours.Uploads;

/// <summary>A file to be stored.</summary>
/// <param name="Path">Path below the feeds' folder, <c>hours/a.csv</c>.</param>
/// <param name="Content">Null if the received bytes are stored unchanged.</param>
public sealed record UploadPart(string Path, byte[]? Content);

/// <summary>
/// The outcome of an upload: the counts, where <c>Rows = Accepted + Rejected + Duplicate</c>, what is stored, and every refused row with
/// its reason.
/// </summary>
/// <param name="Parts">Empty if no row can be used.</param>
public sealed record UploadReport(
    int Rows, int Accepted, int Rejected, int Duplicate, IReadOnlyList<UploadPart> Parts, IReadOnlyList<RejectedFile> RejectedFiles,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>The refused rows in the order of the file.</summary>
    public IEnumerable<RowProblem> Problems => RejectedFiles.SelectMany(static f => f.Rows).Select(static r => r.Problem);
}
