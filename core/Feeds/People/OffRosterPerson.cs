using LearningHours.Files;

namespace LearningHours.Feeds.People;

/// <summary>
/// A person in the hours feed who is not on the roster: the masked 身分證字號 or the 員工編號 that rows gave, the number of records, and the first
/// of them.
/// </summary>
public sealed record OffRosterPerson(string Number, int Rows, SourceRow First);
