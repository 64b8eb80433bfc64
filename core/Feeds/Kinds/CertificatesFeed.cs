using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Certificates of language skills, open courses and cloud lessons.</summary>
internal sealed class CertificatesFeed() : Feed<Certificate>(FeedKind.Certificates, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Category = Set.Required("類別"), Name = Set.Optional("名稱"), Obtained = Set.Required("取得日");

    static CertificatesFeed()
    {
        Set.Tell(Category, "英語初級", Accepts.Words(ClosedWords.Certificates));
        Set.Tell(Name, "全民英檢初級");
        Set.Tell(Obtained, "106-05-20", Accepts.Date);
    }

    public override Certificate? Convert(RowReader row)
    {
        var category = row.Word(Category, ClosedWords.Certificates);
        var certificate = new Certificate(row.Person(Person), category < 0 ? "" : ClosedWords.Certificates[category], row.Text(Name),
            row.Date(Obtained), row.Source);
        return certificate.Employee.Length > 0 ? certificate : null;
    }

    public override SourceRow SourceOf(Certificate fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(Certificate fact) => [fact.Employee];

    public override bool HangsOn(IReadOnlyList<string> unread) => unread.Contains(Name.Name);

    public override object ContentOf(Certificate fact) => fact with { Source = default };
}
