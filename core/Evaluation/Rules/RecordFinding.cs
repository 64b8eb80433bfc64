using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Evaluation.Rules;

/// <summary>Why a learning record does not count, in words: the reasons that all course conditions share.</summary>
internal static class RecordFinding
{
    public static readonly FindingText
        Counted = FindingText.Of("採計"), InDoubt = FindingText.Of("能否採計待查"), Repeated = FindingText.Of("同一課程僅採計一次，未採計"), PlatformUnknown = FindingText.Of("紀錄與課程目錄均未載明平臺，無法確認"),
        Refused = FindingText.Of("本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計");

    /// <summary>Where no record of the course is there.</summary>
    public static readonly FindingText AnyCourse = FindingText.Of("有遭退件之資料，無法辨識為何課程或何人之學習紀錄，更正後方能確認");

    private static readonly FindingText NotPassed = FindingText.Of("未通過或無認證時數，不採計"), AfterAsOf = FindingText.Of("完成時間在資料基準日之後，不採計"), TooEarly = FindingText.Of("早於前項條件完成日，不採計");

    /// <summary>Why it is open whether a record counts.</summary>
    public static FindingText WhyOpen(in LearningRecord record) => record.IsDoubted ? Refused : InDoubt;

    /// <summary>Passed, and ended among the instants that count.</summary>
    public static bool IsInside(Scope scope, in LearningRecord record) => scope.Holds(record);

    /// <summary>Not passed, dated after as-of, outside the window; no text where none of them.</summary>
    /// <param name="part">The condition that asks, whose window the scope is of.</param>
    public static FindingText WhyNot(ICited part, PersonCase person, Scope scope, in LearningRecord record, FindingTexts texts)
    {
        if (IsInside(scope, record)) return default;
        if (!record.Passed) return NotPassed;
        if (record.End.Date > person.Binding.AsOf) return AfterAsOf;
        if (record.End.Date < scope.NotBefore) return TooEarly;
        return texts.Constant(part, Outside, scope, static s => $"完成時間不在期間內（{FindingWords.Days(s.Days)}），不採計");
    }

    public static FindingText WrongPlatform(CourseVariant variant, FindingTexts texts) => texts.Constant(variant, null, variant,
        static v => v.Platform.Length == 0 ? "實體課程，未在本平臺修習，不採計" : $"平臺為「{v.Platform}」，不採計");

    /// <summary>The kind of reason behind the remark of a record that does not count.</summary>
    public static NotCountedReason ReasonOf(in FindingText remark)
    {
        if (remark.Constant is not byte[] words) return NotCountedReason.NotOffHours; // around an instant
        if (remark == NotPassed) return NotCountedReason.NotPassed;
        if (remark == Repeated) return NotCountedReason.Repeated;
        if (remark == AfterAsOf) return NotCountedReason.AfterAsOf;
        if (remark == HoursRule.Unrelated) return NotCountedReason.Unrelated;
        if (remark == HoursRule.OfSet) return NotCountedReason.OfSet;
        return words.AsSpan().StartsWith("平臺為"u8) || words.AsSpan().StartsWith("實體課程"u8) ? NotCountedReason.Elsewhere : NotCountedReason.Outside;
    }

    private static readonly object Outside = new();
}
