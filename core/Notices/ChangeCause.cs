using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>Why a result is no longer what it was: plan, calendar, roster or data; for data, the record that made the difference.</summary>
internal static class ChangeCause
{
    /// <param name="now">The decision as it stands, with its finding.</param>
    /// <param name="former">What was said before.</param>
    public static string Of(Decision now, DecisionRow former, NoticeTerms terms) =>
        Of(now, former, terms.Changed);

    /// <param name="now">The decision as it stands, with its finding.</param>
    /// <param name="former">What was said before.</param>
    /// <param name="changed">The rules that changed since then.</param>
    public static string Of(Decision now, DecisionRow former, ChangedRules changed)
    {
        var row = DecisionRow.Of(now);
        if (changed.Plans.Contains(now.Plan.Id)) return StaffMailWords.CausePlan(now.Plan.Title);
        if (now.Verdict == Verdict.Excluded) return StaffMailWords.CauseRoster(ExcludedBy(now));
        if (former.Agency.Length > 0 && former.Agency != row.Agency) return StaffMailWords.CauseAgency;
        if (now.Verdict == Verdict.Eligible)
            return former.ReadVerdict() == Verdict.Eligible ? OfOtherDays(now, row, former, changed.Calendar) : OfNewData(now);
        if (now.Verdict == Verdict.Unknown) return StaffMailWords.CauseOpen(OpenQuestions.Of(now)[0].Observed.ToString());
        return OfData(now);
    }

    private static string OfOtherDays(Decision now, DecisionRow row, DecisionRow former, bool calendarChanged)
    {
        if (row.CompletedOn != former.CompletedOn
            && DateOnly.TryParse(former.CompletedOn, System.Globalization.CultureInfo.InvariantCulture, out var was)
            && now.CompletedOn is { } done)
            return StaffMailWords.CauseDates(DateWords.Day(was), DateWords.Day(done));
        var onlyLastDay = row.LastUsableDay != former.LastUsableDay && row.Amount == former.Amount && row.UseBy == former.UseBy
            && row.FirstLapse == former.FirstLapse && row.CompletedOn == former.CompletedOn;
        if (onlyLastDay && now.LastUsableDay is { } last) return StaffMailWords.CauseCalendar(DateWords.Day(last));
        if (calendarChanged) return StaffMailWords.CauseCalendarAny;
        return now.Finding is { } finding ? StaffMailWords.CauseData(FindingWalk.Facts(finding)) : "";
    }

    /// <summary>What meets the conditions, and the record that completed them.</summary>
    private static string OfNewData(Decision now)
    {
        if (now.Finding is not { } finding) return "";
        var last = FindingWalk.Counted(finding).FirstOrDefault(r => r.To.Date == now.CompletedOn);
        return last.What.IsEmpty
            ? StaffMailWords.CauseNewData(FindingWalk.Facts(finding))
            : StaffMailWords.CauseNewRecord(FindingWalk.Facts(finding), last.What.ToString(), last.To.ToString());
    }

    /// <summary>The record that no longer counts, preferably one of a correcting file; otherwise what is missing.</summary>
    private static string OfData(Decision now)
    {
        if (now.Finding is not { } finding) return "";
        var missing = FindingWalk.Missing(finding);
        var records = missing.SelectMany(m => m.Records)
            .Where(r => r.Use is RecordUse.NotCounted or RecordUse.Evidence && !r.Remark.IsEmpty).ToList();
        var record = records.FindIndex(r => r.Source.File?.Contains("_delta", StringComparison.Ordinal) == true) is >= 0 and var at
            ? records[at] : records.Count == 1 ? records[0] : default;
        if (!record.What.IsEmpty) return StaffMailWords.Record(record.What.ToString(), record.To.ToString(), record.Remark.ToString());
        return missing.Count > 0 ? StaffMailWords.CauseData($"{missing[0].Required}，{missing[0].Observed}") : "";
    }

    private static string ExcludedBy(Decision now) =>
        now.Finding is { } finding && FindingWalk.Ends(finding, FindingVerdict.Unmet) is [var end, ..] ? $"{end.Required}：{end.Observed}"
            : now.Employment.Title;
}
