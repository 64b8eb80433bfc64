using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Rules;

/// <summary>The explanation of a set: one child for each course, with every record of it and why it did or did not count.</summary>
internal static class SetFinding
{
    public static void Add(SetCompleted r, BoundSet bound, PersonCase person, Scope scope, Outcome outcome, ReadOnlySpan<CivilTime> sure, ReadOnlySpan<CivilTime> possible, Trace trace)
    {
        var set = bound.Set;
        var nested = trace.Nested();
        List<string> missing = [], doubtful = [];
        var untold = false;
        for (var i = 0; i < set.Courses.Count; i++)
        {
            var course = set.Courses[i];
            var verdict = sure[i] != SetRule.Never ? FindingVerdict.Met : possible[i] != SetRule.Never ? FindingVerdict.Unknown : FindingVerdict.Unmet;
            if (verdict == FindingVerdict.Unmet) missing.Add(course.Title);
            if (verdict == FindingVerdict.Unknown) doubtful.Add(course.Title);
            var records = Records(r, bound, i, person, scope, sure[i], trace);
            untold |= r.OffHours && verdict == FindingVerdict.Met && !person.HasAttendance;
            var observed = verdict switch
            {
                FindingVerdict.Met => $"已完成：{CivilTimeText.Format(sure[i])}",
                FindingVerdict.Unknown => records.First(x => x.Use == RecordUse.Open).Remark!,
                _ => records.Count > 0 ? $"有紀錄但不能採計：{records[^1].Remark}" : "無紀錄",
            };
            nested.Add(course, FormattableString.Invariant($"{course.Title}（{course.Hours:0.##}小時）"), observed, verdict, records, lacks: r.OffHours ? FeedKind.Attendance : FeedKind.Courses);
        }
        if (untold) nested.Note(FindingWords.AttendanceNotCompared);
        trace.Add(r, SetRule.Required(r, set, person, scope), Observed(set, outcome, missing, doubtful), outcome.Verdict, nested: nested.Children);
    }

    private static string Observed(CourseSet set, Outcome outcome, List<string> missing, List<string> doubtful)
    {
        if (outcome.Sure is { } day) return $"{set.Courses.Count}門均已完成，最後一門完成日{RocDate.FormatWithWeekday(day)}";
        var done = set.Courses.Count - missing.Count - doubtful.Count;
        var text = $"{set.Courses.Count}門中已完成{done}門";
        if (missing.Count > 0) text += $"；尚缺：{FindingWords.Titles(missing)}";
        if (doubtful.Count > 0) text += $"；待查：{FindingWords.Titles(doubtful)}";
        return text;
    }

    private static List<FindingRecord> Records(SetCompleted r, BoundSet bound, int position, PersonCase person, Scope scope, CivilTime counted, Trace trace)
    {
        var records = new List<FindingRecord>();
        var judge = r.OffHours ? person.OffHours() : default;
        var taken = false;
        foreach (ref readonly var record in person.Records)
        {
            if (bound.PositionOf(record.Variant) != position) continue;
            var variant = person.Facts.Courses.Variants[record.Variant];
            var counts = !taken && record.End == counted && Why(r, bound.Set, person, scope, record, variant, judge).Use == RecordUse.Counted;
            taken |= counts;
            var (remark, use) = counts ? (Counted(r, record, judge), RecordUse.Counted)
                : taken ? ("同一課程僅採計一次，未採計", RecordUse.NotCounted)
                : Why(r, bound.Set, person, scope, record, variant, judge);
            records.Add(trace.Record(record, variant.Title, remark, use));
        }
        return records;
    }

    private static string Counted(SetCompleted r, in LearningRecord record, OffHoursJudge judge)
    {
        var text = r.OffHours ? $"採計：{FindingWords.Reason(judge.Judge(record).Deciding)}" : "採計";
        return record.NotYetUploaded ? $"{text}；{FindingWords.AwaitingCredit}" : text;
    }

    /// <summary>Why a record does not count or cannot be told; no remark where it could count by itself.</summary>
    private static (string? Remark, RecordUse Use) Why(SetCompleted r, CourseSet set, PersonCase person, Scope scope, in LearningRecord record, CourseVariant variant, OffHoursJudge judge)
    {
        if (RecordFinding.WhyNot(person, scope, record) is { } why) return (why, RecordUse.NotCounted);
        switch (person.Binding.OnPlatform(set.Platform, record))
        {
            case Standing.No: return (RecordFinding.WrongPlatform(variant), RecordUse.NotCounted);
            case Standing.Perhaps: return (RecordFinding.PlatformUnknown, RecordUse.Open);
        }
        if (!r.OffHours) return (null, RecordUse.Counted);
        var judgement = judge.Judge(record);
        return judgement.Freedom == Freedom.Free ? (null, RecordUse.Counted) : (FindingWords.Reason(judgement.Deciding), Trace.UseOf(SetRule.StandingOf(judgement.Freedom)));
    }
}
