using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// Self-made teaching materials and films. If a cell's value cannot be understood, the figure stays open and a warning shows it; the work
/// is kept, so that its authors are 待查 rather than forgotten.
/// </summary>
internal sealed class WorksFeed() : Feed<Work>(FeedKind.Works, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly string[] Units = ["分鐘", "分", "題", "秒鐘", "秒"];
    private static readonly Column Number = Set.Required("作品編號"), Kind = Set.Required("類型"), Group = Set.Optional("組別"),
        Theme = Set.Optional("主題"),
        Agency = Set.Required("機關代碼"), Authors = Set.Required("作者員工編號"), HandedIn = Set.Required("繳交日"), Minutes = Set.Optional("分鐘"),
        QuizItems = Set.Optional("測驗題數"), Seconds = Set.Optional("秒數"), Formats = Set.Optional("格式"), Outsourced = Set.Optional("委外"),
        Reviewed = Set.Required("審查"), Rank = Set.Optional("名次");

    static WorksFeed()
    {
        Set.Tell(Number, "W001", ColumnNotes.WorkNumber);
        Set.Tell(Kind, "數位教材", Accepts.Words(ClosedWords.WorkKinds));
        Set.Tell(Group, "個人", Accepts.Words(ClosedWords.WorkGroups));
        Set.Tell(Theme, "性別主流化");
        Set.Tell(Agency, "397090000A", Accepts.Agency);
        Set.Tell(Authors, "K10102", ColumnNotes.Authors);
        Set.Tell(HandedIn, "101-09-30", Accepts.Date);
        Set.Tell(Minutes, "30", Accepts.Count);
        Set.Tell(QuizItems, "10", Accepts.Count);
        Set.Tell(Seconds, "", Accepts.Count);
        Set.Tell(Formats, "", ColumnNotes.Formats);
        Set.Tell(Outsourced, "否", Accepts.Flag);
        Set.Tell(Reviewed, "合格", Accepts.Words("合格", "不合格"));
        Set.Tell(Rank, "1", Accepts.Words(ClosedWords.WorkRanks));
    }

    public override string KeyColumns => "作品編號";

    public override Work Convert(RowReader row)
    {
        row.Required(Authors);
        string kind = row.Required(Kind), group = row.Text(Group), rank = row.Text(Rank);
        var rankRead = RankOf(FeedWord.Normalise(rank));
        var work = new Work
        {
            Number = row.Required(Number),
            Kind = ClosedWords.WorkKinds.FirstOrDefault(k => FeedWord.Normalise(kind).EndsWith(k, StringComparison.Ordinal)) ?? "",
            Group = GroupOf(FeedWord.Normalise(group)),
            Theme = row.Text(Theme),
            Agency = row.Agency(Agency),
            Authors = row.Employees(Authors),
            HandedIn = row.Date(HandedIn),
            Minutes = Figure(row, Minutes),
            QuizItems = Figure(row, QuizItems),
            Seconds = Figure(row, Seconds),
            Formats = [.. row.List(Formats).Select(FeedWord.Fold)],
            Outsourced = YesOrNo(row, Outsourced, "是", "否", whenEmpty: false),
            Reviewed = YesOrNo(row, Reviewed, "合格", "不合格", whenEmpty: null),
            Rank = rankRead ?? "",
            RankInDoubt = rankRead is null || row.Unread.Contains(Rank.Name),
            Source = row.Source,
        };
        if (row.Failed) return work;
        if (work.Kind.Length == 0) Odd(row, Kind, kind);
        if (work.Group.Length > 0 && !ClosedWords.WorkGroups.Contains(work.Group)) Odd(row, Group, group);
        if (rankRead is null) Odd(row, Rank, rank);
        return work;
    }

    public override SourceRow SourceOf(Work fact) => fact.Source;

    public override IEnumerable<string> PeopleOf(Work fact) => fact.Authors;

    public override object KeyOf(Work fact) => fact.Number;

    public override object ContentOf(Work fact) =>
        (fact with { Source = default, Authors = [], Formats = [] }, string.Join(';', fact.Authors), string.Join(';', fact.Formats));

    /// <summary>By whom a work was made and on what may decide whether it conforms.</summary>
    public override bool HangsOn(IReadOnlyList<string> unread) => unread.Contains(Group.Name) || unread.Contains(Theme.Name);

    private static string GroupOf(string word) => word.Length > 1 && word.EndsWith('組') ? word[..^1] : word;

    /// <summary>Reads 1, 2, 3 or 佳作, also written as 第一名; returns empty for empty, null for anything else.</summary>
    private static string? RankOf(string word)
    {
        if (word.Length == 0) return "";
        var bare = word.TrimStart('第').TrimEnd('名').Replace('一', '1').Replace('二', '2').Replace('三', '3');
        return ClosedWords.WorkRanks.Contains(bare) ? bare : null;
    }

    private static int? Figure(RowReader row, Column column)
    {
        var text = row.Text(column);
        var word = FeedWord.Normalise(text);
        if (word.Length == 0) return null;
        var unit = Units.FirstOrDefault(u => word.EndsWith(u, StringComparison.Ordinal)) ?? "";
        if (CountText.TryParse(word.AsSpan(0, word.Length - unit.Length), out var figure)) return figure;
        Odd(row, column, text);
        return null;
    }

    private static bool? YesOrNo(RowReader row, Column column, string yes, string no, bool? whenEmpty)
    {
        var text = row.Text(column);
        var word = FeedWord.Normalise(text);
        if (word.Length == 0) return row.Unread.Contains(column.Name) ? null : whenEmpty;
        if (word == yes) return true;
        if (word == no) return false;
        Odd(row, column, text);
        return null;
    }

    private static void Odd(RowReader row, Column column, string text)
    {
        if (!row.Failed)
            row.File.Notes.AddOdd(column.Name, text, RowNoteWords.WorkInDoubt, row.Source.Line, RowNoteWords.Work(row.Text(Number)));
    }
}
