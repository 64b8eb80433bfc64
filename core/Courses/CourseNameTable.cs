using System.Runtime.CompilerServices;
using LearningHours.Fast;
using LearningHours.Feeds;

namespace LearningHours.Courses;

/// <summary>
/// Ways in which rows name a course, as dense numbers in the order of first sight: what millions of rows repeat is resolved once. One thread.
/// </summary>
internal sealed class CourseNameTable
{
    private readonly Dictionary<string, int> _arrangements = new(StringComparer.Ordinal);
    private readonly ByteTable _parts = new(), _names = new();
    private CourseColumns? _columns;
    private int _arrangement;

    /// <summary>What a row calls its course.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CourseName NameOf(RowReader row, CourseColumns columns)
    {
        if (columns != _columns) Arrange(columns);
        // Arrangements are negative, so that none is the number of a part.
        var before = ~_arrangement;
        for (var i = 0; i < columns.Runs - 1; i++) before = _parts.Intern(columns.Run(i, row), before, out _);
        var name = columns.Run(columns.Runs - 1, row);
        var hash = ByteTable.Hash(name, before);
        return new CourseName(name, before, hash);
    }

    /// <summary>The number of a name; a new one where it was never seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Intern(scoped in CourseName name, out bool isNew) => _names.Intern(name.Bytes, name.Before, name.Hash, out isNew);

    private void Arrange(CourseColumns columns)
    {
        if (!_arrangements.TryGetValue(columns.Arrangement, out _arrangement)) _arrangements[columns.Arrangement] = _arrangement = _arrangements.Count;
        _columns = columns;
    }
}

/// <summary>What a row calls its course, as the table that made it finds it.</summary>
internal readonly ref struct CourseName(ReadOnlySpan<byte> bytes, int before, uint hash)
{
    public readonly ReadOnlySpan<byte> Bytes = bytes;

    /// <summary>Number of what stands in other columns.</summary>
    public readonly int Before = before;
    public readonly uint Hash = hash;
}
