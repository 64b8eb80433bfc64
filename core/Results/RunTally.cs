using System.Runtime.InteropServices;
using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// Counts decisions as they stream by: rows per verdict and, for each day on or after <paramref name="asOf"/> on which something ends, how
/// many people it concerns. Holds one number per kind and day, never a person.
/// </summary>
public sealed class RunTally(DateOnly asOf, OfficeCalendar calendar)
{
    private readonly Dictionary<(string Plan, string Entitlement), Counts> _counts = [];
    private Entitlement? _entitlement; // rows of one entitlement follow each other
    private Counts _current = new();

    public void Add(Decision decision)
    {
        var counts = Of(decision);
        counts.Verdicts[(int)decision.Verdict]++;
        switch (decision.Verdict)
        {
            case Verdict.NotYet or Verdict.Unknown:
                Ends(Ending.Window, WindowEnd.Of(decision.Entitlement.Window, calendar));
                break;
            case Verdict.Eligible:
                Ends(Ending.Application, decision.ApplyBy);
                Ends(Ending.FirstLapse, decision.FirstLapse == decision.UseBy ? null : decision.FirstLapse);
                Ends(Ending.LastUsableDay, decision.LastUsableDay);
                Ends(Ending.Use, decision.UseBy);
                break;
        }

        void Ends(Ending ending, DateOnly? on)
        {
            if (on is { } day && day >= asOf) Count(counts.Endings, KeyOf(day, ending), 1);
        }
    }

    /// <summary>Adds what another tally of the same night counted.</summary>
    public void Add(RunTally other)
    {
        foreach (var (key, theirs) in other._counts)
        {
            var ours = CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) ??= new Counts();
            for (var verdict = 0; verdict < theirs.Verdicts.Length; verdict++) ours.Verdicts[verdict] += theirs.Verdicts[verdict];
            foreach (var (ending, people) in theirs.Endings) Count(ours.Endings, ending, people);
        }
    }

    /// <summary>plan/entitlement/verdict → rows, for <see cref="RunReport.Decisions"/>; inserted in ordinal order.</summary>
    public IReadOnlyDictionary<string, int> Decisions
    {
        get
        {
            var rows = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (key, counts) in _counts)
            {
                for (var verdict = 0; verdict < counts.Verdicts.Length; verdict++)
                {
                    if (counts.Verdicts[verdict] > 0)
                        rows[$"{key.Plan}/{key.Entitlement}/{((Verdict)verdict).Word()}"] = counts.Verdicts[verdict];
                }
            }
            return rows.Keys.Order(StringComparer.Ordinal).ToDictionary(static key => key, key => rows[key], StringComparer.Ordinal);
        }
    }

    /// <summary>
    /// Sorted by day, for <see cref="RunReport.NextDeadlines"/>. An open window concerns those who are not there yet or 待查.
    /// </summary>
    public IReadOnlyList<UpcomingDeadline> NextDeadlines
    {
        get
        {
            var deadlines = new List<UpcomingDeadline>();
            foreach (var (key, counts) in _counts)
            {
                foreach (var (ending, people) in counts.Endings)
                    deadlines.Add(new UpcomingDeadline(DateOnly.FromDayNumber(ending / ConclusionWords.Deadlines.Length), key.Plan,
                        key.Entitlement,
                        ConclusionWords.Deadlines[ending % ConclusionWords.Deadlines.Length], people));
            }
            deadlines.Sort(Compare);
            return deadlines;
        }
    }

    private static int Compare(UpcomingDeadline a, UpcomingDeadline b)
    {
        var order = a.On.CompareTo(b.On);
        if (order == 0) order = string.CompareOrdinal(a.Plan, b.Plan);
        if (order == 0) order = string.CompareOrdinal(a.Entitlement, b.Entitlement);
        return order != 0 ? order
            : Array.IndexOf(ConclusionWords.Deadlines, a.What).CompareTo(Array.IndexOf(ConclusionWords.Deadlines, b.What));
    }

    private Counts Of(Decision decision)
    {
        if (ReferenceEquals(decision.Entitlement, _entitlement)) return _current;
        _entitlement = decision.Entitlement;
        return _current = CollectionsMarshal.GetValueRefOrAddDefault(_counts, (decision.Plan.Id, decision.Entitlement.Id),
            out _) ??= new Counts();
    }

    private static void Count(Dictionary<int, int> counts, int key, int people) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += people;

    private sealed class Counts
    {
        public int[] Verdicts { get; } = new int[Enum.GetValues<Verdict>().Length];
        /// <summary>People by <see cref="KeyOf"/>.</summary>
        public Dictionary<int, int> Endings { get; } = [];
    }

    /// <summary>A day and what ends on it as one number, which is cheap to look up for every decision.</summary>
    private static int KeyOf(DateOnly day, Ending ending) => day.DayNumber * ConclusionWords.Deadlines.Length + (int)ending;

    private enum Ending { Window, Application, FirstLapse, LastUsableDay, Use }

}
