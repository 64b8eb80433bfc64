using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>The explanation of a set: one child for each course, with every record of it and why it did or did not count.</summary>
internal static class SetFinding
{
    private const int UsualRecords = 512; // of one person; more do not go on the stack


    public static void Add(SetCompleted r, BoundSet bound, PersonCase person, Scope scope, Outcome outcome, ReadOnlySpan<CivilTime> sure,
        ReadOnlySpan<CivilTime> possible, Trace trace)
    {
        var set = bound.Set;
        var criteria = trace.Texts.Of(set);
        var nested = trace.Nested(criteria.Length + 1);
        List<string>? missing = null, doubtful = null;
        var untold = false;
        var count = person.Records.Length;
        var positions = count <= UsualRecords ? stackalloc sbyte[UsualRecords] : new sbyte[count];
        positions = positions[..count];
        Find(bound, person, positions);
        var judge = r.OffHours ? person.OffHours() : default;
        for (var i = 0; i < criteria.Length; i++)
        {
            var verdict = sure[i] != SetRule.Never ? FindingVerdict.Met : possible[i] != SetRule.Never ? FindingVerdict.Unknown
                : FindingVerdict.Unmet;
            if (verdict == FindingVerdict.Unmet) (missing ??= []).Add(set.Courses[i].Title);
            if (verdict == FindingVerdict.Unknown) (doubtful ??= []).Add(set.Courses[i].Title);
            var records = Records(r, bound, positions, i, person, scope, judge, trace);
            untold |= r.OffHours && verdict == FindingVerdict.Met && !person.HasAttendance;
            var observed = verdict switch
            {
                FindingVerdict.Met => DoneAt(sure[i], records),
                FindingVerdict.Unknown => Array.Exists(records, static x => x.Use == RecordUse.Open)
                    ? Array.Find(records, static x => x.Use == RecordUse.Open).Remark : RecordWords.AnyCourse,
                _ => records.Length > 0 ? $"{RecordWords.NoneCounts}{records[^1].Remark}" : RecordWords.None,
            };
            nested.Add(criteria[i], observed, verdict, records,
                lacks: verdict == FindingVerdict.Unknown ? Lacks(r, bound, positions, i, person, scope, judge) : null);
        }
        if (untold) nested.Note(FindingWords.AttendanceNotCompared);
        trace.Add(r, SetRule.Required(r, set, person, scope, trace.Texts), Observed(set, outcome, missing ?? [], doubtful ?? []),
            outcome.Verdict, nested: nested.Children);
    }

    private static FindingText DoneAt(CivilTime at, FindingRecord[] records) =>
        $"{RecordWords.Done}{(Array.Exists(records, static x => x.Use == RecordUse.Counted && x.To.LacksTime)
            ? FactTime.WithoutTime(at.Date) : FactTime.Of(at))}";

    private static string Observed(CourseSet set, Outcome outcome, List<string> missing, List<string> doubtful)
    {
        if (outcome.Sure is { } day) return RuleWords.SetDone(set.Courses.Count, day);
        var done = set.Courses.Count - missing.Count - doubtful.Count;
        var text = RuleWords.SetPartly(set.Courses.Count, done);
        if (missing.Count > 0) text += RuleWords.SetMissing(missing);
        if (doubtful.Count > 0) text += RuleWords.SetInDoubt(doubtful);
        return text;
    }

    /// <summary>
    /// What a course in doubt lacks: what the first accepted record of it that is open lacks or, if it hangs on refused rows alone, those.
    /// </summary>
    private static FeedKind Lacks(SetCompleted r, BoundSet bound, ReadOnlySpan<sbyte> positions, int position, PersonCase person,
        Scope scope, in OffHoursJudge judge)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            ref readonly var record = ref person.Records[i];
            if (positions[i] != position || record.IsDoubted || !scope.Holds(record)) continue;
            var platform = bound.Platform.Of(record);
            if (platform == Standing.No || IsInWorkingTime(r, record, judge)) continue;
            return platform == Standing.Perhaps ? FeedKind.Courses : FeedKind.Attendance;
        }
        return FeedKind.Hours;
    }

    /// <summary>Whether the set must be done in 公餘 and the record certainly was not.</summary>
    private static bool IsInWorkingTime(SetCompleted r, in LearningRecord record, in OffHoursJudge judge) =>
        r.OffHours && judge.Judge(record).Freedom == Freedom.NotFree;

    /// <summary>For each record, the position of its course in the set; -1 for none.</summary>
    private static void Find(BoundSet bound, PersonCase person, Span<sbyte> positions)
    {
        var records = person.Records;
        for (var i = 0; i < positions.Length; i++) positions[i] = bound.PositionOf(records[i].Variant);
    }

    /// <summary>The records of one course of the set.</summary>
    private static FindingRecord[] Records(SetCompleted r, BoundSet bound, ReadOnlySpan<sbyte> positions, int position, PersonCase person,
        Scope scope, in OffHoursJudge judge, Trace trace)
    {
        var count = positions.Count((sbyte)position);
        if (count == 0) return [];
        var records = new FindingRecord[count];
        var taken = false;
        for (int i = 0, at = 0; i < count; i++, at++)
        {
            at += positions[at..].IndexOf((sbyte)position);
            ref readonly var record = ref person.Records[at];
            var (remark, use, why) = taken ? (RecordWords.Repeated, RecordUse.NotCounted, NotCountedReason.Repeated)
                : Why(r, bound, person, scope, record, judge, trace.Texts);
            taken |= use == RecordUse.Counted;
            records[i] = trace.Record(record, remark, use, why);
        }
        return records;
    }

    /// <summary>What became of a record if no earlier one counts.</summary>
    private static (FindingText Remark, RecordUse Use, NotCountedReason Why) Why(SetCompleted r, BoundSet bound, PersonCase person,
        Scope scope, in LearningRecord record, in OffHoursJudge judge, FindingTexts texts)
    {
        if (!RecordFinding.IsInside(scope, record))
        {
            var (remark, why) = RecordFinding.WhyNot(r, person, scope, record, texts);
            return (remark, RecordUse.NotCounted, why);
        }
        switch (bound.Platform.Of(record))
        {
            case Standing.No:
                return (RecordFinding.WrongPlatform(person.Facts.Courses.Variants[record.Variant], texts), RecordUse.NotCounted,
                    NotCountedReason.Elsewhere);
            case Standing.Perhaps when !IsInWorkingTime(r, record, judge):
                return (record.IsDoubted ? RecordWords.Refused : RecordWords.PlatformUnknown, RecordUse.Open, default);
        }
        if (r.OffHours) return WhyOffHours(record, judge);
        return (record.NotYetUploaded ? RecordWords.CountedAwaiting : RecordWords.Counted, RecordUse.Counted, default);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // judging needs a large stack frame: only records that are judged should pay for it
    private static (FindingText Remark, RecordUse Use, NotCountedReason Why) WhyOffHours(in LearningRecord record, in OffHoursJudge judge)
    {
        var judgement = judge.Judge(record);
        if (judgement.Freedom != Freedom.Free)
            return (FreedomWords.Of(judge, record, judgement), Trace.UseOf(SetRule.StandingOf(judgement.Freedom)),
                NotCountedReason.NotOffHours);
        return (FreedomWords.OfCounted(judge, record, judgement), RecordUse.Counted, default);
    }
}
