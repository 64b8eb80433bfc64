using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Who does or does not want advice by mail (contract section 2).</summary>
internal sealed class PreferencesFeed() : Feed<Preference>(FeedKind.Preferences, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Wishes = ["是", "否"];
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Advice = Set.Required("建議信");

    static PreferencesFeed() => Set.Tell(Advice, "否", Accepts.Words(Wishes) + ColumnNotes.Wishes);

    public override string KeyColumns => "員工編號";

    public override Preference? Convert(RowReader row)
    {
        var preference = new Preference(row.Person(Person), row.Word(Advice, Wishes) == 0, row.Source);
        return preference.Employee.Length > 0 ? preference : null;
    }

    public override SourceRow SourceOf(Preference fact) => fact.Source;

    public override object KeyOf(Preference fact) => fact.Employee;

    public override IEnumerable<string> PeopleOf(Preference fact) => [fact.Employee];

    public override object ContentOf(Preference fact) => fact with { Source = default };
}
