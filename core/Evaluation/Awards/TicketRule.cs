using LearningHours.Evaluation.Rules;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// One ticket for each completed course of a list, up to a maximum (S1-39); completed on the day of the last ticket that counts.
/// </summary>
internal static class TicketRule
{
    public static AwardResult Judge(TicketPerCourse award, BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var days = person.Binding.DaysOf(entitlement.Entitlement.Window);
        var scope = new Scope(days, person.Span(days, DateOnly.MinValue), DateOnly.MinValue);
        var list = person.Binding.List(award.List);
        var count = 0;
        var possible = !person.Facts.Has(FeedKind.Hours) || person.MayHaveMoreRecords || scope.CountOnline(person.RecordsOfAnyCourse) > 0;
        DateOnly? last = null;
        var records = trace is null ? null : new List<FindingRecord>();
        person.BeginCourses();
        foreach (ref readonly var record in person.Records)
        {
            if (!scope.Holds(record)) continue;
            var standing = CourseLists.StandingOf(list, award.Platform, person, record);
            if (standing == Standing.No) continue;
            possible = true;
            var course = person.Facts.Courses.Variants[record.Variant].Course;
            if (person.WasCounted(course)) records?.Add(trace!.Repeated(record));
            else if (count == award.Max)
                records?.Add(trace!.Record(record, RecordWords.BeyondMost(award.Max), RecordUse.NotCounted, NotCountedReason.BeyondMost));
            else
            {
                if (standing == Standing.Yes && person.CountFirst(course)) (count, last) = (count + 1, record.End.Date);
                records?.Add(trace!.Record(record, standing == Standing.Yes ? RecordWords.Counted : RecordFinding.WhyOpen(record),
                    Trace.UseOf(standing)));
            }
        }
        if (trace is not null)
        {
            var observed = count > 0 ? AwardWords.Tickets(count)
                : !person.Facts.Has(FeedKind.Hours) ? FindingWords.FeedAbsent(FindingWords.LearningHours)
                : !list.IsLoaded ? Phrases.ListNotLoaded(list.List) : AwardWords.NoTicketCourse;
            var verdict = count > 0 ? FindingVerdict.Met : possible ? FindingVerdict.Unknown : FindingVerdict.Unmet;
            trace.Add(award, AwardWords.TicketsRequired(Phrases.Days(days), list.List.Title, award.Max), observed, verdict, records,
                lacks: !person.Facts.Has(FeedKind.Hours) || person.HasRefusedRecords ? FeedKind.Hours
                    : list.IsLoaded && !list.IsInDoubt ? FeedKind.Courses : FeedKind.Lists);
        }
        return count > 0 ? new AwardResult(AwardState.Won) { Amount = count, Unit = Unit.Ticket, CompletedOn = last }
            : AwardResult.Unless(possible);
    }
}
