using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>A short reflection posted where the plan says (S2-22 to S2-24).</summary>
internal static class ReflectionRule
{
    public static Outcome Judge(ReflectionWritten r, PersonCase person, Scope scope, Trace? trace)
    {
        var required = RuleWords.ReflectionRequired(Phrases.Days(scope.Days), r.MaxCharacters, r.PostedIn);
        if (!person.Facts.Has(FeedKind.Reflections))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent(RuleWords.Reflections), FindingVerdict.Unknown, lacks: FeedKind.Reflections);
            return Outcome.Unknown(scope.Earliest);
        }
        DateOnly? met = null;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var x in person.Facts.Reflections[person.Employee.Number].OrderBy(x => x.Date))
        {
            var remark = !scope.Span.Contains(x.Date) ? RuleWords.OutsideWindow
                : x.Characters > r.MaxCharacters ? RuleWords.TooManyCharacters(x.Characters, r.MaxCharacters)
                : !r.PostedIn.Any(place => x.PostedAt.Contains(place, StringComparison.Ordinal)) ? RuleWords.WrongPlace
                : null;
            if (remark is null) met ??= x.Date;
            records?.Add(trace!.Fact(RuleWords.ReflectionOf(x.About, x.Characters, x.PostedAt), x.Date, x.Source, remark));
        }
        var open = person.Refused(FeedKind.Reflections).Where(row => CouldCount(row, r, scope)).ToList();
        var outcome = new Outcome(met, open.Count > 0 ? scope.Earliest : met);
        trace?.Add(r, required, met is { } on ? RuleWords.PostedOn(on) : RuleWords.NoReflection(Phrases.Refused(open, person.Facts)),
            outcome.Verdict, records, lacks: FeedKind.Reflections);
        return outcome;
    }

    private static bool CouldCount(RefusedRow row, ReflectionWritten r, Scope scope) => row.Fact is not Reflection reflection
        || ((!row.Says("日期") || scope.Span.Contains(reflection.Date))
            && (!row.Says("全文") || !row.Says("字數") || reflection.Characters <= r.MaxCharacters)
            && (!row.Says("張貼處") || r.PostedIn.Any(place => reflection.PostedAt.Contains(place, StringComparison.Ordinal))));
}
