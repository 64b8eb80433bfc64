using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Evaluation.OffHours;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Advice;

/// <summary>Advice as sentences, zh-TW with ROC dates, for letters and explanations.</summary>
public static class AdviceText
{
    /// <summary>The goals, each with its steps and the time left, then the warnings.</summary>
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
        var first = isOnce && tier.Feasibility != Feasibility.TooLate
            && tier == advice.Tiers.First(t => t.Feasibility != Feasibility.TooLate);
        var rank = tier.Rank is { } known ? AdviceWords.UnderRank(known) : "";
        var effort = tier.Learning is { } hours && hours > Hours.Zero ? AdviceWords.MoreHours(hours) : AdviceWords.Following;
        var verb = isOnce ? AdviceWords.Becomes : isWon ? AdviceWords.RisesTo : AdviceWords.IsEligible;
        var until = AdviceWords.Until(tier.Steps.Min(s => s.Days.To));
        return AdviceWords.Goal(first && advice.IsWaitingBetter, rank + effort + verb + Phrases.Amount(tier.Unit, tier.Amount) + until,
            isOnce);
    }

    private static string? Time(TierAdvice tier)
    {
        if (tier.Left is not { } left) return null;
        var days = AdviceWords.DaysLeft(left.From, left.To, left.RestDays, left.Workdays);
        return tier.Feasibility switch
        {
            Feasibility.InTime => AdviceWords.InTime(days, Pace),
            Feasibility.Tight => AdviceWords.Tight(days, Pace),
            _ => AdviceWords.TooLate(days, tier.Learning),
        };
    }

    private static string Pace => AdviceWords.Pace(LearningPace.RestDay, LearningPace.Workday);

    private static string Warning(StartWarning warning)
    {
        var why = FreedomWords.Of(warning.Judgement, warning.DayOnly).ToString();
        var what = AdviceWords.Reminder(warning.Course, warning.IsFinished, why);
        return what + (warning.IsCertain ? AdviceWords.WillNotCount : AdviceWords.MayNotCount);
    }
}
