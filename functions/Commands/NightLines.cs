using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Nightly;

namespace LearningHours.Commands;

/// <summary>What an evaluation leaves to be done by whoever delivered the files, as lines: warnings one each, rejects with their folder.</summary>
public static class NightLines
{
    private const int MostWarnings = 200;

    public static IEnumerable<string> Warnings(IReadOnlyList<Warning> warnings)
    {
        if (warnings.Count == 0) yield break;
        yield return $"提醒 {warnings.Count} 則：";
        foreach (var warning in warnings.OrderBy(w => w.Code, StringComparer.Ordinal).ThenBy(w => w.Text, StringComparer.Ordinal).Take(MostWarnings))
            yield return $"  ・{warning.Text.TrimEnd('。')}{(warning.Count > 1 ? $"（{warning.Count}筆）" : "")}";
        if (warnings.Count > MostWarnings) yield return $"  ・其餘 {warnings.Count - MostWarnings} 則見 run.json";
    }

    public static IEnumerable<string> Rejects(IReadOnlyList<FileReceipt> inputs, string folder)
    {
        var rejected = inputs.Where(i => i.Rejected > 0).OrderBy(i => i.Path, StringComparer.Ordinal).ToList();
        if (rejected.Count == 0) yield break;
        yield return $"退件 {rejected.Sum(i => (long)i.Rejected)} 列，在「{Path.Combine(folder, "rejects")}」，每列前面註明原因及建議；改正後一併重送即可，其餘各列已採用：";
        foreach (var input in rejected) yield return $"  ・{input.Path}：{input.Rejected} 列（格式：{HelpText.Program} formats {FeedNames.Of(input.Feed)}）";
    }

    /// <summary>Why a night without plans decides nothing; none where it has some.</summary>
    public static IEnumerable<string> NoPlans(NightInputs inputs, PlanShelf shelf)
    {
        if (inputs.Plans.Count > 0) yield break;
        yield return "判定日沒有進行中的計畫，因此沒有任何判定：";
        foreach (var plan in shelf.Plans) yield return $"  ・{PlanEnd.Sentence(plan.Plan!, inputs.AsOf, inputs.Night.Facts.Calendar)}";
        yield return "如要判定已結束的計畫，請以 --plan 指定計畫代號。";
    }
}
