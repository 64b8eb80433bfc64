using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Files;

namespace LearningHours.Reports;

/// <summary>What is to be done about a decision; the numbers are those of the page.</summary>
internal enum ToDo { Nothing, Lapsing, Open, Unreported, Reachable, Unused, Lapsed }

/// <summary>A decision as the report shows it.</summary>
/// <param name="Left">Hours of leave that are left; null where it is no leave or the usage is not known.</param>
/// <param name="Due">The day by which something must happen: of leave the last usable day, of an award the last day to apply, else the end
/// of the window.</param>
/// <param name="Lacks">Of an open one, the feeds that can settle it; null for one that no single feed can.</param>
/// <param name="Reach">Of one that can still be won, the best of its goals.</param>
internal sealed record ReportRow(
    Decision Decision, ToDo ToDo, decimal? Left, DateOnly? Due, IReadOnlyList<FeedKind?> Lacks, Feasibility? Reach, string Note);
