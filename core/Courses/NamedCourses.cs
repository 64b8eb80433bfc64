namespace LearningHours.Courses;

/// <summary>The courses named by rows of the hours feed, numbered in the order in which workers meet them. Not thread-safe.</summary>
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

    /// <summary>
    /// Returns the courses, along with the classes of which rows name parts, in an order that does not depend on the order of files; and,
    /// by previously assigned number, the place of each course in it.
    /// </summary>
    public (IReadOnlyList<ResolvedCourse> Courses, int[] PlaceOf) Sorted()
    {
        ResolvedCourse[] sorted = [.. _courses, .. ClassParts.Classes(_courses)];
        Array.Sort(sorted, ResolvedCourse.Compare);
        var places = new int[_courses.Count];
        for (var i = 0; i < sorted.Length; i++) if (_index.TryGetValue(sorted[i], out var number)) places[number] = i;
        return (sorted, places);
    }
}
