using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Evaluation.Rules;

/// <summary>
/// Judges a requirement on one person's facts: an outcome, and a finding if a trace is given; one static function for each kind.
/// </summary>
internal static class Requirements
{
    /// <param name="window">The window of the entitlement; a requirement's own window replaces it.</param>
    /// <param name="notBefore">Facts before this day do not count (a step of a sequence); <see cref="DateOnly.MinValue"/> for none.</param>
    public static Outcome Judge(Requirement requirement, PersonCase person, Window window, DateOnly notBefore, Trace? trace)
    {
        var days = person.Binding.DaysOf(requirement.Window ?? window);
        var scope = new Scope(days, person.Span(days, notBefore), notBefore);
        return requirement switch
        {
            AllOf r => Combinations.All(r, person, window, notBefore, trace),
            AnyOf r => Combinations.Any(r, person, window, notBefore, trace),
            InSequence r => Combinations.Sequence(r, person, window, notBefore, trace),
            SetCompleted r => SetRule.Judge(r, person, scope, trace),
            ListCompleted r => ListRule.Judge(r, person, scope, trace),
            HoursReached r => HoursRule.Judge(r, person, scope, trace),
            PostsReached r => PostsRule.Judge(r, person, scope, trace),
            ReportsHandedIn r => ReportsRule.Judge(r, person, scope, trace),
            CertificateHeld r => CertificateRule.Judge(r, person, scope, trace),
            CertificatePair r => CertificateRule.JudgePair(r, person, scope, trace),
            ReflectionWritten r => ReflectionRule.Judge(r, person, scope, trace),
            _ => throw new ArgumentOutOfRangeException(nameof(requirement), requirement.GetType().Name, null),
        };
    }
}

/// <summary>
/// When a fact must have happened: the days of the window as readers see them, and the instants of it that as-of and sequence leave.
/// </summary>
internal readonly record struct Scope(DateWindow Days, InstantSpan Span, DateOnly NotBefore)
{
    /// <summary>The earliest day on which a condition would be met if an absent feed supplied the fact.</summary>
    public DateOnly Earliest => Days.From > NotBefore ? Days.From : NotBefore;

    /// <summary>Whether a record was passed and ended, or may have ended if its 迄 cannot be read, among the instants that count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(in LearningRecord record) => record.Passed && (Span.Contains(record.End) || MayHold(record));

    /// <summary>The day on which a record that the scope holds ended; the earliest possible one if its 迄 cannot be read.</summary>
    public DateOnly DayOf(in LearningRecord record) => record.Lacks(RecordMarks.AnyEnd) ? Earliest : record.End.Date;

    /// <summary>How many of these records it holds that were not taken on site alone.</summary>
    public int CountOnline(ReadOnlySpan<LearningRecord> records)
    {
        var count = 0;
        foreach (ref readonly var record in records) if (Holds(record) && !record.IsOnSite) count++;
        return count;
    }

    private bool MayHold(in LearningRecord record) =>
        record.Lacks(RecordMarks.AnyEnd) && Span.From < Span.To && (record.Lacks(RecordMarks.AnyStart) || record.Start < Span.To);
}
