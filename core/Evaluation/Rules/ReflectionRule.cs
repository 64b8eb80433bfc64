using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Rules;

/// <summary>A short reflection posted where the plan says (S2-22 to S2-24).</summary>
internal static class ReflectionRule
{
    public static Outcome Judge(ReflectionWritten r, PersonCase person, Scope scope, Trace? trace)
    {
        var required = $"{FindingWords.Days(scope.Days)}，撰寫{r.MaxCharacters}字以內之心得，張貼於{string.Join("或", r.PostedIn.Select(p => $"「{p}」"))}";
        if (!person.Facts.Has(FeedKind.Reflections))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent("心得"), FindingVerdict.Unknown, lacks: FeedKind.Reflections);
            return Outcome.Unknown(scope.Earliest);
        }
        DateOnly? met = null;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var x in person.Facts.Reflections[person.Employee.Number].OrderBy(x => x.Date))
        {
            var remark = !scope.Span.Contains(x.Date) ? "不在期間內，不採計"
                : x.Characters > r.MaxCharacters ? $"{x.Characters}字，超過{r.MaxCharacters}字"
                : !r.PostedIn.Any(place => x.PostedAt.Contains(place, StringComparison.Ordinal)) ? "張貼處不符"
                : null;
            if (remark is null) met ??= x.Date;
            records?.Add(trace!.Fact($"{x.About}（{x.Characters}字，張貼於{x.PostedAt}）", x.Date, x.Source, remark));
        }
        var open = person.Refused(FeedKind.Reflections).Where(row => CouldCount(row, r, scope)).ToList();
        var outcome = met is { } day ? Outcome.Met(day) : open.Count > 0 ? Outcome.Unknown(scope.Earliest) : Outcome.Unmet;
        trace?.Add(r, required, met is { } on ? $"已於{RocDate.FormatWithWeekday(on)}張貼" : $"尚無符合之心得{FindingWords.Refused(open, person.Facts)}", outcome.Verdict, records, lacks: FeedKind.Reflections);
        return outcome;
    }

    private static bool CouldCount(RefusedRow row, ReflectionWritten r, Scope scope) => row.Fact is not Reflection reflection
        || ((!row.Says("日期") || scope.Span.Contains(reflection.Date))
            && (!row.Says("全文") || !row.Says("字數") || reflection.Characters <= r.MaxCharacters)
            && (!row.Says("張貼處") || r.PostedIn.Any(place => reflection.PostedAt.Contains(place, StringComparison.Ordinal))));
}
