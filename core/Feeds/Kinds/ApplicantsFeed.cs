using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Who applied for a class or camp.</summary>
internal sealed class ApplicantsFeed() : Feed<Applicant>(FeedKind.Applicants, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column Activity = Set.Required("活動");
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Government = Set.Optional("政府"), Level = Set.Optional("程度"), Recommended = Set.Optional("推薦"),
        Role = Set.Optional("角色");

    static ApplicantsFeed()
    {
        Set.Tell(Activity, "自製數位教材基礎班", ColumnNotes.Activity);
        Set.Tell(Government, "高雄市");
        Set.Tell(Level, "中級", ColumnNotes.Level);
        Set.Tell(Recommended, "是", Accepts.Flag);
        Set.Tell(Role, "");
    }

    public override string KeyColumns => "活動＋員工編號";

    public override Applicant? Convert(RowReader row)
    {
        string employee = row.Person(Person), level = row.Text(Level), recommended = row.Text(Recommended);
        var applicant = new Applicant(FeedWord.Normalise(row.Required(Activity)), employee, GovernmentName.Normalise(row.Text(Government)),
            LevelOf(level), row.Unread.Contains(Recommended.Name) ? null : FlagOf(recommended), row.Text(Role), row.Source);
        if (row.Failed) return applicant;
        if (applicant.Level.Length == 0 && level.Length > 0)
            row.File.Notes.AddOdd(Level.Name, level, RowNoteWords.ApplicationInDoubt, row.Source.Line, employee);
        if (applicant.Recommended is null && recommended.Length > 0)
            row.File.Notes.AddOdd(Recommended.Name, recommended, RowNoteWords.ApplicationInDoubt, row.Source.Line, employee);
        return employee.Length > 0 ? applicant : null;
    }

    public override SourceRow SourceOf(Applicant fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(Applicant fact) => [fact.Employee];

    public override object KeyOf(Applicant fact) => (fact.Activity, fact.Employee);

    public override string NameOf(Applicant fact) => fact.Employee;

    public override object ContentOf(Applicant fact) => fact with { Source = default };

    private static string LevelOf(string text)
    {
        var word = FeedWord.Normalise(text);
        return ClosedWords.Levels.Contains(word) ? word : "";
    }

    private static bool? FlagOf(string text) => FeedWord.Normalise(text) switch
    {
        "是" => true,
        "否" or "" => false, // contract reading 25
        _ => null,
    };
}
