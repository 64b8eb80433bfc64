using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>Why a result that was told holds no longer: plan, calendar, roster or data, and of data the record.</summary>
internal static class ChangeCause
{
    /// <param name="now">With its finding.</param>
    /// <param name="former">What was said before.</param>
    public static string Of(Decision now, DecisionRow former, NoticeTerms terms)
    {
        var row = DecisionRow.Of(now);
        if (terms.ChangedPlans.Contains(now.Plan.Id)) return StaffMailWords.CausePlan(now.Plan.Title);
        if (now.Verdict == Verdict.Excluded) return StaffMailWords.CauseRoster(ExcludedBy(now));
        if (former.Agency.Length > 0 && former.Agency != row.Agency) return StaffMailWords.CauseAgency;
        if (now.Verdict == Verdict.Eligible) return OfOtherDays(now, row, former, terms);
        if (now.Verdict == Verdict.Unknown) return StaffMailWords.CauseOpen(OpenQuestions.Of(now)[0].Observed.ToString());
        return OfData(now);
    }

    private static string OfOtherDays(Decision now, DecisionRow row, DecisionRow former, NoticeTerms terms)
    {
        if (row.CompletedOn != former.CompletedOn && DateOnly.TryParse(former.CompletedOn, System.Globalization.CultureInfo.InvariantCulture, out var was) && now.CompletedOn is { } done)
            return StaffMailWords.CauseDates(DateWords.Day(was), DateWords.Day(done));
        var onlyLastDay = row.Amount == former.Amount && row.UseBy == former.UseBy && row.CompletedOn == former.CompletedOn;
        if (onlyLastDay && now.LastUsableDay is { } last) return StaffMailWords.CauseCalendar(DateWords.Day(last));
        if (terms.CalendarChanged) return StaffMailWords.CauseCalendarAny;
        return now.Finding is { } finding ? StaffMailWords.CauseData(FindingWalk.Facts(finding)) : "";
    }

    /// <summary>The record that does not count any more, those of a correcting file first; else what is missing.</summary>
    private static string OfData(Decision now)
    {
        if (now.Finding is not { } finding) return "";
        var missing = FindingWalk.Missing(finding);
        var records = missing.SelectMany(m => m.Records).Where(r => r.Use is RecordUse.NotCounted or RecordUse.Evidence && !r.Remark.IsEmpty).ToList();
        var record = records.FindIndex(r => r.Source.ToString().Contains("_delta", StringComparison.Ordinal)) is >= 0 and var at ? records[at] : records.Count == 1 ? records[0] : default;
        if (!record.What.IsEmpty) return StaffMailWords.Record(record.What.ToString(), record.To.ToString(), record.Remark.ToString());
        return missing.Count > 0 ? StaffMailWords.CauseData($"{missing[0].Required}，{missing[0].Observed}") : "";
    }

    private static string ExcludedBy(Decision now) =>
        now.Finding is { } finding && FindingWalk.Ends(finding, FindingVerdict.Unmet) is [var end, ..] ? $"{end.Required}：{end.Observed}" : now.Employment.Title;
}
