namespace LearningHours.Files;

/// <summary>One input file, opened by the shell on demand: the core opens nothing itself.</summary>
/// <param name="Path">Relative to the root of the feeds with forward slashes, <c>hours/a.csv</c>; the first segment is the feed.</param>
/// <param name="Open">Opens the bytes for reading from the start; called more than once.</param>
/// <param name="Received">The Taipei date on which the file was received; null where the shell does not know.</param>
public sealed record FeedFile(FeedKind Feed, string Path, Func<Stream> Open, DateOnly? Received = null);
