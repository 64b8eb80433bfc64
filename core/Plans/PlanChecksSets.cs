using LearningHours.Facts;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// A set of courses adds up to its printed total and contains each course and each code once; a list name belongs to one list. Titles,
/// codes and names are the same here if the evaluation takes them for the same.
/// </summary>
internal static class PlanChecksSets
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            if (value is not CourseSet set) continue;
            var sum = set.Courses.Sum(c => c.Hours);
            if (sum != set.TotalHours && set.Courses.All(c => c.Hours > 0))
                yield return scope.Error($"{path}.totalHours", PlanCheckWords.SumDiffers(set.TotalHours, sum), PlanCheckWords.SumOfCourses);
            if (set.Courses.Count > CourseSet.MostCourses)
                yield return scope.Error($"{path}.courses", PlanCheckWords.Courses(set.Courses.Count),
                    PlanCheckWords.AtMostCourses(CourseSet.MostCourses));
            var titles = new Dictionary<string, int>(StringComparer.Ordinal);
            var codes = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < set.Courses.Count; i++)
            {
                var course = set.Courses[i];
                if (course.Hours <= 0)
                    yield return scope.Error($"{path}.courses[{i}].hours", $"{course.Hours:0.##}", PlanCheckWords.MoreThanZero);
                foreach (var code in course.Codes)
                    if (!codes.TryAdd(CourseCode.Normalise(code), i) && codes[CourseCode.Normalise(code)] is var first && first != i)
                        yield return scope.Error($"{path}.courses[{i}].codes", PlanCheckWords.CodeOfOther(code, first),
                            PlanCheckWords.CodeOnce);
                foreach (var title in course.Aliases.Prepend(course.Title).Select(CourseTitle.Normalise).Distinct())
                    if (!titles.TryAdd(title, i) && titles[title] != i)
                        yield return scope.Error($"{path}.courses[{i}].title", PlanCheckWords.SameCourse(course.Title, titles[title]),
                            PlanCheckWords.CourseOnce);
            }
        }
        var names = new Dictionary<string, (string Name, int List)>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Plan.Lists.Count; i++)
            foreach (var name in scope.Plan.Lists[i].Names)
                // Two spellings of one name are allowed to one list: the second is merely not needed.
                if (!names.TryAdd(ListName.Normalise(name), (name, i)) && names[ListName.Normalise(name)] is var first
                    && (first.List != i || first.Name == name))
                    yield return scope.Error($"$.lists[{i}].names",
                        PlanCheckWords.NameOfOther(name, scope.Plan.Lists[first.List].Id), PlanCheckWords.NameOnce);
    }
}
