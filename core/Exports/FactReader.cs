using LearningHours.Calendars;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>One input file as the shell hands it in: the core opens nothing itself.</summary>
/// <param name="Path">Relative to the feeds' root with forward slashes, <c>hours/a.csv</c>; its first segment is the feed.</param>
/// <param name="Open">Opens the bytes for reading from the start; called at least once.</param>
public sealed record FeedFile(FeedKind Feed, string Path, Func<Stream> Open);

/// <summary>A rejected row and its bytes as they stood in the file.</summary>
public sealed record RejectedRow(RowProblem Problem, byte[] Raw);

/// <summary>The rejected rows of one file, in the order of its lines; <see cref="Header"/> is the header's bytes as they stood.</summary>
public sealed record RejectedFile(FileReceipt Receipt, byte[] Header, IReadOnlyList<RejectedRow> Rows);

/// <summary>A night's feeds, read: facts, a receipt for each file, what was rejected and what is worth a warning.</summary>
public sealed record NightFacts(FactBook Facts, IReadOnlyList<FileReceipt> Receipts, IReadOnlyList<RejectedFile> Rejected, IReadOnlyList<Warning> Warnings)
{
    /// <summary>Learning records of people who are not on the roster: counted, no row, no reject (contract reading 25a).</summary>
    public required int RecordsOffRoster { get; init; }
}

/// <summary>Feeds in, facts out: the one door of the exports folder. Never throws on a row.</summary>
public static class FactReader
{
    /// <summary>Reads all files of a night. The order in which they are given does not matter. A feed is present when it has at least one file.</summary>
    public static NightFacts Read(IReadOnlyList<FeedFile> files, OfficeCalendar builtIn) => throw new NotImplementedException();
}
