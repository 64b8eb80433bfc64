using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.Rules;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Advice;

/// <summary>
/// What one person still needs for a requirement, according to the rules that decide it: only what certain facts do not provide yet. Among
/// several paths the one with the fewest hours, then the fewest steps.
/// </summary>
internal sealed class ShortestWay(PersonCase person, Window window)
{
    /// <summary>Whether a feed is absent without which nobody can say what is missing.</summary>
    public bool IsUntold { get; private set; }

    /// <summary>Whether to find the whole path, as if nothing were done yet: the measure of progress.</summary>
    public bool FromNothing { get; init; }

    public Way To(Requirement requirement) => To(requirement, DateOnly.MinValue);

    private Way To(Requirement requirement, DateOnly notBefore)
    {
        var days = person.Binding.DaysOf(requirement.Window ?? window);
        var scope = new Scope(days, person.Span(days, notBefore), notBefore);
        var way = new Way();
        switch (requirement)
        {
            case AllOf all:
                foreach (var part in all.Of) way.Add(To(part, notBefore));
                break;
            case AnyOf any:
                var ways = any.Of.Select(part => To(part, notBefore)).ToList();
                return ways.Find(w => w.IsDone) ?? ways.MinBy(w => w.Length)!;
            case InSequence sequence:
                AddSequence(way, sequence, notBefore);
                break;
            case SetCompleted set when Knows(FeedKind.Hours):
                AddCourses(way, set, scope);
                break;
            case HoursReached hours when Knows(FeedKind.Hours):
                AddHours(way, hours, scope);
                break;
            case ListCompleted list when Knows(FeedKind.Hours):
                AddList(way, list.List, list.Platform, list.AtLeast, scope);
                break;
            case PostsReached posts when Knows(FeedKind.Forum):
                if (posts.AtLeast - (FromNothing ? 0 : PostsRule.Counted(person, scope)) is > 0 and var missingPosts)
                    way.Add(new PostsStep(days, (int)missingPosts));
                break;
            case ReportsHandedIn reports when Knows(FeedKind.Reports):
                if (reports.AtLeast - (FromNothing ? 0 : ReportsRule.Counted(person, scope)) is > 0 and var missingReports)
                    way.Add(new ReportsStep(days, missingReports));
                break;
            case CertificateHeld held when Knows(FeedKind.Certificates):
                if (!Holds(held, notBefore)) way.Add(new CertificateStep(days, [held.Category], TitleOf(held.List)));
                break;
            case CertificatePair pair when Knows(FeedKind.Certificates):
                if (!Holds(pair, notBefore)) way.Add(new CertificateStep(days, [pair.First, pair.Second], TitleOf(pair.List)));
                break;
            case ReflectionWritten reflection when Knows(FeedKind.Reflections):
                if (!Holds(reflection, notBefore)) way.Add(new ReflectionStep(days, reflection.MaxCharacters, reflection.PostedIn));
                break;
        }
        return way;
    }

    /// <summary>Adds courses of an external list, as far as it is known.</summary>
    public void AddList(Way way, string id, string? platform, int? atLeast, Scope scope)
    {
        var list = person.Binding.List(id);
        if (!list.IsLoaded)
        {
            way.Add(new ListStep(scope.Days, list.List.Title, atLeast, []));
            return;
        }
        var done = FromNothing ? [] : CourseLists.Done(list, platform, person, scope);
        var missing = Math.Min(atLeast ?? list.Titles.Count, list.Titles.Count) - done.Count;
        if (missing > 0) way.Add(new ListStep(scope.Days, list.List.Title, missing, [.. list.Titles.Where((_, i) => !done.Contains(i))]));
    }

    /// <summary>What follows a step that is not done yet starts from nothing: it counts only from the day of that step.</summary>
    private void AddSequence(Way way, InSequence sequence, DateOnly notBefore)
    {
        var from = notBefore;
        foreach (var part in sequence.Of)
        {
            way.Add(To(part, from));
            from = Requirements.Judge(part, person, window, from, null).Sure ?? person.Binding.AsOf.AddDays(1);
        }
    }

    private void AddCourses(Way way, SetCompleted set, Scope scope)
    {
        var bound = SetRule.SetOf(set, person);
        var courses = bound.Set.Courses;
        Span<CivilTime> sure = stackalloc CivilTime[courses.Count], possible = stackalloc CivilTime[courses.Count];
        SetRule.Collect(set, bound, person, scope, sure, possible);
        for (var i = 0; i < courses.Count; i++)
        {
            if (sure[i] != SetRule.Never && !FromNothing) continue;
            var hours = Hours.From(courses[i].Hours);
            var step = new CourseStep(scope.Days, bound.Set.Title, courses[i].Title, NameOf(bound.Set.Platform)!, hours,
                possible[i] != SetRule.Never)
            { OffHours = set.OffHours };
            way.AddCourse(new LearningNeed(step, hours, bound.Set.Platform, bound.Set.Id, null), step);
        }
    }

    private void AddHours(Way way, HoursReached hours, Scope scope)
    {
        var missing = Hours.From(hours.AtLeast) - (FromNothing ? Hours.Zero : HoursRule.Tally(hours, person, scope).Sure);
        if (missing <= Hours.Zero) return;
        var step = new HoursStep(scope.Days, HoursRule.Name(hours), NameOf(hours.Platform), missing, missing);
        way.AddHours(new LearningNeed(step, missing, hours.Platform, null, hours));
    }

    private bool Knows(FeedKind feed)
    {
        IsUntold |= !person.Facts.Has(feed);
        return person.Facts.Has(feed);
    }

    private bool Holds(Requirement requirement, DateOnly notBefore) =>
        !FromNothing && Requirements.Judge(requirement, person, window, notBefore, null).IsMet;

    private string? NameOf(string? platform) => platform is null ? null : person.Binding.Plan.Platforms.First(p => p.Id == platform).Name;

    private string? TitleOf(string? list) => list is null ? null : person.Binding.List(list).List.Title;
}
