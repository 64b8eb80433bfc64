using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Wording;

namespace LearningHours.Advice;

/// <summary>Steps as sentences; the courses of one set share a sentence.</summary>
internal static class StepText
{
    public static IEnumerable<string> Lines(IReadOnlyList<AdviceStep> steps)
    {
        foreach (var set in steps.OfType<CourseStep>().GroupBy(c => (c.Set, c.Platform, c.OffHours)))
        {
            var sum = new Hours(set.Sum(c => c.Hours.Hundredths));
            var titles = FindingWords.Titles([.. set.Select(c => AdviceWords.Course(c.Title, c.Hours, c.InDoubt))]);
            yield return AdviceWords.Set(set.Key.Set, set.Count(), sum, set.Key.Platform + Free(set.Key.OffHours), titles);
        }
        foreach (var step in steps) if (step is not CourseStep) yield return Line(step);
    }

    private static string Line(AdviceStep step) => step switch
    {
        HoursStep hours => AdviceWords.Hours(hours.What, hours.Missing, Where(hours) + Counted(hours)),
        ListStep { Titles.Count: 0 } list => AdviceWords.UnknownList(list.List, list.Missing),
        ListStep list => AdviceWords.List(list.List, list.Missing, list.Titles),
        PostsStep posts => AdviceWords.Posts(posts.Missing),
        ReportsStep reports => AdviceWords.Reports(reports.Missing),
        CertificateStep certificate => AdviceWords.Certificates(certificate.Categories, certificate.List),
        ReflectionStep reflection => AdviceWords.Reflection(reflection.MaxCharacters, reflection.PostedIn),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.GetType().Name, null),
    };

    private static string Where(HoursStep hours) =>
        hours.Platform is null ? hours.OffHours ? AdviceWords.OnlyOffHours : "" : AdviceWords.Where(hours.Platform + Free(hours.OffHours));

    private static string Counted(HoursStep hours) =>
        hours.Beyond == hours.Missing ? "" : hours.Beyond == Hours.Zero ? AdviceWords.CountsAlready
            : AdviceWords.CountsAndMore(hours.Beyond);

    private static string Free(bool offHours) => offHours ? AdviceWords.OffHours : "";
}
