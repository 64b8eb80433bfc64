using System.Text;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>Why a learning record does not count, in words: the reasons that all course conditions share.</summary>
internal static class RecordFinding
{
    public static readonly FindingText
        Counted = FindingText.Of(RecordWords.Counted), InDoubt = FindingText.Of(RecordWords.InDoubt),
            Repeated = FindingText.Of(RecordWords.Repeated), PlatformUnknown = FindingText.Of(RecordWords.PlatformUnknown),
        Refused = FindingText.Of(RecordWords.Refused);

    /// <summary>Where no record of the course is there.</summary>
    public static readonly FindingText AnyCourse = FindingText.Of(RecordWords.AnyCourse);

    private static readonly FindingText NotPassed = FindingText.Of(RecordWords.NotPassed),
        AfterAsOf = FindingText.Of(RecordWords.AfterAsOf), TooEarly = FindingText.Of(RecordWords.TooEarly);

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
        return texts.Constant(part, Outside, scope, static s => RecordWords.Outside(Phrases.Days(s.Days)));
    }

    public static FindingText WrongPlatform(CourseVariant variant, FindingTexts texts) => texts.Constant(variant, null, variant,
        static v => v.Platform.Length == 0 ? RecordWords.Physical : RecordWords.OtherPlatform(v.Platform));

    /// <summary>The kind of reason behind the remark of a record that does not count.</summary>
    public static NotCountedReason ReasonOf(in FindingText remark)
    {
        if (remark.Constant is not byte[] words) return NotCountedReason.NotOffHours; // around an instant
        if (remark == NotPassed) return NotCountedReason.NotPassed;
        if (remark == Repeated) return NotCountedReason.Repeated;
        if (remark == AfterAsOf) return NotCountedReason.AfterAsOf;
        if (remark == HoursRule.Unrelated) return NotCountedReason.Unrelated;
        if (remark == HoursRule.OfSet) return NotCountedReason.OfSet;
        return words.AsSpan().StartsWith(PlatformIs) || words.AsSpan().StartsWith(Physical) ? NotCountedReason.Elsewhere
            : NotCountedReason.Outside;
    }

    // Remarks that name a platform are many; they are known by how they begin.
    private static readonly byte[] PlatformIs = Encoding.UTF8.GetBytes(RecordWords.PlatformIs),
        Physical = Encoding.UTF8.GetBytes(RecordWords.Physical);

    private static readonly object Outside = new();
}
