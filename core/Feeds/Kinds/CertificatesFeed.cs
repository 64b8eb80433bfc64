using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Certificates of language, of open courses and of cloud lessons.</summary>
internal sealed class CertificatesFeed() : Feed<Certificate>(FeedKind.Certificates, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Categories = ["英語初級", "英語中級", "英語課程", "MOOC完課", "MOOC實體認證", "雲端視訊"];
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Category = Set.Required("類別"), Name = Set.Optional("名稱"), Obtained = Set.Required("取得日");

    static CertificatesFeed()
    {
        Set.Tell(Category, "英語初級", Accepts.Words(Categories));
        Set.Tell(Name, "全民英檢初級");
        Set.Tell(Obtained, "106-05-20", Accepts.Date);
    }

    public override Certificate? Convert(RowReader row)
    {
        var category = row.Word(Category, Categories);
        var certificate = new Certificate(row.Person(Person), category < 0 ? "" : Categories[category], row.Text(Name), row.Date(Obtained),
            row.Source);
        return certificate.Employee.Length > 0 ? certificate : null;
    }

    public override SourceRow SourceOf(Certificate fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(Certificate fact) => [fact.Employee];

    public override bool HangsOn(IReadOnlyList<string> unread) => unread.Contains(Name.Name);

    public override object ContentOf(Certificate fact) => fact with { Source = default };
}
