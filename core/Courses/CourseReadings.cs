using LearningHours.Feeds;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Courses;

/// <summary>
/// Determines which course rows mean, including those with damaged titles. Each distinct way of naming a course is resolved once, by
/// whichever worker meets it first. Thread-safe.
/// </summary>
internal sealed class CourseReadings(CourseResolver resolver, NamedCourses courses)
{
    private const int Undecodable = -1, NoTitle = -2, FirstRefusal = -3;

    private readonly Lock _gate = new();
    private readonly CourseNameTable _names = new();
    private readonly List<int> _courseOfName = [];
    private readonly List<Problem> _refusals = [];

    /// <summary>The course's number in <see cref="NamedCourses"/>, or a negative number to be passed to <see cref="Refuse"/>.</summary>
    public int Of(RowReader row, HoursLayout layout, CourseColumns columns)
    {
        lock (_gate)
        {
            var name = _names.Intern(row, columns, out var isNew);
            if (isNew) _courseOfName.Add(Resolve(row, layout));
            return _courseOfName[name];
        }
    }

    /// <summary>Fails a row for which <see cref="Of"/> returned a negative number.</summary>
    public void Refuse(RowReader row, HoursLayout layout, int course)
    {
        Problem refusal;
        lock (_gate)
        {
            refusal = course switch
            {
                Undecodable => CommonProblems.Undecodable,
                NoTitle => row.Bytes(layout.Title).IsEmpty ? CommonProblems.Empty : HoursProblems.Title,
                _ => _refusals[FirstRefusal - course],
            };
        }
        row.Fail(layout.Title, refusal);
    }

    private int Resolve(RowReader row, HoursLayout layout)
    {
        var unread = row.Unread.Count; // a row that has already failed may still name its course
        string code = row.Text(layout.Code), platform = row.Text(layout.Platform), category = row.Text(layout.Category),
        categoryCode = row.Text(layout.CategoryCode);
        if (row.Unread.Count > unread) return Undecodable;
        var bytes = row.Bytes(layout.Title);
        var decodes = row.File.Encoding.TryDecode(bytes, out var title);
        // A code alone would name the course, but the column is required (contract section 2).
        if (string.IsNullOrWhiteSpace(title)) return NoTitle;
        var course = decodes ? Named(title.Trim()) : null;
        if (course is not { Catalogued: true })
        {
            var reading = resolver.Damaged.Read(bytes, title, row.File.Encoding);
            if (reading.Whole is { } whole) course = Named(whole) with { Mended = true };
            else if (reading.Refusal is { } refusal)
            {
                _refusals.Add(refusal);
                return FirstRefusal - (_refusals.Count - 1);
            }
        }
        if (course is null) return Undecodable;
        if (course.Key.Length == 0) return NoTitle;
        return courses.IndexOf(course);

        ResolvedCourse Named(string text) => resolver.Resolve(text, code, platform, category, categoryCode, layout.CodeInTitle);
    }
}
