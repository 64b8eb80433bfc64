using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Case studies and research reports.</summary>
internal sealed class ReportsFeed() : Feed<Report>(FeedKind.Reports, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Kinds = ["行政案例", "研究報告"];
    private static readonly Column Number = Set.Required("篇號");
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Kind = Set.Optional("類型"), HandedIn = Set.Required("繳交日"), Conforms = Set.Required("格式符合");

    static ReportsFeed()
    {
        Set.Tell(Number, "R001", ColumnNotes.ReportNumber);
        Set.Tell(Kind, "行政案例", Accepts.Words(Kinds));
        Set.Tell(HandedIn, "101-07-31", Accepts.Date);
        Set.Tell(Conforms, "是", Accepts.Flag);
    }

    public override string KeyColumns => "篇號";

    public override Report? Convert(RowReader row)
    {
        var kind = row.WordOrEmpty(Kind, Kinds);
        var report = new Report(row.Required(Number), row.Person(Person), kind < 0 ? "" : Kinds[kind], row.Date(HandedIn),
            row.Flag(Conforms), row.Source);
        return report.Employee.Length > 0 ? report : null;
    }

    public override SourceRow SourceOf(Report fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(Report fact) => [fact.Employee];

    public override object KeyOf(Report fact) => fact.Number;

    public override object ContentOf(Report fact) => fact with { Source = default };
}
