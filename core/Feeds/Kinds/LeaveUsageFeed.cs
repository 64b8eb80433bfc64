using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Leave already taken.</summary>
internal sealed class LeaveUsageFeed() : Feed<LeaveUse>(FeedKind.LeaveUsage, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Plan = Set.Required("計畫"), Applied = Set.Optional("申請日"), Taken = Set.Required("補休日"),
        Hours = Set.Required("時數");

    static LeaveUsageFeed()
    {
        Set.Tell(Plan, "sample-city-116", Accepts.Plan);
        Set.Tell(Applied, "107-06-10", Accepts.Date);
        Set.Tell(Taken, "107-06-20", Accepts.Date);
        Set.Tell(Hours, "2", Accepts.Hours);
    }

    public override LeaveUse? Convert(RowReader row)
    {
        var employee = row.Person(Person);
        var plan = PlanName.Normalise(row.Required(Plan));
        var use = new LeaveUse(employee, plan, row.DateOrNull(Applied), row.Date(Taken), row.HoursOf(Hours), row.Source);
        return use.Employee.Length > 0 ? use : null;
    }

    public override SourceRow SourceOf(LeaveUse fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(LeaveUse fact) => [fact.Employee];

    public override object ContentOf(LeaveUse fact) => fact with { Source = default };
}
