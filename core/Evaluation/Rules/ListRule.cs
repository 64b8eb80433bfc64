using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>
/// Courses of an external list: a number of them, or all. Until the list is loaded, the condition is unknown for everybody it could matter
/// to (AMB-35).
/// </summary>
internal static class ListRule
{
    public static Outcome Judge(ListCompleted r, PersonCase person, Scope scope, Trace? trace)
    {
        var list = person.Binding.List(r.List);
        if (!person.Facts.Has(FeedKind.Hours) || (!list.IsLoaded && list.List.UntilLoaded == UntilLoaded.UnknownForEveryone))
        {
            trace?.Add(r, Required(r, list, person, scope),
                list.IsLoaded ? FindingWords.FeedAbsent(FindingWords.LearningHours) : Phrases.ListNotLoaded(list.List),
                FindingVerdict.Unknown, lacks: list.IsLoaded ? FeedKind.Hours : FeedKind.Lists);
            return Outcome.Unknown(scope.Earliest);
        }

        var needed = r.AtLeast ?? Math.Max(1, list.Titles.Count); // a list that is not loaded has at least one course
        var records = trace is null ? null : new List<FindingRecord>();
        var isWhole = list.IsLoaded && (r.AtLeast is not null || !list.IsInDoubt);
        // what is of any course could be of the list, from the first day on
        var spare = person.MayHaveMoreRecords ? needed : scope.CountOnline(person.RecordsOfAnyCourse);
        int sureCount = 0, possibleCount = 0;
        DateOnly? sure = null, possible = spare >= needed ? scope.Earliest : null;
        HashSet<int> seen = [], seenPossible = [];
        foreach (ref readonly var record in person.Records)
        {
            if (!scope.Holds(record)) continue;
            var standing = CourseLists.StandingOf(list, r.Platform, person, record);
            if (standing == Standing.No) continue;
            // before the list is loaded every course could be on it; to complete all of it, only courses known to be on it help
            var entry = list.EntryOf(record.Variant);
            if (entry < 0 && list.IsLoaded && r.AtLeast is null) continue;
            if (entry < 0) entry = -1 - person.Facts.Courses.Variants[record.Variant].Course;
            if (seen.Contains(entry))
            {
                records?.Add(trace!.Repeated(record));
                continue;
            }
            if (seenPossible.Add(entry)) possibleCount++;
            if (standing == Standing.Yes && seen.Add(entry)) sureCount++;
            if (possible is null && possibleCount + spare >= needed) possible = scope.DayOf(record);
            if (sure is null && isWhole && sureCount >= needed) sure = record.End.Date;
            records?.Add(trace!.Record(record, standing == Standing.Yes ? RecordWords.Counted : RecordFinding.WhyOpen(record),
                Trace.UseOf(standing)));
        }
        var outcome = new Outcome(sure, possible);
        if (trace is not null)
        {
            var observed = outcome.IsMet ? RuleWords.ListDone(sureCount)
                : list.IsInDoubt && outcome.IsPossible ? Phrases.ListInDoubt(list.List)
                : list.IsLoaded ? RuleWords.ListMissing(sureCount, needed - sureCount) : Phrases.ListNotLoaded(list.List);
            trace.Add(r, Required(r, list, person, scope), observed, outcome.Verdict, records,
                lacks: person.HasRefusedRecords ? FeedKind.Hours : list.IsLoaded && !list.IsInDoubt ? FeedKind.Courses : FeedKind.Lists);
        }
        return outcome;
    }

    private static string Required(ListCompleted r, BoundList list, PersonCase person, Scope scope)
    {
        var platform = r.Platform is null ? "" : RuleWords.On(person.Binding.Plan.Platforms.First(p => p.Id == r.Platform).Name);
        var count = r.AtLeast is { } n ? RuleWords.AtLeastCourses(n) : RuleWords.AllCourses;
        return RuleWords.ListRequired(Phrases.Days(scope.Days), platform, list.List.Title, count);
    }
}

/// <summary>Whether a record is of a course on an external list, taken on the platform asked for.</summary>
internal static class CourseLists
{
    public static Standing StandingOf(BoundList list, string? platform, PersonCase person, in LearningRecord record)
    {
        // lists hold digital courses: a wholly physical class is on none
        if (record.IsOnSite) return Standing.No;
        var onList = !list.IsLoaded ? Standing.Perhaps : list.Holds(record.Variant);
        return onList == Standing.No ? Standing.No : onList.And(person.Binding.On(platform).Of(record));
    }

    /// <summary>The courses of a loaded list that are certainly done, by their index in <see cref="BoundList.Titles"/>.</summary>
    public static HashSet<int> Done(BoundList list, string? platform, PersonCase person, Scope scope)
    {
        HashSet<int> done = [];
        foreach (ref readonly var record in person.Records)
        {
            if (scope.Holds(record) && StandingOf(list, platform, person, record) == Standing.Yes) done.Add(list.EntryOf(record.Variant));
        }
        return done;
    }
}
