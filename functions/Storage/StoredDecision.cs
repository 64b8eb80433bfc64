using Azure;
using LearningHours.Results;

namespace LearningHours.Storage;

/// <summary>A decision as a run left it: the row, the as-of date of the night that last changed it and that night's run.</summary>
public sealed record DecisionVersion(DecisionRow Row, string Night, string Run);

/// <summary>A stored decision: the version the last run wrote and the one that was stored before it (null if there was none).</summary>
public sealed record StoredDecision(DecisionVersion Current, DecisionVersion? Before, ETag ETag)
{
    /// <summary>
    /// What the last finished night decided; null if it had no such row. A version written by a run that never finished does not count; the
    /// one before it does.
    /// </summary>
    public DecisionVersion? AsOfLastDone(IReadOnlySet<string> unfinishedRuns) => unfinishedRuns.Contains(Current.Run) ? Before : Current;
}

/// <summary>A row to write: the version it becomes, the finished version it replaces, and the entity's tag (null to insert).</summary>
public sealed record DecisionWrite(DecisionVersion Becomes, DecisionVersion? Before, ETag? Replaces);
