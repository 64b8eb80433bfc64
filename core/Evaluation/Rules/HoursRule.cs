using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>
/// A sum of hours over distinct courses, each represented by its earliest record that counts, in the order of 迄; met on the day of the
/// record that reaches the figure (contract readings 16 and 28).
/// </summary>
internal static class HoursRule
{
    public static Outcome Judge(HoursReached r, PersonCase person, Scope scope, Trace? trace)
    {
        if (!person.Facts.Has(FeedKind.Hours))
        {
            trace?.Add(r, Required(r, person, scope, trace.Texts), FindingWords.FeedAbsent(FindingWords.LearningHours),
                FindingVerdict.Unknown, lacks: FeedKind.Hours);
            return Outcome.Unknown(scope.Earliest);
        }

        var records = trace is null ? null : new FindingRecord[CountLooked(r, person, scope)];
        var tally = Tally(r, person, scope, trace, records, stopWhenReached: trace is null);
        var outcome = new Outcome(tally.SureOn, tally.PossibleOn);
        if (trace is not null) trace.Add(r, Required(r, person, scope, trace.Texts),
            Observed(Hours.From(r.AtLeast), tally.Sure, tally.Possible, outcome), outcome.Verdict, records,
            lacks: person.HasRefusedRecords ? FeedKind.Hours : r.BusinessRelated is null ? FeedKind.Courses : FeedKind.CourseFlags);
        return outcome;
    }

    /// <summary>All hours that count, including those beyond the figure; the hours feed must be present.</summary>
    public static HoursTally Tally(HoursReached r, PersonCase person, Scope scope) =>
        Tally(r, person, scope, null, null, stopWhenReached: false);

    private static HoursTally Tally(HoursReached r, PersonCase person, Scope scope, Trace? trace, FindingRecord[]? records,
        bool stopWhenReached)
    {
        var needed = Hours.From(r.AtLeast);
        var bound = person.Binding.HoursOf(r);
        // what a record of any course could bring, it could bring from the first day on
        Hours sum = default, most = OfAnyCourse(r, person, scope, needed);
        DateOnly? sure = null, possible = most >= needed ? scope.Earliest : null;
        var looked = 0;
        // without a catalogue two codes of one title may be two courses: they certainly count once, perhaps twice
        Dictionary<(int Course, string Code), (Hours Most, bool IsCertain)>? byCode = person.Facts.Has(FeedKind.Courses) ? null : [];
        var largest = new LargestCourse(r, person, scope);
        person.BeginCourses();
        foreach (ref readonly var record in person.Records)
        {
            if (!IsLooked(r, scope, record, out var hours)) continue;
            var course = bound.TitleOf(record);
            var standing = bound.StandingOf(record, person.Facts.Flags, person.FlagsRow);
            if (byCode is not null && standing != Standing.No)
                most += Raise(byCode, person.Facts.Courses.Variants[record.Variant], hours, standing == Standing.Yes);
            if (possible is null && most >= needed) possible = scope.DayOf(record);
            if (standing == Standing.No || person.WasCounted(course))
            {
                if (records is not null)
                {
                    var (remark, why) = WhyNot(bound, person, record, standing, trace!.Texts);
                    records[looked++] = trace.Record(record, remark, RecordUse.NotCounted, why);
                }
                continue;
            }
            if (byCode is null) most += new Hours(person.RaiseLargest(course, hours.Hundredths));
            if (standing == Standing.Perhaps) person.MayCountFirst(course, record.Lacks(RecordMarks.AnyHours) ? Hours.Zero : hours);
            else if (person.CountFirst(course)) sum += largest.Of(person.CertainOf(course, hours));
            if (possible is null && most >= needed) possible = scope.DayOf(record);
            var reaches = sure is null && sum >= needed + largest.Open;
            if (reaches) sure = record.End.Date;
            if (records is not null) records[looked++] = trace!.Record(record, Why(standing, record, reaches), Trace.UseOf(standing));
            if (stopWhenReached && sure is not null) break;
        }
        return new HoursTally(sum, most, sure, possible);
    }

    /// <summary>
    /// The most hours of any course that certainly counts: a record whose course cannot be read may be an earlier record of that course,
    /// with fewer hours.
    /// </summary>
    private struct LargestCourse
    {
        private readonly List<Hours>? _unread;
        private Hours _largest;

        public LargestCourse(HoursReached r, PersonCase person, Scope scope)
        {
            foreach (ref readonly var record in person.RecordsOfAnyCourse)
                if (IsOfAnyCourse(r, scope, record, out var hours))
                    (_unread ??= []).Add(record.Lacks(RecordMarks.AnyHours) ? Hours.Zero : hours);
        }

        /// <summary>How much of the sum is uncertain because of such records.</summary>
        public readonly Hours Open
        {
            get
            {
                var open = Hours.Zero;
                if (_unread is null) return open;
                foreach (var hours in _unread) if (hours < _largest) open += _largest - hours;
                return open;
            }
        }

        public Hours Of(Hours counted)
        {
            if (counted > _largest) _largest = counted;
            return counted;
        }
    }

    /// <summary>The most that records whose course cannot be read could bring.</summary>
    private static Hours OfAnyCourse(HoursReached r, PersonCase person, Scope scope, Hours needed)
    {
        var most = person.MayHaveMoreRecords ? needed : Hours.Zero;
        foreach (ref readonly var record in person.RecordsOfAnyCourse) if (IsOfAnyCourse(r, scope, record, out var hours)) most += hours;
        return most;
    }

    /// <summary>
    /// Whether a record is passed, inside the window, and has hours of the kind that is summed; hours that cannot be read may be the
    /// whole figure.
    /// </summary>
    private static bool IsLooked(HoursReached r, Scope scope, in LearningRecord record, out Hours hours)
    {
        hours = record.Lacks(RecordMarks.AnyHours) ? Hours.From(r.AtLeast) : r.Nature == HourNature.Digital ? record.Digital : record.Total;
        return hours > Hours.Zero && scope.Holds(record);
    }

    /// <summary>The same for a record whose course cannot be read; one on site was on no platform.</summary>
    private static bool IsOfAnyCourse(HoursReached r, Scope scope, in LearningRecord record, out Hours hours) =>
        IsLooked(r, scope, record, out hours) && (r.Platform is null || !record.IsOnSite);

    private static int CountLooked(HoursReached r, PersonCase person, Scope scope)
    {
        var count = 0;
        foreach (ref readonly var record in person.Records) if (IsLooked(r, scope, record, out _)) count++;
        return count;
    }

    /// <summary>
    /// Raises the largest hours that the course, told apart by code, could bring, if the record has more; returns the increase. After the
    /// first record that certainly counts no further one can stand for it.
    /// </summary>
    private static Hours Raise(Dictionary<(int Course, string Code), (Hours Most, bool IsCertain)> byCode, CourseVariant variant,
        Hours hours, bool isCertain)
    {
        var (before, isSettled) = byCode.GetValueOrDefault((variant.Course, variant.Code));
        if (isSettled) return Hours.Zero;
        byCode[(variant.Course, variant.Code)] = (hours > before ? hours : before, isCertain);
        return hours > before ? hours - before : Hours.Zero;
    }

    /// <summary>「與業務相關數位學習時數」: which hours are summed.</summary>
    public static string Name(HoursReached r) => RuleWords.HoursName(r.BusinessRelated is not null, r.Nature == HourNature.Digital);

    private static FindingText Required(HoursReached r, PersonCase person, Scope scope, FindingTexts texts) =>
        texts.Constant(r, null, (r, person, scope), static a => Required(a.r, a.person, a.scope));

    private static string Required(HoursReached r, PersonCase person, Scope scope)
    {
        var platform = r.Platform is null ? "" : RuleWords.On(person.Binding.Plan.Platforms.First(p => p.Id == r.Platform).Name);
        var without = r.ExcludeSets.Count == 0 ? "" : RuleWords.WithoutSets(r.ExcludeSets.Select(s => person.Binding.Set(s).Set.Title));
        return RuleWords.HoursRequired(Phrases.Days(scope.Days), platform, Name(r), r.AtLeast, without);
    }

    private static string Observed(Hours needed, Hours sum, Hours most, Outcome outcome)
    {
        if (outcome.Sure is { } day) return RuleWords.HoursReached(sum, day, needed);
        var text = RuleWords.HoursMissing(sum, needed - sum);
        return most > sum ? RuleWords.HoursInDoubt(text, most - sum) : text;
    }

    private static FindingText Why(Standing standing, in LearningRecord record, bool reaches)
    {
        if (standing != Standing.Yes) return record.IsDoubted ? RecordWords.Refused : RecordWords.RelatedInDoubt;
        if (reaches) return record.NotYetUploaded ? RecordWords.ReachesAwaiting : RecordWords.Reaches;
        return record.NotYetUploaded ? RecordWords.CountedAwaiting : RecordWords.Counted;
    }

    private static (FindingText Remark, NotCountedReason Why) WhyNot(BoundHours bound, PersonCase person, in LearningRecord record,
        Standing standing, FindingTexts texts)
    {
        if (standing != Standing.No) return (RecordWords.Repeated, NotCountedReason.Repeated);
        if (bound.IsOfSet(record)) return (RecordWords.OfSet, NotCountedReason.OfSet);
        if (bound.IsElsewhere(record))
            return (RecordFinding.WrongPlatform(person.Facts.Courses.Variants[record.Variant], texts), NotCountedReason.Elsewhere);
        return (RecordWords.Unrelated, NotCountedReason.Unrelated);
    }
}

/// <summary>
/// What a sum of hours comes to: on certain facts, and with every doubt in the person's favour; each with the day it reached the figure,
/// null if it did not.
/// </summary>
internal readonly record struct HoursTally(Hours Sure, Hours Possible, DateOnly? SureOn, DateOnly? PossibleOn);
