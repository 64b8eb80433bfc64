namespace LearningHours.Courses;

/// <summary>The courses that rows of the hours feed name, numbered in the order in which workers meet them. One thread at a time.</summary>
internal sealed class NamedCourses
{
    private readonly Dictionary<ResolvedCourse, int> _index = [];
    private readonly List<ResolvedCourse> _courses = [];

    public int IndexOf(ResolvedCourse course)
    {
        if (!_index.TryGetValue(course, out var index))
        {
            _index[course] = index = _courses.Count;
            _courses.Add(course);
        }
        return index;
    }

    /// <summary>The courses, and the classes that rows name in parts only, in an order of their own, which no order of files changes, and
    /// where in it each number given out has come.</summary>
    public (IReadOnlyList<ResolvedCourse> Courses, int[] PlaceOf) Sorted()
    {
        ResolvedCourse[] sorted = [.. _courses, .. ClassParts.Classes(_courses)];
        Array.Sort(sorted, ResolvedCourse.Compare);
        var places = new int[_courses.Count];
        for (var i = 0; i < sorted.Length; i++) if (_index.TryGetValue(sorted[i], out var number)) places[number] = i;
        return (sorted, places);
    }
}
