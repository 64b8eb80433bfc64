using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>Why a learning record does not count, in words: the reasons that all course conditions share.</summary>
internal static class RecordFinding
{
    /// <summary>Why it is open whether a record counts.</summary>
    public static FindingText WhyOpen(in LearningRecord record) => record.IsDoubted ? RecordWords.Refused : RecordWords.InDoubt;

    /// <summary>Whether a record was passed and ended, or may have ended, among the instants that count.</summary>
    public static bool IsInside(Scope scope, in LearningRecord record) => scope.Holds(record);

    /// <summary>Why a record is not <see cref="IsInside"/>: not passed, dated after as-of, or outside the window.</summary>
    /// <param name="part">The condition that asks; <paramref name="scope"/> is that of its window.</param>
    public static (FindingText Remark, NotCountedReason Why) WhyNot(ICited part, PersonCase person, Scope scope, in LearningRecord record,
        FindingTexts texts)
    {
        if (!record.Passed) return (RecordWords.NotPassed, NotCountedReason.NotPassed);
        if (record.End.Date > person.Binding.AsOf) return (RecordWords.AfterAsOf, NotCountedReason.AfterAsOf);
        if (record.End.Date < scope.NotBefore) return (RecordWords.TooEarly, NotCountedReason.Outside);
        return (texts.Constant(part, Outside, scope, static s => RecordWords.Outside(Phrases.Days(s.Days))), NotCountedReason.Outside);
    }

    public static FindingText WrongPlatform(CourseVariant variant, FindingTexts texts) => texts.Constant(variant, null, variant,
        static v => v.Platform.Length == 0 ? RecordWords.Physical : RecordWords.OtherPlatform(v.Platform));

    private static readonly object Outside = new();
}
