using LearningHours.Files;

namespace LearningHours.Facts;

/// <summary>
/// A row that was refused, that a refused row could replace, or of which a cell that decides cannot be read: no fact, but doubt (contract
/// section 2). What can be read of it stands; everything else it could say is open.
/// </summary>
public sealed class RefusedRow
{
    public required FeedKind Feed { get; init; }
    public required SourceRow Source { get; init; }

    /// <summary>The column that failed, empty where it was the whole row; why, and how to mend it (zh-TW).</summary>
    public string Column { get; init; } = "";
    public string Explanation { get; init; } = "";
    public string Remedy { get; init; } = "";

    /// <summary>Stands in a file that adds and corrects: what it is about may be other than said so far.</summary>
    public bool IsDelta { get; init; }

    /// <summary>The fact as far as it can be read, with defaults for the rest; null where nothing but the person stands: then there may be
    /// several such rows.</summary>
    public object? Fact { get; init; }

    /// <summary>Names of the columns that cannot be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The same row with nothing of it told but whom it names.</summary>
    internal RefusedRow Bare() => new()
    {
        Feed = Feed,
        Source = Source,
        Column = Column,
        Explanation = Explanation,
        Remedy = Remedy,
        IsDelta = IsDelta
    };

    /// <summary>Whether what the fact holds of a column is what the row says.</summary>
    public bool Says(string column) => Fact is not null && !Unread.Contains(column);
}

/// <summary>A refused attendance row as far as it can be read.</summary>
/// <param name="Kind">Null where 類別 cannot be read.</param>
/// <param name="From">First instant of the row, or of the days that it names.</param>
/// <param name="To">The instant behind its last, or behind the days that it names.</param>
/// <param name="IsExact">Whether the row covers just these instants; otherwise any of them.</param>
/// <param name="WholeDays">The row has no times.</param>
public sealed record RefusedAttendance(AttendanceKind? Kind, Dates.CivilTime From, Dates.CivilTime To, bool IsExact, bool WholeDays);
