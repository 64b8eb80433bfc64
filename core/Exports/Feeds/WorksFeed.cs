using LearningHours.Facts;

namespace LearningHours.Exports.Feeds;

/// <summary>Self-made teaching materials and films.</summary>
internal sealed class WorksFeed() : Feed<Work>(FeedKind.Works, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Kinds = ["數位教材", "行銷短片"], Groups = ["個人", "機關"], Reviews = ["合格", "不合格"], Ranks = ["1", "2", "3", "佳作"];
    private static readonly Column Number = Set.Required("作品編號"), Kind = Set.Required("類型"), Group = Set.Optional("組別"), Theme = Set.Optional("主題"),
        Agency = Set.Required("機關代碼"), Authors = Set.Required("作者員工編號"), HandedIn = Set.Required("繳交日"), Minutes = Set.Optional("分鐘"),
        QuizItems = Set.Optional("測驗題數"), Seconds = Set.Optional("秒數"), Formats = Set.Optional("格式"), Outsourced = Set.Optional("委外"),
        Reviewed = Set.Required("審查"), Rank = Set.Optional("名次");

    public override string KeyColumns => "作品編號";

    public override Work Convert(RowReader row)
    {
        int kind = row.Word(Kind, Kinds), group = row.WordOrEmpty(Group, Groups), review = row.WordOrEmpty(Reviewed, Reviews), rank = row.WordOrEmpty(Rank, Ranks);
        row.Required(Authors);
        return new Work
        {
            Number = row.Required(Number),
            Kind = kind < 0 ? "" : Kinds[kind],
            Group = group < 0 ? "" : Groups[group],
            Theme = row.Text(Theme),
            Agency = row.Required(Agency),
            Authors = row.List(Authors),
            HandedIn = row.Date(HandedIn),
            Minutes = row.NumberOrNull(Minutes),
            QuizItems = row.NumberOrNull(QuizItems),
            Seconds = row.NumberOrNull(Seconds),
            Formats = row.List(Formats),
            // A missing column says nothing; an empty cell of a flag says 否 (contract reading 25).
            Outsourced = row.Has(Outsourced) ? row.Flag(Outsourced) : null,
            Reviewed = review < 0 ? null : review == 0,
            Rank = rank < 0 ? "" : Ranks[rank],
            Source = row.Source,
        };
    }

    public override SourceRow SourceOf(Work fact) => fact.Source;

    public override object KeyOf(Work fact) => fact.Number;

    public override object ContentOf(Work fact) => (fact with { Source = default, Authors = [], Formats = [] }, string.Join(';', fact.Authors), string.Join(';', fact.Formats));
}
