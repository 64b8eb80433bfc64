using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Files;
using LearningHours.Results;

namespace LearningHours.Reports;

/// <summary>What is to be done about a decision; the page uses the same numbers.</summary>
internal enum ToDo { Nothing, Lapsing, Open, Unreported, Reachable, Unused, Lapsed }

/// <summary>A decision as the report shows it.</summary>
/// <param name="Left">
/// Hours of leave that are left, or that lapsed if that is the matter; null if it is no leave or its use is not known.
/// </param>
/// <param name="Due">
/// The day by which something must happen: for leave the day on which the next hours lapse or the last usable day, the last
/// day to apply for an award, otherwise the end of the window.
/// </param>
/// <param name="Lacks">For an open decision, the feeds that can settle it; a null among them means that no single feed can.</param>
/// <param name="Reach">For a decision that can still be won, the feasibility of its best goal.</param>
internal sealed record ReportRow(
    Decision Decision, ToDo ToDo, decimal? Left, DateOnly? Due, IReadOnlyList<FeedKind?> Lacks, Feasibility? Reach, string Note)
{
    /// <summary>For leave of which hours are left, what still ends, on the as-of date or later.</summary>
    public IReadOnlyList<LeaveEnd> Ends { get; init; } = [];
}
