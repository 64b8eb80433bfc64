using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// Whether a work is what the plan asks for (contract reading 31): 審查 合格 and no figure that fails. 不合格 beats figures that hold and every rank;
/// without a figure or a review it cannot be told.
/// </summary>
internal static class WorkConformity
{
    private static readonly string[] KnownGroups = ["個人", "機關"];

    public static Standing Of(Work work, WorkAward award, out string why)
    {
        if (work.Kind.Length == 0)
        {
            why = "類型無法辨識";
            return Standing.Perhaps;
        }
        var spec = award.Specs.FirstOrDefault(s => s.Kind == work.Kind);
        if (spec is null)
        {
            why = $"類型「{work.Kind}」不在本計畫範圍";
            return Standing.No;
        }
        List<string> failed = [], missing = [];
        if (!spec.OutsourcingAllowed)
        {
            if (work.Outsourced == true) failed.Add("委外製作");
            else if (work.Outsourced is null) missing.Add("是否委外");
        }
        if (spec.Groups.Count > 0 && work.Group.Length > 0 && !spec.Groups.Contains(work.Group))
        {
            if (KnownGroups.Contains(work.Group)) failed.Add($"組別為{work.Group}，須由{string.Join("或", spec.Groups)}製作");
            else missing.Add("組別");
        }
        if (spec.AgencyThemes.Count > 0 && work.Group == "機關" && work.Theme.Length > 0 && !spec.AgencyThemes.Any(t => work.Theme.Contains(t, StringComparison.Ordinal)))
        {
            failed.Add($"機關組主題為「{work.Theme}」，須為{string.Join("或", spec.AgencyThemes)}");
        }
        AtLeast(work.Minutes, spec.MinMinutes, "分鐘", failed, missing);
        AtLeast(work.QuizItems, spec.MinQuizItems, "測驗題", failed, missing);
        if (spec.MaxSeconds is { } max)
        {
            if (work.Seconds is not { } seconds) missing.Add("秒數");
            else if (seconds > max) failed.Add($"{seconds}秒，超過{max}秒");
        }
        if (spec.Formats.Count > 0)
        {
            if (work.Formats.Count == 0) missing.Add("格式");
            else if (spec.Formats.Where(f => !work.Formats.Any(w => w.Contains(f, StringComparison.OrdinalIgnoreCase))).ToList() is { Count: > 0 } lacking) failed.Add($"缺{string.Join("、", lacking)}格式");
        }
        if (work.Reviewed == false) failed.Add("審查不合格");
        else if (work.Reviewed is null) missing.Add("審查結果");
        why = failed.Count > 0 ? string.Join("；", failed) : missing.Count > 0 ? $"未載明{string.Join("、", missing)}" : "規格符合，審查合格";
        return failed.Count > 0 ? Standing.No : missing.Count > 0 ? Standing.Perhaps : Standing.Yes;
    }

    /// <summary>Whether the work of a refused row could conform, as far as its cells tell.</summary>
    public static bool Could(RefusedRow row, Work work, WorkAward award) => !row.Says("類型") || !row.Says("審查") || Of(work, award, out _) != Standing.No;

    private static void AtLeast(int? figure, int? min, string unit, List<string> failed, List<string> missing)
    {
        if (min is null) return;
        if (figure is null) missing.Add(unit);
        else if (figure < min) failed.Add($"{figure}{unit}，未達{min}{unit}");
    }
}
