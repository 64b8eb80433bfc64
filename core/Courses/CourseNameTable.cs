using System.Runtime.CompilerServices;
using LearningHours.Fast;
using LearningHours.Feeds;

namespace LearningHours.Courses;

/// <summary>
/// Assigns dense numbers, in order of first appearance, to the ways in which rows name a course, so that a name repeated by millions of
/// rows is resolved once. Not thread-safe.
/// </summary>
internal sealed class CourseNameTable
{
    private readonly Dictionary<string, int> _arrangements = new(StringComparer.Ordinal);
    private readonly ByteTable _parts = new(), _names = new();
    private CourseColumns? _columns;
    private int _arrangement;

    /// <summary>The number for the way a row names its course; a new one for a name not seen before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Intern(RowReader row, CourseColumns columns, out bool isNew)
    {
        if (columns != _columns) Arrange(columns);
        // Arrangements are negative, so that they cannot coincide with the number of a part.
        var before = ~_arrangement;
        for (var i = 0; i < columns.Runs - 1; i++) before = _parts.Intern(columns.Run(i, row), before, out _);
        return _names.Intern(columns.Run(columns.Runs - 1, row), before, out isNew);
    }

    private void Arrange(CourseColumns columns)
    {
        if (!_arrangements.TryGetValue(columns.Arrangement, out _arrangement))
            _arrangements[columns.Arrangement] = _arrangement = _arrangements.Count;
        _columns = columns;
    }
}
