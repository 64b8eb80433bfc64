using LearningHours.Calendars;
using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Agencies, their place in the hierarchy, their office hours and their contacts.</summary>
internal sealed class AgenciesFeed() : Feed<Agency>(FeedKind.Agencies, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Systems = ["電子", "紙本"];
    private static readonly Column Code = Set.Required("機關代碼"), Name = Set.Required("機關名稱"), Parent = Set.Optional("上級機關代碼"),
        Government = Set.Required("政府"),
        Category = Set.Optional("類別"), System = Set.Optional("差勤系統"), Email = Set.Optional("人事單位電子郵件"), Unit = Set.Optional("人事單位名稱"),
        Contact = Set.Optional("聯絡人"), Phone = Set.Optional("聯絡電話"), Head = Set.Optional("首長員工編號"),
        Follows = Set.Optional("參照計畫"), Hours = Set.Optional("上班時間"), FlexIn = Set.Optional("彈性上班"), FlexOut = Set.Optional("彈性下班");

    static AgenciesFeed()
    {
        Set.Tell(Code, "397090000A");
        Set.Tell(Name, "高雄市政府虛構處");
        Set.Tell(Parent, "", ColumnNotes.Parent);
        Set.Tell(Government, "高雄市", ColumnNotes.Government);
        Set.Tell(Category, "一級機關");
        Set.Tell(System, "電子", Accepts.Words(Systems));
        Set.Tell(Email, "hr@example.invalid");
        Set.Tell(Unit, "人事室", ColumnNotes.PersonnelUnit);
        Set.Tell(Contact, "陳小姐", ColumnNotes.Contact);
        Set.Tell(Phone, "07-0000000轉123");
        Set.Tell(Head, "", ColumnNotes.Head);
        Set.Tell(Follows, "", ColumnNotes.Follows);
        Set.Tell(Hours, "08:00-12:00;13:00-17:00", ColumnNotes.OfficeHours);
        Set.Tell(FlexIn, "", ColumnNotes.FlexIn);
        Set.Tell(FlexOut, "", ColumnNotes.FlexOut);
    }

    public override string KeyColumns => "機關代碼";

    public override Agency Convert(RowReader row)
    {
        var code = row.Agency(Code);
        var system = row.WordOrEmpty(System, Systems);
        if (!OfficeHoursText.TryParse(row.Text(Hours), row.Text(FlexIn), row.Text(FlexOut), out var hours, out var problem))
        {
            hours = OfficeHours.Unread;
            row.Fail(Hours, FeedProblems.OfficeHours(problem!));
        }
        var name = row.Required(Name);
        return new Agency
        {
            Code = code,
            Name = name,
            Parent = row.AgencyOrEmpty(Parent),
            Government = GovernmentName.Normalise(row.Required(Government)),
            Category = AgencyCategory.Of(row.Text(Category), name),
            ElectronicAttendance = system < 0 ? null : system == 0,
            PersonnelEmail = row.AddressOrEmpty(Email, code),
            PersonnelUnit = row.Text(Unit),
            ContactName = row.Text(Contact),
            ContactPhone = row.Text(Phone),
            HeadEmployee = row.EmployeeOrEmpty(Head),
            FollowsPlans = [.. row.List(Follows).Select(PlanName.Normalise)],
            Hours = hours,
            Source = row.Source,
        };
    }

    public override SourceRow SourceOf(Agency fact) => fact.Source;

    public override object KeyOf(Agency fact) => fact.Code;

    public override object ContentOf(Agency fact) =>
        (fact with { Source = default, FollowsPlans = [], Hours = OfficeHours.Default }, string.Join(';', fact.FollowsPlans),
            string.Join(';', fact.Hours.Spans), string.Join(';', fact.Hours.Bands));
}
