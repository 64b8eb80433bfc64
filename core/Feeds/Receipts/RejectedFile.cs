using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Receipts;

/// <summary>A rejected row and its bytes as they stood in the file.</summary>
public sealed record RejectedRow(RowProblem Problem, byte[] Raw);

/// <summary>
/// The rejected rows of one file, in the order of its lines; <see cref="Header"/> is the header's bytes as they stood, without byte order
/// mark and line break, empty where the file has none.
/// </summary>
public sealed record RejectedFile(FileReceipt Receipt, byte[] Header, IReadOnlyList<RejectedRow> Rows);
