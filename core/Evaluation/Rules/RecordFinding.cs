using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Rules;

/// <summary>Why a learning record does not count, in words: the reasons that all course conditions share.</summary>
internal static class RecordFinding
{
    public static readonly FindingText
        Counted = FindingText.Of("採計"), InDoubt = FindingText.Of("能否採計待查"), Repeated = FindingText.Of("同一課程僅採計一次，未採計"), PlatformUnknown = FindingText.Of("紀錄與課程目錄均未載明平臺，無法確認");

    private static readonly FindingText NotPassed = FindingText.Of("未通過或無認證時數，不採計"), AfterAsOf = FindingText.Of("完成時間在資料基準日之後，不採計"), TooEarly = FindingText.Of("早於前項條件完成日，不採計");

    /// <summary>Passed, and ended among the instants that count.</summary>
    public static bool IsInside(Scope scope, in LearningRecord record) => record.Passed && scope.Span.Contains(record.End);

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
        static v => v.Platform.Length == 0 ? "紀錄未載平臺，課程目錄亦無此課程，不採計" : $"平臺為「{v.Platform}」，不採計");

    private static readonly object Outside = new();
}
