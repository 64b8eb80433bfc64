using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Mending;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// Who serves where, as what, and from when to when. Each row becomes an employee with a single service, not yet assigned to a
/// natural person.
/// </summary>
internal sealed class RosterFeed() : Feed<Employee>(FeedKind.Roster, Set)
{
    internal static readonly ColumnSet Set = new();
    private const int Nobody = -1;
    private static readonly string KindInDoubt = RowNoteWords.StaffKind(StaffKindWords.All);
    private static readonly Column Number = Set.Required("員工編號"), Id = Set.Required("身分證字號"), Name = Set.Required("姓名"),
        Agency = Set.Required("機關代碼"),
        Unit = Set.Optional("單位"), Title = Set.Optional("職稱"), Kind = Set.Required("人員類別"), Rank = Set.Optional("官等"),
        Grade = Set.Optional("職等"),
        Supervisor = Set.Optional("主管"), Shift = Set.Optional("輪班"), Email = Set.Optional("電子郵件"), Joined = Set.Optional("到職日"),
        Left = Set.Optional("離職日");

    private const int MostOfName = 100;

    static RosterFeed()
    {
        Set.Tell(Number, "K10102", ColumnNotes.OwnNumber);
        Set.Tell(Id, "E199000017", Accepts.Id);
        Set.Tell(Name, "甄無名");
        Set.Tell(Agency, "397090000A", Accepts.Agency);
        Set.Tell(Unit, "人事室");
        Set.Tell(Title, "科員");
        Set.Tell(Kind, "編制內", Accepts.Words(StaffKindWords.All));
        Set.Tell(Rank, "薦任", Accepts.Words(RankWords.All) + ColumnNotes.ComparableRank);
        Set.Tell(Grade, "6");
        Set.Tell(Supervisor, "否", Accepts.Flag);
        Set.Tell(Shift, "否", Accepts.Flag);
        Set.Tell(Email, "k10102@example.invalid");
        Set.Tell(Joined, "105-03-01", Accepts.Date);
        Set.Tell(Left, "", ColumnNotes.StillHere);
    }

    private readonly TextPool _texts = new();
    private readonly Dictionary<string, string?> _agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StaffKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ranks> _ranks = new(StringComparer.Ordinal);

    public override string KeyColumns => "員工編號＋到職日＋機關代碼";

    public override Employee Convert(RowReader row)
    {
        string number = row.Number(Number, row.Required(Number)), name = row.Required(Name), kind = _texts.Required(row, Kind),
        rank = _texts.Text(row, Rank);
        var service = new Employment
        {
            Name = name,
            NameMarks = MarksOf(name),
            Id = row.Id(Id),
            Agency = AgencyOf(row),
            Kind = Once(_kinds, kind, StaffKindWords.Read),
            Rank = Once(_ranks, rank, RankWords.Read),
            Unit = _texts.Text(row, Unit),
            Title = _texts.Text(row, Title),
            Grade = _texts.Text(row, Grade),
            IsSupervisor = row.Flag(Supervisor),
            IsShift = row.Flag(Shift),
            Email = row.AddressOrEmpty(Email, number),
            Joined = row.DateOrNull(Joined) ?? DateOnly.MinValue,
            Left = row.DateOrNull(Left) ?? DateOnly.MaxValue,
            Doubts = row.HasUnread ? DoubtsOf(row) : ServiceDoubts.None,
            Source = row.Source,
        };
        if (service.Left < service.Joined)
        {
            row.Refuse(Left, FeedProblems.LeftBeforeJoined);
            service = service with { Doubts = service.Doubts | ServiceDoubts.Days };
        }
        if (name.Length > MostOfName) row.Fail(Name, CommonProblems.TooLong, name[..MostOfName]);
        if (!row.Failed)
        {
            if (NameForm.IsDamaged(name)) row.File.Notes.Add("NAME", RowNoteWords.NameDamaged, number);
            if (service.Kind == StaffKind.Other) row.File.Notes.AddOdd(Kind.Name, kind, KindInDoubt, row.Source.Line, number);
            if (service.Rank == Ranks.None && rank.Length > 0)
                row.File.Notes.AddOdd(Rank.Name, rank, RowNoteWords.Rank, row.Source.Line, number);
        }
        return new Employee(number, Nobody, service);
    }

    public override SourceRow SourceOf(Employee fact) => fact.Services[0].Source;

    public override object KeyOf(Employee fact) => (fact.Number, fact.Services[0].Joined, fact.Services[0].Agency);

    public override string NameOf(Employee fact) => fact.Number;

    public override object ContentOf(Employee fact) => (fact.Number, fact.Services[0] with { Source = default });

    public override IEnumerable<string> PeopleOf(Employee fact) => [fact.Number];

    private static ServiceDoubts DoubtsOf(RowReader row) =>
        (row.Unread.Contains(Id.Name) ? ServiceDoubts.Id : ServiceDoubts.None)
        | (row.Unread.Contains(Shift.Name) ? ServiceDoubts.Shift : ServiceDoubts.None)
        | (row.Unread.Contains(Joined.Name) || row.Unread.Contains(Left.Name) ? ServiceDoubts.Days : ServiceDoubts.None);

    /// <summary>The folded 機關代碼, computed once for each way of writing it.</summary>
    private string AgencyOf(RowReader row)
    {
        var text = _texts.Required(row, Agency);
        if (text.Length == 0) return "";
        return Once(_agencies, text, Identifier.OfAgency) ?? row.Agency(Agency);
    }

    /// <summary>The meaning of a word, determined only once: hundreds of thousands of rows share a few words.</summary>
    private static T Once<T>(Dictionary<string, T> known, string word, Func<string, T> meaning)
    {
        if (!known.TryGetValue(word, out var value)) known[word] = value = meaning(word);
        return value;
    }

    private static NameMarks MarksOf(string name) =>
        (EatenBytes.AreIn(name) ? NameMarks.CanBeEaten : NameMarks.None) |
        (EatenBytes.IsLikelyIn(name) ? NameMarks.IsLikelyEaten : NameMarks.None);
}
