using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.OffHours;
using LearningHours.Evaluation.Rules;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Advice;

/// <summary>
/// Courses that must be 公餘 from 起 to 迄 and were begun at a time that is not (S4-12): whoever goes on learning loses the whole course for
/// the leave, but can still start it anew.
/// </summary>
internal static class StartedInOfficeHours
{
    /// <summary>
    /// The warnings in the order of the set; none if the plan tests only the completion, or if another record of the course
    /// can still count.
    /// </summary>
    public static IEnumerable<StartWarning> Of(Requirement requirement, PersonCase person, Window window)
    {
        if (person.Binding.OffHours is not { Test: OffHoursTest.StartAndCompletion } || !person.Facts.Has(FeedKind.Hours)) return [];
        return requirement switch
        {
            AllOf all => all.Of.SelectMany(part => Of(part, person, window)),
            AnyOf any => any.Of.SelectMany(part => Of(part, person, window)),
            InSequence sequence => sequence.Of.SelectMany(part => Of(part, person, window)),
            SetCompleted { OffHours: true } set => OfSet(set, person, window),
            _ => [],
        };
    }

    private static IReadOnlyList<StartWarning> OfSet(SetCompleted set, PersonCase person, Window window)
    {
        var days = person.Binding.DaysOf(set.Window ?? window);
        var scope = new Scope(days, person.Span(days, DateOnly.MinValue), DateOnly.MinValue);
        var bound = SetRule.SetOf(set, person);
        var courses = bound.Set.Courses;
        Span<CivilTime> sure = stackalloc CivilTime[courses.Count], possible = stackalloc CivilTime[courses.Count];
        SetRule.Collect(set, bound, person, scope, sure, possible);

        var found = new StartWarning?[courses.Count];
        var judge = person.OffHours();
        foreach (ref readonly var record in person.Records)
        {
            var position = bound.PositionOf(record.Variant);
            if (position < 0 || sure[position] != SetRule.Never || !scope.Span.Contains(record.End)) continue;
            if (bound.Platform.Of(record) == Standing.No || record.Lacks(RecordMarks.AnyStart)) continue;
            var judgement = record.Passed ? judge.Judge(record).Deciding : judge.JudgeStart(record);
            // The record that is nearest to counting speaks for its course; among equals, the latest.
            if (found[position] is { } before && Weight(before.Judgement.Freedom) < Weight(judgement.Freedom)) continue;
            found[position] = new StartWarning(courses[position].Title, record.Start, judgement, record.Passed, record.DaysOnly);
        }
        return [.. found.OfType<StartWarning>().Where(w => w.Judgement.Freedom != Freedom.Free)];
    }

    private static int Weight(Freedom freedom) => freedom switch { Freedom.Free => 0, Freedom.Unknown => 1, _ => 2 };
}
