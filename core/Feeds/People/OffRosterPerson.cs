using LearningHours.Files;

namespace LearningHours.Feeds.People;

/// <summary>Somebody of the hours whom the roster does not know: the masked 身分證字號 or the 員工編號 that rows gave, how many records, and the
/// first of them.</summary>
public sealed record OffRosterPerson(string Number, int Rows, SourceRow First);
