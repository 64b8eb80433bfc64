using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// Who may open and upload what on the download page. A row gives access only if all its cells can be read, because an unreadable agency or
/// last day must not be taken for "all" or "for ever".
/// </summary>
internal sealed class StaffAccessFeed() : Feed<StaffAccess>(FeedKind.StaffAccess, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Roles = ["人事", "主管", "全市"];
    private static readonly Column Account = Set.Required("帳號"), Agency = Set.Optional("機關代碼"), Role = Set.Required("角色"),
        From = Set.Optional("起"), Until = Set.Optional("迄");

    static StaffAccessFeed()
    {
        Set.Tell(Account, "personnel@city.example", StaffAccessWords.Account);
        Set.Tell(Agency, "397090000A", StaffAccessWords.Agency);
        Set.Tell(Role, "人事", Accepts.Words(Roles) + StaffAccessWords.Role);
        Set.Tell(From, "107-01-01", StaffAccessWords.From);
        Set.Tell(Until, "107-12-31", StaffAccessWords.Until);
    }

    public override StaffAccess Convert(RowReader row)
    {
        var account = CompatibilityForm.Fold(row.Required(Account)).Trim().ToLowerInvariant();
        var role = (StaffRole)Math.Max(row.Word(Role, Roles), 0);
        var (from, until) = (row.DateOrNull(From), row.DateOrNull(Until));
        var agency = row.AgencyOrEmpty(Agency);
        if (until < from) row.Refuse(Until, StaffAccessWords.EndsBeforeItBegins);
        if (!row.Failed && agency.Length == 0 && role != StaffRole.City)
            row.Note(StaffAccessWords.AllCode, StaffAccessWords.All, Roles[(int)role]);
        if (!row.Failed && agency.Length > 0 && role == StaffRole.City) row.Note(StaffAccessWords.OneCode, StaffAccessWords.One, agency);
        return new StaffAccess(account, agency, role, from, until, row.Source);
    }

    public override bool HangsOn(IReadOnlyList<string> unread) => unread.Count > 0;

    public override SourceRow SourceOf(StaffAccess fact) => fact.Source;

    public override object ContentOf(StaffAccess fact) => fact with { Source = default };
}
