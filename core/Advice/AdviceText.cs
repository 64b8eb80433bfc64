using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.OffHours;
using LearningHours.Plans;

namespace LearningHours.Advice;

/// <summary>Advice as sentences, zh-TW with ROC dates, for letters and explanations.</summary>
public static class AdviceText
{
    public const string Wait = "等一等：較高獎勵仍可達成";

    /// <summary>The goals with their steps and time, then the warnings.</summary>
    public static IEnumerable<string> Lines(PersonAdvice advice)
    {
        foreach (var tier in advice.Tiers)
        {
            yield return Goal(advice, tier);
            foreach (var step in StepText.Lines(tier.Steps)) yield return step;
            if (Time(tier) is { } time) yield return time;
        }
        foreach (var warning in advice.Warnings) yield return Warning(warning);
    }

    /// <summary>「再16小時可改為嘉獎2次，103年8月31日（星期日，含當日）前；每年以獎勵1次為限」.</summary>
    private static string Goal(PersonAdvice advice, TierAdvice tier)
    {
        var isWon = advice.Decision.Verdict == Verdict.Eligible;
        var isOnce = isWon && tier.Unit is Unit.Commendation or Unit.Merit;
        var first = isOnce && tier.Feasibility != Feasibility.TooLate && tier == advice.Tiers.First(t => t.Feasibility != Feasibility.TooLate);
        var rank = tier.Rank is { } known ? $"（官等為{known}時）" : "";
        var effort = tier.Learning is { } hours && hours > Hours.Zero ? $"再{hours}小時可" : "完成下列事項可";
        var verb = isOnce ? "改為" : isWon ? "提高為" : "符合";
        var until = $"，{FindingWords.Inclusive(tier.Steps.Min(s => s.Days.To))}前";
        return $"{(first && advice.IsWaitingBetter ? $"{Wait}。" : "")}{rank}{effort}{verb}{FindingWords.Amount(tier.Unit, tier.Amount)}{until}{(isOnce ? "；每年以獎勵1次為限" : "")}";
    }

    private static string? Time(TierAdvice tier)
    {
        if (tier.Left is not { } left) return null;
        var days = $"{RocDate.Format(left.From)}至{RocDate.Format(left.To)}尚有放假日{left.RestDays}日、上班日{left.Workdays}日";
        return tier.Feasibility switch
        {
            Feasibility.InTime => $"{days}，時間足夠{Pace}",
            Feasibility.Tight => $"{days}，時間緊迫{Pace}，請及早安排",
            _ => $"{days}，可採計之時間已不足{tier.Learning}小時",
        };
    }

    private static string Pace => $"（以放假日每日{LearningPace.RestDay}小時、上班日公餘每日{LearningPace.Workday}小時估算）";

    private static string Warning(StartWarning warning)
    {
        var why = FreedomWords.Of(warning.Judgement, warning.DayOnly).ToString();
        var what = $"提醒：「{warning.Course}」{(warning.IsFinished ? "" : "（尚未通過）")}{why}，";
        return what + (warning.IsCertain ? "本筆紀錄不會採計；請於公餘時間從頭重新修習" : "本筆紀錄可能無法採計；如屬上班時間，請於公餘時間從頭重新修習");
    }
}
