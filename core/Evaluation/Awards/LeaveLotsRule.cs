using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Evaluation.Rules;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// Leave earned course by course (S0 柒四, contract reading 27): every course of the list with a 公餘 record is a lot with its own clock. The
/// sum of hours is floored by dropping what lapses first; beyond the cap, the hours that lapse last are kept.
/// </summary>
internal static class LeaveLotsRule
{
    private readonly record struct Lot(CivilTime Completed, Hours Hours, DateOnly Lapses);

    public static AwardResult Judge(LeavePerCourse award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var nested = trace?.Nested();
        var thresholds = Requirements.Judge(award.Requires, person, entitlement.Entitlement.Window, DateOnly.MinValue, trace);
        if (trace is null && !thresholds.IsPossible) return AwardResult.NotWon;

        var days = person.Binding.DaysOf(entitlement.Entitlement.Window);
        var scope = new Scope(days, person.Span(days, DateOnly.MinValue), DateOnly.MinValue);
        var list = person.Binding.List(award.List);
        var lots = new List<Lot>();
        var most = Collect(award, list, person, scope, lots, nested, out var untold);
        var sum = new Hours(lots.Sum(l => l.Hours.Hundredths));
        var granted = Math.Min(award.CapHours, sum.Floor);

        if (trace is not null)
        {
            var verdict = granted > 0 ? FindingVerdict.Met : most.Floor > 0 ? FindingVerdict.Unknown : FindingVerdict.Unmet;
            if (untold) nested!.Note(FindingWords.AttendanceNotCompared);
            var observed = !person.Facts.Has(FeedKind.Hours) ? FindingWords.FeedAbsent(FindingWords.LearningHours)
                : !list.IsLoaded ? Phrases.ListNotLoaded(list.List)
                : AwardWords.LeaveCounted(sum, most, granted, award.CapHours);
            trace.Add(award, AwardWords.LeaveRequired(Phrases.Days(days), list.List.Title, award.CapHours), observed, verdict,
                nested: nested!.Children, lacks: !person.Facts.Has(FeedKind.Hours) || person.HasRefusedRecords ? FeedKind.Hours
                    : list.IsLoaded && !list.IsInDoubt ? FeedKind.Attendance : FeedKind.Lists);
        }

        if (thresholds.Sure is { } ready && granted > 0)
        {
            var kept = Keep(lots, sum, granted);
            var (first, last) = (kept[0].Lapses, kept[^1].Lapses);
            var completed = OneHour(lots) is var hour && hour > ready ? hour : ready;
            trace?.Add(award.Leave, LeaveText(award.Leave), Clock(first, last), FindingVerdict.Met);
            return new AwardResult(AwardState.Won)
            {
                Amount = granted,
                Unit = Unit.Hours,
                CompletedOn = completed,
                UseBy = last,
                FirstLapse = first
            };
        }
        return AwardResult.Unless(thresholds.IsPossible && most.Floor > 0);
    }

    /// <summary>The hours of the certain lots, before flooring and cap; the hours feed and the list must be present.</summary>
    public static Hours Earned(LeavePerCourse award, BoundEntitlement entitlement, PersonCase person)
    {
        var lots = new List<Lot>();
        Collect(award, person.Binding.List(award.List), person, entitlement.ScopeOf(person), lots, null, out _);
        return new Hours(lots.Sum(l => l.Hours.Hundredths));
    }

    /// <summary>The certain lots, cut to exactly the granted whole hours, the first to lapse first.</summary>
    public static IReadOnlyList<LeaveLot> Granted(LeavePerCourse award, BoundEntitlement entitlement, PersonCase person, int granted)
    {
        var lots = new List<Lot>();
        Collect(award, person.Binding.List(award.List), person, entitlement.ScopeOf(person), lots, null, out _);
        return [.. Keep(lots, new Hours(lots.Sum(l => l.Hours.Hundredths)), granted)];
    }

    /// <summary>
    /// Fills <paramref name="lots"/> with the certain lots in the order of their completion, which is also that in which they lapse;
    /// returns the hours there could be if every doubt fell in the person's favour.
    /// </summary>
    private static Hours Collect(LeavePerCourse award, BoundList list, PersonCase person, Scope scope, List<Lot> lots, Trace? trace,
        out bool untold)
    {
        untold = false;
        if (!person.Facts.Has(FeedKind.Hours)) return Hours.Whole(award.CapHours);
        var judge = person.OffHours();
        Hours most = default;
        person.BeginCourses();
        foreach (ref readonly var record in person.Records)
        {
            var variant = person.Facts.Courses.Variants[record.Variant];
            if (list.IsLoaded && list.Holds(record.Variant) == Standing.No) continue;
            if (!RecordFinding.IsInside(scope, record))
            {
                if (trace is null) continue;
                var (outside, kind) = RecordFinding.WhyNot(award, person, scope, record, trace.Texts);
                Reject(trace, record, variant, outside, kind);
                continue;
            }
            var standing = CourseLists.StandingOf(list, null, person, record);
            if (standing == Standing.No) continue;
            var judgement = judge.Judge(record);
            standing = standing.And(SetRule.StandingOf(judgement.Freedom));
            if (standing == Standing.No || person.WasCounted(variant.Course))
            {
                if (trace is null) continue;
                if (standing != Standing.No) Reject(trace, record, variant, RecordWords.Repeated, NotCountedReason.Repeated);
                else Reject(trace, record, variant, FreedomWords.Of(judgement.Deciding, record.DaysOnly), NotCountedReason.NotOffHours);
                continue;
            }
            var hours = record.Lacks(RecordMarks.AnyHours) ? Hours.Whole(award.CapHours) : record.Digital;
            most += new Hours(person.RaiseLargest(variant.Course, hours.Hundredths));
            var lapses = LeaveClock.UseBy(scope.DayOf(record), award.Leave, person.Facts.Calendar);
            if (standing == Standing.Perhaps)
                person.MayCountFirst(variant.Course, record.Lacks(RecordMarks.AnyHours) ? Hours.Zero : record.Digital);
            if (standing == Standing.Yes && person.CountFirst(variant.Course))
            {
                lots.Add(new Lot(record.End, person.CertainOf(variant.Course, record.Digital), lapses));
                untold |= !person.HasAttendance;
            }
            if (trace is null) continue;
            var remark = standing == Standing.Yes
                ? AwardWords.CountedUntil(FreedomWords.OfCounted(judgement.Deciding, record.DaysOnly).ToString(), lapses)
                : record.IsDoubted ? RecordWords.Refused
                : list.IsLoaded && list.Holds(record.Variant) == Standing.Perhaps ? Phrases.ListInDoubt(list.List)
                : list.IsLoaded ? FreedomWords.Of(judgement.Deciding, record.DaysOnly) : Phrases.ListNotLoaded(list.List);
            trace.Add(award, variant.Title, FindingWords.HoursOf(record.Digital),
                standing == Standing.Yes ? FindingVerdict.Met : FindingVerdict.Unknown,
                [trace.Record(record, remark, Trace.UseOf(standing))]);
        }
        if (person.MayHaveMoreRecords) most += Hours.Whole(award.CapHours);
        foreach (ref readonly var record in person.RecordsOfAnyCourse)
        {
            if (!scope.Holds(record) || record.IsOnSite || judge.Judge(record).Freedom == Freedom.NotFree) continue;
            most += record.Lacks(RecordMarks.AnyHours) ? Hours.Whole(award.CapHours) : record.Digital;
            Concede(record, lots);
        }
        return most;
    }

    /// <summary>
    /// Leaves the certain hours of the lot that loses most if a record whose course cannot be read is an earlier one of its course.
    /// </summary>
    private static void Concede(in LearningRecord record, List<Lot> lots)
    {
        var hours = record.Lacks(RecordMarks.AnyHours) ? Hours.Zero : record.Digital;
        var (lot, most) = (-1, hours);
        for (var i = 0; i < lots.Count; i++)
        {
            if (lots[i].Hours > most && (record.Lacks(RecordMarks.AnyEnd) || record.End <= lots[i].Completed))
                (lot, most) = (i, lots[i].Hours);
        }
        if (lot >= 0) lots[lot] = lots[lot] with { Hours = hours };
    }

    private static void Reject(Trace trace, in LearningRecord record, CourseVariant variant, FindingText remark, NotCountedReason why) =>
        trace.Note(FindingWords.Pair(variant.Title, remark.ToString()), [trace.Record(record, remark, RecordUse.NotCounted, why)]);

    /// <summary>Drops hours from the lots that lapse first until exactly the granted hours are left.</summary>
    private static List<LeaveLot> Keep(List<Lot> lots, Hours sum, int granted)
    {
        var surplus = sum - Hours.Whole(granted);
        var kept = new List<LeaveLot>();
        foreach (var lot in lots)
        {
            if (lot.Hours <= surplus)
            {
                surplus -= lot.Hours;
                continue;
            }
            kept.Add(new LeaveLot(lot.Hours - surplus, lot.Lapses));
            surplus = Hours.Zero;
        }
        return kept;
    }

    /// <summary>The day on which the lots, which hold at least one whole hour, first add up to one.</summary>
    private static DateOnly OneHour(List<Lot> lots)
    {
        var (last, sum) = (0, lots[0].Hours);
        while (sum < Hours.Whole(1)) sum += lots[++last].Hours;
        return lots[last].Completed.Date;
    }

    private static string LeaveText(LeaveTerms terms) =>
        AwardWords.LeaveTerms(terms.Months, terms.NotAfter, terms.LeaveType, terms.Reason);

    private static string Clock(DateOnly first, DateOnly last) =>
        first == last ? AwardWords.LeaveUntil(last) : AwardWords.LeaveFromTo(first, last);
}
