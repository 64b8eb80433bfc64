using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>Posts and replies in the learning forums, counted by day.</summary>
internal sealed class ForumFeed() : Feed<ForumPosts>(FeedKind.Forum, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Origins = ["公共論壇", "社團"], Kinds = ["發表", "回應"];
    private static readonly PersonColumns Person = Set.Person();
    private static readonly Column Origin = Set.Optional("來源"), Kind = Set.Required("類型"), Date = Set.Required("日期"),
        Posts = Set.Required("篇數"), NotCounted = Set.Optional("不計篇數");

    static ForumFeed()
    {
        Set.Tell(Origin, "公共論壇", Accepts.Words(Origins));
        Set.Tell(Kind, "發表", Accepts.Words(Kinds));
        Set.Tell(Date, "107-03-05", Accepts.Date);
        Set.Tell(Posts, "2", Accepts.Count);
        Set.Tell(NotCounted, "0", ColumnNotes.NotMoreThanPosts);
    }

    public override ForumPosts? Convert(RowReader row)
    {
        var origin = row.WordOrEmpty(Origin, Origins);
        var posts = new ForumPosts(row.Person(Person), origin < 0 ? "" : Origins[origin], row.Word(Kind, Kinds) == 1, row.Date(Date),
            row.Number(Posts), row.NumberOrNull(NotCounted) ?? 0, row.Source);
        if (posts.NotCounted > posts.Posts) row.Refuse(NotCounted, FeedProblems.MoreThanPosts);
        return posts.Employee.Length > 0 ? posts : null;
    }

    public override SourceRow SourceOf(ForumPosts fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(ForumPosts fact) => [fact.Employee];

    public override bool HangsOn(IReadOnlyList<string> unread) => unread.Contains(NotCounted.Name) || unread.Contains(Origin.Name);

    public override object ContentOf(ForumPosts fact) => fact with { Source = default };
}
