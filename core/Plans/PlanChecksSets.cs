using LearningHours.Facts;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>A set of courses adds up to its printed total and contains each course once; a list name belongs to one list.</summary>
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
            var titles = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < set.Courses.Count; i++)
            {
                var course = set.Courses[i];
                if (course.Hours <= 0)
                    yield return scope.Error($"{path}.courses[{i}].hours", $"{course.Hours:0.##}", PlanCheckWords.MoreThanZero);
                foreach (var title in course.Aliases.Prepend(course.Title).Select(CourseTitle.Normalise).Distinct())
                    if (!titles.TryAdd(title, i) && titles[title] != i)
                        yield return scope.Error($"{path}.courses[{i}].title", PlanCheckWords.SameCourse(course.Title, titles[title]),
                            PlanCheckWords.CourseOnce);
            }
        }
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Plan.Lists.Count; i++)
            foreach (var name in scope.Plan.Lists[i].Names)
                if (!names.TryAdd(name, scope.Plan.Lists[i].Id))
                    yield return scope.Error($"$.lists[{i}].names", PlanCheckWords.NameOfOther(name, names[name]), PlanCheckWords.NameOnce);
    }
}
