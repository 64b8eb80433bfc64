using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>Whether a work is what the plan asks for: its figures decide, a missing figure cannot be told (contract reading 31).</summary>
internal static class WorkConformity
{
    public static Standing Of(Work work, WorkAward award, out string why)
    {
        var spec = award.Specs.FirstOrDefault(s => s.Kind == work.Kind);
        if (spec is null)
        {
            why = $"類型「{work.Kind}」不在本計畫範圍";
            return Standing.No;
        }
        List<string> failed = [], missing = [];
        if (work.Outsourced == true && !spec.OutsourcingAllowed) failed.Add("委外製作");
        if (spec.Groups.Count > 0 && work.Group.Length > 0 && !spec.Groups.Contains(work.Group)) failed.Add($"組別為{work.Group}，須由{string.Join("或", spec.Groups)}製作");
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
            else if (spec.Formats.Where(f => !work.Formats.Contains(f, StringComparer.OrdinalIgnoreCase)).ToList() is { Count: > 0 } lacking) failed.Add($"缺{string.Join("、", lacking)}格式");
        }
        why = failed.Count > 0 ? string.Join("；", failed) : missing.Count > 0 ? $"未載明{string.Join("、", missing)}" : Review(work);
        return failed.Count > 0 ? Standing.No : missing.Count > 0 ? Standing.Perhaps : Standing.Yes;
    }

    private static void AtLeast(int? figure, int? min, string unit, List<string> failed, List<string> missing)
    {
        if (min is null) return;
        if (figure is null) missing.Add(unit);
        else if (figure < min) failed.Add($"{figure}{unit}，未達{min}{unit}");
    }

    private static string Review(Work work) => work.Reviewed == false ? "規格數值符合；審查欄為不合格，請人事單位確認" : "規格符合";
}
