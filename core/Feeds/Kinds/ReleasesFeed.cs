using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// Which agencies' staff may be written to about a plan, and since when (contract section 2). A row with an unreadable cell releases
/// nobody, because an unreadable agency must not be taken for "all".
/// </summary>
internal sealed class ReleasesFeed() : Feed<Release>(FeedKind.Releases, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column Plan = Set.Required("計畫"), Agency = Set.Optional("機關代碼"), Date = Set.Required("日期"),
        DecidedBy = Set.Required("決定者");

    static ReleasesFeed()
    {
        Set.Tell(Plan, "sample-city-116", Accepts.Plan);
        Set.Tell(Agency, "397090000A", ColumnNotes.EveryAgency);
        Set.Tell(Date, "107-08-27", Accepts.Date);
        Set.Tell(DecidedBy, "人事處");
    }

    public override Release Convert(RowReader row) =>
        new(PlanName.Normalise(row.Required(Plan)), row.AgencyOrEmpty(Agency), row.Date(Date), row.Required(DecidedBy), row.Source);

    public override bool HangsOn(IReadOnlyList<string> unread) => unread.Count > 0;

    public override SourceRow SourceOf(Release fact) => fact.Source;

    public override object ContentOf(Release fact) => fact with { Source = default };
}
