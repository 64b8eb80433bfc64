using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Physical classes that people attended.</summary>
internal sealed class ClassesFeed() : Feed<ClassAttendance>(FeedKind.Classes, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Class = Set.Required("班別"), Date = Set.Required("日期"), Organiser = Set.Optional("主辦"),
        Role = Set.Optional("角色");

    static ClassesFeed()
    {
        Set.Tell(Class, "自製數位教材基礎班");
        Set.Tell(Date, "103-04-10", Accepts.Date);
        Set.Tell(Organiser, "地方行政研習中心");
        Set.Tell(Role, "學員");
    }

    public override ClassAttendance? Convert(RowReader row)
    {
        var attended = new ClassAttendance(row.Person(Person), row.Required(Class), row.Date(Date), row.Text(Organiser), row.Text(Role),
            row.Source);
        return attended.Employee.Length > 0 ? attended : null;
    }

    public override SourceRow SourceOf(ClassAttendance fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(ClassAttendance fact) => [fact.Employee];

    public override bool HangsOn(IReadOnlyList<string> unread) => true;

    public override object ContentOf(ClassAttendance fact) => fact with { Source = default };
}
