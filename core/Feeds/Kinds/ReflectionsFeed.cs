using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Short written reflections, with their text or its length in characters.</summary>
internal sealed class ReflectionsFeed() : Feed<Reflection>(FeedKind.Reflections, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Date = Set.Required("日期"), About = Set.Optional("來源"), PostedAt = Set.Required("張貼處"),
        Text = Set.Optional("全文"), Characters = Set.Optional("字數");

    static ReflectionsFeed()
    {
        Set.RequireAny(Text, Characters);
        Set.Tell(Date, "104-06-15", Accepts.Date);
        Set.Tell(PostedAt, "線上讀書會");
        Set.Tell(Text, "", ColumnNotes.FullText);
        Set.Tell(Characters, "320", Accepts.Count);
    }

    public override Reflection? Convert(RowReader row)
    {
        var text = row.Text(Text);
        var characters = text.Length > 0 ? text.EnumerateRunes().Count(static r => !System.Text.Rune.IsWhiteSpace(r))
            : row.Number(Characters);
        var reflection = new Reflection(row.Person(Person), row.Date(Date), row.Text(About), row.Required(PostedAt), characters,
            row.Source);
        return reflection.Employee.Length > 0 ? reflection : null;
    }

    public override SourceRow SourceOf(Reflection fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(Reflection fact) => [fact.Employee];

    public override object ContentOf(Reflection fact) => fact with { Source = default };
}
