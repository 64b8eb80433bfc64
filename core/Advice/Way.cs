using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Advice;

/// <summary>The steps of one path to a condition. A course that two sets ask for on one platform appears once.</summary>
internal sealed class Way
{
    private readonly List<AdviceStep> _others = [];
    private readonly List<LearningNeed> _courses = [], _sums = [];
    private bool _isUncounted;

    public bool IsDone => _others.Count == 0 && _courses.Count == 0 && _sums.Count == 0;

    public void Add(AdviceStep step)
    {
        _others.Add(step);
        _isUncounted |= step is ListStep;
    }

    public void AddCourse(LearningNeed need, CourseStep step)
    {
        var same = _courses.FindIndex(
            c => c.Platform == need.Platform && c.Step is CourseStep known
                && CourseTitle.Normalise(known.Title) == CourseTitle.Normalise(step.Title));
        if (same < 0) _courses.Add(need);
        else if (step.OffHours && !_courses[same].Step.OffHours) _courses[same] = need;
    }

    public void AddHours(LearningNeed need) => _sums.Add(need);

    public void Add(Way other)
    {
        foreach (var course in other._courses) AddCourse(course, (CourseStep)course.Step);
        _sums.AddRange(other._sums);
        foreach (var step in other._others) Add(step);
    }

    /// <summary>
    /// The steps, each sum with what it asks for beyond the others (narrow sums first), and all hours together, which are null if a step's
    /// hours are not known.
    /// </summary>
    public (IReadOnlyList<AdviceStep> Steps, Hours? Learning) Settle()
    {
        var planned = _courses.ToList();
        var steps = _courses.Select(c => c.Step).ToList();
        foreach (var sum in _sums.OrderByDescending(s => _sums.Count(other => other != s && Feeds(s, other))))
        {
            var brought = new Hours(planned.Where(p => Feeds(p, sum)).Sum(p => p.Hours.Hundredths));
            var beyond = sum.Hours > brought ? sum.Hours - brought : Hours.Zero;
            planned.Add(sum with { Hours = beyond });
            steps.Add((HoursStep)sum.Step with { Beyond = beyond });
        }
        steps.AddRange(_others);
        return (steps, _isUncounted ? null : new Hours(planned.Sum(p => p.Hours.Hundredths)));
    }

    /// <summary>How long the path is, for comparison: paths that cannot be measured in hours come after those that can.</summary>
    public (bool, int, int) Length
    {
        get
        {
            var (steps, learning) = Settle();
            return (learning is null, learning?.Hundredths ?? 0, steps.Count);
        }
    }

    private static bool Feeds(LearningNeed from, LearningNeed sum) => sum.Asked is { } asked && from.CountsIn(asked);
}
