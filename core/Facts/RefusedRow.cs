using LearningHours.Files;

namespace LearningHours.Facts;

/// <summary>
/// A row that was refused, that a refused row might replace, or that has an unreadable cell in a column that matters: no fact, but doubt
/// (contract section 2). What can be read of it holds; everything else it might say is open.
/// </summary>
public sealed class RefusedRow
{
    public required FeedKind Feed { get; init; }
    public required SourceRow Source { get; init; }

    /// <summary>
    /// The column that failed, empty if it was the whole row. <see cref="Explanation"/> says why and <see cref="Remedy"/> how to correct
    /// it (zh-TW).
    /// </summary>
    public string Column { get; init; } = "";

    /// <summary>What the cell holds; empty where that is not kept.</summary>
    public string Value { get; init; } = "";
    public string Explanation { get; init; } = "";
    public string Remedy { get; init; } = "";

    /// <summary>Whether the row was accepted: only cells of optional columns, which matter, cannot be read.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>
    /// Whether the row is in a delta, a file that adds and corrects: what it is about may differ from what earlier files say.
    /// </summary>
    public bool IsDelta { get; init; }

    /// <summary>
    /// The fact as far as it can be read, with defaults for the rest; null if only the person is known: then there may be several
    /// such rows.
    /// </summary>
    public object? Fact { get; init; }

    /// <summary>Names of the columns that cannot be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>A copy of the row that tells nothing but whom it names.</summary>
    internal RefusedRow Bare() => new()
    {
        Feed = Feed,
        Source = Source,
        Column = Column,
        Explanation = Explanation,
        Remedy = Remedy,
        IsDelta = IsDelta
    };

    /// <summary>Whether <see cref="Fact"/> holds what the row really says in a column.</summary>
    public bool Says(string column) => Fact is not null && !Unread.Contains(column);
}

/// <summary>A refused attendance row, as far as it can be read.</summary>
/// <param name="Kind">Null where 類別 cannot be read.</param>
/// <param name="From">The first instant of the row, or of the days that it names.</param>
/// <param name="To">The instant after the last one of the row, or of the days that it names.</param>
/// <param name="IsExact">True if the row covers exactly these instants; false if it may cover any of them.</param>
/// <param name="WholeDays">Whether the row has no times.</param>
public sealed record RefusedAttendance(AttendanceKind? Kind, Dates.CivilTime From, Dates.CivilTime To, bool IsExact, bool WholeDays)
{
    /// <summary>A row that names no day, so that it may be of any.</summary>
    public static RefusedAttendance OfAnyDay(AttendanceKind? kind) =>
        new(kind, Dates.CivilTime.At(Dates.CivilTime.FirstDate), new Dates.CivilTime(int.MaxValue), false, false);
}
