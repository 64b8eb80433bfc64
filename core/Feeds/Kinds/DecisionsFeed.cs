using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Decisions made by people; they are shown and never overruled by an import.</summary>
internal sealed class DecisionsFeed() : Feed<HumanDecision>(FeedKind.Decisions, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Verdicts = ["核定", "不予"];
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Plan = Set.Required("計畫"), Entitlement = Set.Required("項目"), Decided = Set.Required("決定"),
        Amount = Set.Optional("數量"),
        Date = Set.Required("日期"), DecidedBy = Set.Required("決定者"), Reason = Set.Required("理由");

    static DecisionsFeed()
    {
        Set.Tell(Plan, "sample-city-116", Accepts.Plan);
        Set.Tell(Entitlement, "commendation", ColumnNotes.Entitlement);
        Set.Tell(Decided, "核定", Accepts.Words(Verdicts));
        Set.Tell(Amount, "1");
        Set.Tell(Date, "107-09-20", Accepts.Date);
        Set.Tell(DecidedBy, "人事室");
        Set.Tell(Reason, "符合計畫規定");
    }

    public override HumanDecision? Convert(RowReader row)
    {
        var decision = new HumanDecision(row.Person(Person), PlanName.Normalise(row.Required(Plan)), row.Required(Entitlement),
            row.Word(Decided, Verdicts) == 0, row.Text(Amount),
            row.Date(Date), row.Required(DecidedBy), row.Required(Reason), row.Source);
        return decision.Employee.Length > 0 ? decision : null;
    }

    public override SourceRow SourceOf(HumanDecision fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(HumanDecision fact) => [fact.Employee];

    public override object ContentOf(HumanDecision fact) => fact with { Source = default };
}
