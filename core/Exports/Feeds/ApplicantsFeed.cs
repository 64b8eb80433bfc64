using LearningHours.Facts;

namespace LearningHours.Exports.Feeds;

/// <summary>Who asked for a class or camp.</summary>
internal sealed class ApplicantsFeed() : Feed<Applicant>(FeedKind.Applicants, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column Activity = Set.Required("活動");
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Government = Set.Optional("政府"), Level = Set.Optional("程度"), Recommended = Set.Optional("推薦"), Role = Set.Optional("角色");

    public override string KeyColumns => "活動＋員工編號";

    public override Applicant? Convert(RowReader row)
    {
        var applicant = new Applicant(row.Required(Activity), row.Person(Person), row.Text(Government), row.Text(Level), row.Flag(Recommended), row.Text(Role), row.Source);
        return applicant.Employee.Length > 0 ? applicant : null;
    }

    public override SourceRow SourceOf(Applicant fact) => fact.Source;

    public override object KeyOf(Applicant fact) => (fact.Activity, fact.Employee);

    public override object ContentOf(Applicant fact) => fact with { Source = default };
}
