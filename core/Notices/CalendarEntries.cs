using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>
/// The calendar entries sent with a mail. An entry belongs to one deadline on one day: when the day moves, the old entry is cancelled and a
/// new one is sent; when only the hours change, it is sent again with a higher sequence; when nothing is left to do, it is cancelled.
/// </summary>
internal sealed class CalendarEntries(NoticeTerms terms)
{
    /// <returns>The entries, and the lines from which later nights recognize them.</returns>
    public (IReadOnlyList<CalendarEntry> Entries, IReadOnlyList<ToldLine> Told) Of(IEnumerable<Topic> topics)
    {
        var entries = new List<CalendarEntry>();
        var told = new List<ToldLine>();
        foreach (var topic in topics.DistinctBy(t => (t.Change.Row.Plan, t.Change.Row.Employee, t.Change.Row.Entitlement)))
        {
            var sent = terms.Memory.CalendarOf(topic.Change.Row.Plan, topic.Change.Row.Employee, topic.Change.Row.Entitlement);
            var wanted = Wanted(topic.Change.Now).ToList();
            foreach (var old in sent.Where(
                s => !s.IsCancelled && s.Day >= terms.Night && !wanted.Exists(w => w.Kind == s.Kind && w.Day == s.Day)))
                Add(topic, new ToldEntry(old.Kind, old.Day, old.Sequence + 1, true, old.Title));
            foreach (var (kind, day, title) in wanted)
            {
                var old = sent.Where(s => s.Kind == kind && s.Day == day).Select(s => (ToldEntry?)s).FirstOrDefault();
                if (old is { IsCancelled: false } known && known.Title == title) continue;
                Add(topic, new ToldEntry(kind, day, old is { } before ? before.Sequence + 1 : 0, false, title));
            }
        }
        return (entries, told);

        void Add(Topic topic, ToldEntry entry)
        {
            var row = topic.Change.Row;
            entries.Add(new CalendarEntry(UidOf(row, entry), entry.Sequence, entry.IsCancelled, entry.Day, entry.Title,
                MailWords.EntryText(LastLeaveDay.Words(entry.Day, terms.Facts))));
            told.Add(new ToldLine(row.Plan, topic.Change.Now.Plan.Revision, row.Employee, row.Entitlement, ToldEvent.Calendar,
                Iso(entry.Day), entry.Kind, entry.Said));
        }
    }

    private IEnumerable<(string Kind, DateOnly Day, string Title)> Wanted(Decision decision)
    {
        if (decision.Verdict != Verdict.Eligible) yield break;
        var won = ResultWords.Won(decision.Unit, decision.Amount, decision.Entitlement);
        var balance = terms.Leave.Of(decision);
        if (terms.IsDone(decision)) yield break;
        if (decision.ApplyBy is { } apply && apply >= terms.Night)
            yield return (ToldEvent.ApplyBy, apply, MailWords.ApplyEntry(won, ResultWords.Year(decision.Plan)));
        if (decision.Unit == Unit.Hours && LastLeaveDay.Of(decision, terms).Day is { } last && last >= terms.Night)
            yield return (ToldEvent.LastDay, last,
                MailWords.LeaveEntry(UnitWords.Plain(balance?.Left ?? decision.Amount ?? 0), ResultWords.Year(decision.Plan)));
    }

    /// <summary>The same for the same deadline of the same person on the same day; it reveals nothing about the person.</summary>
    private static string UidOf(DecisionRow row, ToldEntry entry)
    {
        var of = $"{row.Plan}|{row.Employee}|{row.Entitlement}|{entry.Kind}|{Iso(entry.Day)}";
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16))}@learning-hours";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
