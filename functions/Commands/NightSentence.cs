using LearningHours.Dates;
using LearningHours.Nightly;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>One sentence on how a night ended, for the person who started it by hand.</summary>
public static class NightSentence
{
    public static string Of(NightOutcome outcome, DateOnly asOf)
    {
        var night = RocDate.FormatWithWeekday(asOf);
        return outcome.End switch
        {
            NightEnd.Done => NightWords.Done(night, outcome.Report!.Decisions.Values.Sum(), outcome.Changed, outcome.Notices),
            NightEnd.AlreadyDone => NightWords.AlreadyDone(night),
            NightEnd.Past => NightWords.Past(night),
            NightEnd.Held when outcome.Report is { Plans.Count: 0 } => NightWords.WithoutPlan(night),
            NightEnd.Held => NightWords.Held(night, outcome.Alarms.Select(a => $"{a.Reason}（{a.Guard}）")),
            NightEnd.SentOut => NightWords.SentOut(night, outcome.Shards.Count),
            _ => NightWords.Running(night),
        };
    }
}
