using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Receipts;

/// <summary>A rejected row and its original bytes in the file.</summary>
public sealed record RejectedRow(RowProblem Problem, byte[] Raw);

/// <summary>
/// The rejected rows of one file, in the order of its lines. <see cref="Header"/> contains the header's original bytes, without byte order
/// mark and line break; it is empty if the file has no header.
/// </summary>
public sealed record RejectedFile(FileReceipt Receipt, byte[] Header, IReadOnlyList<RejectedRow> Rows);
