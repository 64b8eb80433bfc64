using LearningHours.Facts;

namespace LearningHours.Plans;

/// <summary>A set of courses adds up to its printed total and holds each course once; a list name belongs to one list.</summary>
internal static class PlanChecksSets
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        foreach (var (path, value) in scope.Parts)
        {
            if (value is not CourseSet set) continue;
            var sum = set.Courses.Sum(c => c.Hours);
            if (sum != set.TotalHours && set.Courses.All(c => c.Hours > 0)) yield return scope.Error($"{path}.totalHours", $"{set.TotalHours:0.##}小時，但各課程合計{sum:0.##}小時", "各課程時數之合計，與原文所印者相同");
            var titles = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < set.Courses.Count; i++)
            {
                var course = set.Courses[i];
                if (course.Hours <= 0) yield return scope.Error($"{path}.courses[{i}].hours", $"{course.Hours:0.##}", "大於0");
                foreach (var title in course.Aliases.Prepend(course.Title).Select(CourseTitle.Normalise).Distinct())
                    if (!titles.TryAdd(title, i) && titles[title] != i)
                        yield return scope.Error($"{path}.courses[{i}].title", $"「{course.Title}」與courses[{titles[title]}]為同一課程", "每門課程一次");
            }
        }
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Plan.Lists.Count; i++)
            foreach (var name in scope.Plan.Lists[i].Names)
                if (!names.TryAdd(name, scope.Plan.Lists[i].Id)) yield return scope.Error($"$.lists[{i}].names", $"「{name}」也是清單「{names[name]}」的名稱", "每個名稱一次");
    }
}
