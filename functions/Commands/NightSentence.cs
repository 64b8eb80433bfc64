using LearningHours.Dates;
using LearningHours.Nightly;

namespace LearningHours.Commands;

/// <summary>How a night came out, for whoever started it by hand.</summary>
public static class NightSentence
{
    public static string Of(NightOutcome outcome, DateOnly asOf)
    {
        var night = RocDate.FormatWithWeekday(asOf);
        return outcome.End switch
        {
            NightEnd.Done => $"{night}：完成，判定 {outcome.Report!.Decisions.Values.Sum()} 筆，變更 {outcome.Changed} 筆，通知 {outcome.Notices} 封",
            NightEnd.AlreadyDone => $"{night}：相同資料已完成過，未重做",
            NightEnd.Past => $"{night}：早於最近一夜，只寫結果檔，資料表與通知不變",
            NightEnd.Held when outcome.Report is { Plans.Count: 0 } => $"{night}：沒有任何計畫涵蓋此判定日，未判定、未寄任何通知；最近一次結果（latest）保留原樣",
            NightEnd.Held => $"{night}：保留，未寄任何通知（可用 --release 放行）：{string.Join("；", outcome.Alarms.Select(a => $"{a.Reason}（{a.Guard}）"))}",
            NightEnd.SentOut => $"{night}：已讀取並分為{outcome.Shards.Count}份，另一個程序正在判定其中部分，尚未完成",
            _ => $"{night}：另一個程序正在執行，本次未動作",
        };
    }
}
