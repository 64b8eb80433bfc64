using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Graded projects with their leaders and members.</summary>
internal sealed class ProjectsFeed() : Feed<Project>(FeedKind.Projects, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column Number = Set.Required("案號"), Agency = Set.Required("機關代碼"), Grade = Set.Required("評等"),
        Leader = Set.Required("主持人員工編號"), Members = Set.Optional("成員員工編號");

    static ProjectsFeed()
    {
        Set.Tell(Number, "P001", ColumnNotes.ProjectNumber);
        Set.Tell(Agency, "397090000A", Accepts.Agency);
        Set.Tell(Grade, "特優", Accepts.Words(ClosedWords.ProjectGrades));
        Set.Tell(Leader, "K10102", Accepts.Number);
        Set.Tell(Members, "", Accepts.Number + "，" + Accepts.Many);
    }

    public override string KeyColumns => "案號";

    public override Project Convert(RowReader row)
    {
        var grade = row.Word(Grade, ClosedWords.ProjectGrades);
        return new Project(row.Required(Number), row.Agency(Agency), grade < 0 ? "" : ClosedWords.ProjectGrades[grade],
            row.Employee(Leader),
            row.Employees(Members), row.Source);
    }

    public override SourceRow SourceOf(Project fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(Project fact) => fact.Members.Append(fact.Leader);

    public override object KeyOf(Project fact) => fact.Number;

    public override object ContentOf(Project fact) => (fact with { Source = default, Members = [] }, string.Join(';', fact.Members));
}
