using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>
/// Case studies or research reports of the right format handed in by the filing deadline (S0-13 to S0-16, contract reading 30).
/// </summary>
internal static class ReportsRule
{
    public static Outcome Judge(ReportsHandedIn r, PersonCase person, Scope scope, Trace? trace)
    {
        var required = RuleWords.ReportsRequired(scope.Days.To, r.AtLeast);
        if (!person.Facts.Has(FeedKind.Reports))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent(RuleWords.Reports), FindingVerdict.Unknown, lacks: FeedKind.Reports);
            return Outcome.Unknown(scope.Earliest);
        }
        var open = person.Refused(FeedKind.Reports).Where(row => CouldCount(row, scope)).ToList();
        int count = 0, spare = open.Exists(static row => row.Fact is null) ? r.AtLeast : open.Count;
        DateOnly? reached = null, possible = spare >= r.AtLeast ? scope.Earliest : null;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var report in person.Facts.Reports[person.Employee.Number].OrderBy(x => x.HandedIn).ThenBy(x => x.Number,
            StringComparer.Ordinal))
        {
            var remark = WhyNot(report, scope);
            if (remark is null) count++;
            if (reached is null && count >= r.AtLeast) reached = report.HandedIn;
            if (possible is null && count + spare >= r.AtLeast) possible = report.HandedIn;
            records?.Add(trace!.Fact(RuleWords.ReportOf(report.Kind, report.Number), report.HandedIn, report.Source, remark));
        }
        var outcome = new Outcome(reached, possible);
        trace?.Add(r, required, RuleWords.ReportsCounted(count, Phrases.Refused(open, person.Facts)), outcome.Verdict, records,
            lacks: FeedKind.Reports);
        return outcome;
    }

    /// <summary>Reports that count so far; the reports feed must be present.</summary>
    public static int Counted(PersonCase person, Scope scope) =>
        person.Facts.Reports[person.Employee.Number].Count(r => WhyNot(r, scope) is null);

    private static bool CouldCount(RefusedRow row, Scope scope) => row.Fact is not Report report
        || ((!row.Says("格式符合") || report.FormatConforms) && (!row.Says("繳交日") || scope.Span.Contains(report.HandedIn)));

    private static string? WhyNot(Report report, Scope scope) =>
        !report.FormatConforms ? RuleWords.WrongFormat : !scope.Span.Contains(report.HandedIn) ? RuleWords.HandedInLate : null;
}
