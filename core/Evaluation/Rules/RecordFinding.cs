using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Evaluation.Rules;

/// <summary>Why a learning record does not count, in words: the reasons that all course conditions share.</summary>
internal static class RecordFinding
{
    public const string PlatformUnknown = "紀錄與課程目錄均未載明平臺，無法確認";

    public static string WrongPlatform(CourseVariant variant) => variant.Platform.Length == 0 ? "紀錄未載平臺，課程目錄亦無此課程，不採計" : $"平臺為「{variant.Platform}」，不採計";

    /// <summary>Not passed, dated after as-of, outside the window; null where none of them.</summary>
    public static string? WhyNot(PersonCase person, Scope scope, in LearningRecord record)
    {
        if (!record.Passed) return "未通過或無認證時數，不採計";
        if (record.End.Date > person.Binding.AsOf) return "完成時間在資料基準日之後，不採計";
        if (record.End.Date < scope.NotBefore) return "早於前項條件完成日，不採計";
        return scope.Span.Contains(record.End) ? null : $"完成時間不在期間內（{FindingWords.Days(scope.Days)}），不採計";
    }
}
