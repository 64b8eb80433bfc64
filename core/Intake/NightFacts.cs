using LearningHours.Courses;
using LearningHours.Facts;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Learning;

namespace LearningHours.Intake;

/// <summary>The result of reading a night's feeds: facts, a receipt for each file, what was rejected and what deserves a warning.</summary>
public sealed record NightFacts(FactBook Facts, IReadOnlyList<FileReceipt> Receipts, IReadOnlyList<RejectedFile> Rejected,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>
    /// Number of learning records of people who are not on the roster: only counted, neither decided nor rejected (contract reading 25a).
    /// </summary>
    public required int RecordsOffRoster { get; init; }

    /// <summary>Courses that match nothing in the catalogue, or whose platform or category is unknown.</summary>
    public IReadOnlyList<UnmatchedCourse> UnmatchedCourses { get; init; } = [];

    /// <summary>Implausible records in the order of 員工編號 and of the ledger; only the first ones if there are very many.</summary>
    public IEnumerable<RecordDoubt> Doubts { get; init; } = [];

    /// <summary>The people whose records <see cref="RecordsOffRoster"/> counts.</summary>
    public IReadOnlyList<OffRosterPerson> OffRoster { get; init; } = [];

    /// <summary>The days on which somebody's records end; empty for a night that was read from an image.</summary>
    public DaySet LearningDays { get; init; } = new();
}
