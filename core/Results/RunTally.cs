using System.Runtime.InteropServices;
using LearningHours.Calendars;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// Counts decisions while they stream by: rows for each verdict and, for each day from <paramref name="asOf"/> on (that day included) on which
/// something ends, how many people it concerns. Holds one number for each kind and day, never a person.
/// </summary>
public sealed class RunTally(DateOnly asOf, OfficeCalendar calendar)
{
    private readonly Dictionary<(string Plan, string Entitlement, Verdict Verdict), int> _decisions = [];
    private readonly Dictionary<(string Plan, string Entitlement, Ending Ending, DateOnly On), int> _deadlines = [];

    public void Add(Decision decision)
    {
        var (plan, entitlement) = (decision.Plan.Id, decision.Entitlement.Id);
        Count(_decisions, (plan, entitlement, decision.Verdict));
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
            if (on is { } day && day >= asOf) Count(_deadlines, (plan, entitlement, ending, day));
        }
    }

    /// <summary>plan/entitlement/verdict → rows, for <see cref="RunReport.Decisions"/>.</summary>
    public IReadOnlyDictionary<string, int> Decisions
    {
        get
        {
            var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var (key, count) in _decisions) rows[$"{key.Plan}/{key.Entitlement}/{key.Verdict.Word()}"] = count;
            return rows;
        }
    }

    /// <summary>In the order of days, for <see cref="RunReport.NextDeadlines"/>. Open windows count those who are not there yet or 待查.</summary>
    public IReadOnlyList<UpcomingDeadline> NextDeadlines =>
    [
        .. _deadlines.OrderBy(e => e.Key.On).ThenBy(e => e.Key.Plan, StringComparer.Ordinal)
            .ThenBy(e => e.Key.Entitlement, StringComparer.Ordinal).ThenBy(e => e.Key.Ending)
            .Select(e => new UpcomingDeadline(e.Key.On, e.Key.Plan, e.Key.Entitlement, Words[(int)e.Key.Ending], e.Value)),
    ];

    private static void Count<T>(Dictionary<T, int> counts, T key) where T : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private enum Ending { Window, Application, FirstLapse, LastUsableDay, Use }

    private static readonly string[] Words = ["辦理期限", "申請期限", "最早失效日", "最後可休上班日", "最後使用日"];
}
