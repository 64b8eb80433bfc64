namespace LearningHours.Exports;

/// <summary>
/// Ways in which rows name a course, as dense numbers in the order of first sight: what millions of rows repeat is resolved once. The cells
/// that few values share become one small number first, so that a row compares its title and little else. One thread.
/// </summary>
internal sealed class CourseNameTable
{
    private readonly ByteTable _settings = new(), _names = new();

    /// <summary>The number of a name; a new one where it was never seen.</summary>
    public int Intern(scoped in CourseCells cells, out bool isNew)
    {
        var setting = cells.CategoryCode.IsEmpty ? cells.Kind : _settings.Intern(cells.CategoryCode, default, cells.Kind, out _) + CourseCells.Kinds;
        setting = _settings.Intern(cells.Platform, cells.Category, setting, out _);
        return _names.Intern(cells.Title, cells.Code, setting, out isNew);
    }
}
