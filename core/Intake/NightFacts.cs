using LearningHours.Courses;
using LearningHours.Facts;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Learning;

namespace LearningHours.Intake;

/// <summary>A night's feeds, read: facts, a receipt for each file, what was rejected and what is worth a warning.</summary>
public sealed record NightFacts(FactBook Facts, IReadOnlyList<FileReceipt> Receipts, IReadOnlyList<RejectedFile> Rejected,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>Learning records of people who are not on the roster: counted, no row, no reject (contract reading 25a).</summary>
    public required int RecordsOffRoster { get; init; }

    /// <summary>Courses that nothing in the catalogue matches, or whose platform or category nobody tells.</summary>
    public IReadOnlyList<UnmatchedCourse> UnmatchedCourses { get; init; } = [];

    /// <summary>Records that hardly can be, in the order of 員工編號 and of the ledger: the first of them where they are very many.</summary>
    public IEnumerable<RecordDoubt> Doubts { get; init; } = [];

    /// <summary>Whose records <see cref="RecordsOffRoster"/> counts.</summary>
    public IReadOnlyList<OffRosterPerson> OffRoster { get; init; } = [];

    /// <summary>The days on which somebody's records end; empty for a night that was read from an image.</summary>
    public DaySet LearningDays { get; init; } = new();
}
