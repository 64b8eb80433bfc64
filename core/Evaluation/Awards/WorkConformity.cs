using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// Whether a work is what the plan asks for (contract reading 31): 審查 is 合格 and no figure fails. 不合格 outweighs figures that hold and any
/// rank; if a figure or the review is missing, the answer is perhaps. In the work of a refused row, what cannot be read is missing.
/// </summary>
internal static class WorkConformity
{
    public static Standing Of(Work work, WorkAward award, out string why)
    {
        if (work.Kind.Length == 0)
        {
            why = WorkWords.KindUnread;
            return Standing.Perhaps;
        }
        var spec = award.Specs.FirstOrDefault(s => s.Kind == work.Kind);
        if (spec is null)
        {
            why = WorkWords.KindNotCovered(work.Kind);
            return Standing.No;
        }
        List<string> failed = [], missing = [];
        if (!spec.OutsourcingAllowed)
        {
            if (work.Outsourced == true) failed.Add(WorkWords.Outsourced);
            else if (work.Outsourced is null) missing.Add(WorkWords.WhetherOutsourced);
        }
        if (spec.Groups.Count > 0 && work.Group.Length > 0 && !spec.Groups.Contains(work.Group))
        {
            if (ClosedWords.WorkGroups.Contains(work.Group)) failed.Add(WorkWords.WrongGroup(work.Group, spec.Groups));
            else missing.Add(WorkWords.Group);
        }
        if (spec.AgencyThemes.Count > 0 && work.Group == ClosedWords.AgencyGroup && work.Theme.Length > 0
            && !spec.AgencyThemes.Any(t => work.Theme.Contains(t, StringComparison.Ordinal)))
        {
            failed.Add(WorkWords.WrongTheme(work.Theme, spec.AgencyThemes));
        }
        AtLeast(work.Minutes, spec.MinMinutes, WorkWords.Minutes, failed, missing);
        AtLeast(work.QuizItems, spec.MinQuizItems, WorkWords.QuizItems, failed, missing);
        if (spec.MaxSeconds is { } max)
        {
            if (work.Seconds is not { } seconds) missing.Add(WorkWords.Seconds);
            else if (seconds > max) failed.Add(WorkWords.TooLong(seconds, max));
        }
        if (spec.Formats.Count > 0)
        {
            if (work.Formats.Count == 0) missing.Add(WorkWords.Formats);
            else if (spec.Formats.Where(f => !HasFormat(work, f)).ToList() is { Count: > 0 } lacking)
                failed.Add(WorkWords.FormatsLack(lacking));
        }
        if (work.Reviewed == false) failed.Add(WorkWords.ReviewFailed);
        else if (work.Reviewed is null) missing.Add(WorkWords.Review);
        why = failed.Count > 0 ? string.Join("；", failed) : missing.Count > 0 ? WorkWords.NotTold(missing) : WorkWords.Conforms;
        return failed.Count > 0 ? Standing.No : missing.Count > 0 ? Standing.Perhaps : Standing.Yes;
    }

    private static void AtLeast(int? figure, int? min, string unit, List<string> failed, List<string> missing)
    {
        if (min is null) return;
        if (figure is null) missing.Add(unit);
        else if (figure < min) failed.Add(WorkWords.TooLittle(figure, unit, min));
    }

    private static bool HasFormat(Work work, string format) =>
        work.Formats.Any(w => w.Contains(format, StringComparison.OrdinalIgnoreCase));
}
