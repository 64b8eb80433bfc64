using LearningHours.Feeds;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Courses;

/// <summary>Which course rows mean, damaged titles included: worked out once for each distinct way of naming a course, whichever worker
/// meets it first. Any thread.</summary>
internal sealed class CourseReadings(CourseResolver resolver, NamedCourses courses)
{
    private const int Undecodable = -1, NoTitle = -2, FirstRefusal = -3;

    private readonly Lock _gate = new();
    private readonly CourseNameTable _names = new();
    private readonly List<int> _courseOfName = [];
    private readonly List<Problem> _refusals = [];

    /// <summary>A course as <see cref="NamedCourses"/> numbers it, or the number below 0 that <see cref="Refuse"/> understands.</summary>
    public int Of(RowReader row, HoursLayout layout, CourseColumns columns)
    {
        lock (_gate)
        {
            var name = _names.Intern(row, columns, out var isNew);
            if (isNew) _courseOfName.Add(Resolve(row, layout));
            return _courseOfName[name];
        }
    }

    /// <summary>Fails a row whose course is no course.</summary>
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
        var unread = row.Unread.Count; // a row that failed before may still tell its course
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
