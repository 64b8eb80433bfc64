namespace LearningHours.Files;

/// <summary>One input file as the shell hands it in: the core opens nothing itself.</summary>
/// <param name="Path">Relative to the feeds' root with forward slashes, <c>hours/a.csv</c>; its first segment is the feed.</param>
/// <param name="Open">Opens the bytes for reading from the start; called more than once.</param>
/// <param name="Received">The Taipei date on which it came; null where the shell does not know.</param>
public sealed record FeedFile(FeedKind Feed, string Path, Func<Stream> Open, DateOnly? Received = null);
