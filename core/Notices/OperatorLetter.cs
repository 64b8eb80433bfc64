using LearningHours.Dates;

namespace LearningHours.Notices;

/// <summary>Mails to those who run the system.</summary>
public static class OperatorLetter
{
    /// <summary>No plan is in force on the night's date, so nothing was judged.</summary>
    /// <param name="night">The as-of date of the night.</param>
    /// <param name="to">Address of the operators.</param>
    public static Notice NoPlan(DateOnly night, string to)
    {
        var day = RocDate.FormatWithWeekday(night);
        return Compose(night, to, "no-plan", new Letter($"沒有計畫涵蓋{RocDate.Format(night)}，學習時數查核停辦",
        [
            new Prose($"{day}沒有任何計畫在適用期間內，因此未判定任何人，也未寄發通知。最近一次的結果保留原樣。"),
            new Section("請處理"),
            new Points(["請加入涵蓋這一天的計畫檔；加入後當夜即恢復判定。", "若本年度確實沒有計畫，不需處理。恢復判定以前不再重複寄發本信。"]),
        ]));
    }

    private static Notice Compose(DateOnly night, string to, string said, Letter letter) =>
        new(NoticeKey.Of(NoticeKind.Operators, night, to, [said]), NoticeKind.Operators, to, "系統維運人員", letter.Subject, LetterText.Render(letter), LetterHtml.Render(letter));
}
