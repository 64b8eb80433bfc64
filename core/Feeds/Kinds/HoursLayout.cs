using LearningHours.Dates;
using LearningHours.Feeds.Columns;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// One of the three layouts of the hours feed: the columns that identify person and course, and how the rest becomes a record.
/// </summary>
internal abstract class HoursLayout
{
    protected HoursLayout(string title, string[] otherTitles, string[] otherCategoryCodes)
    {
        Person = Set.Person();
        Title = Set.Required(title, otherTitles);
        Code = Set.Optional("課程代碼");
        Platform = Set.Optional("平臺");
        Category = Set.Optional("課程類別");
        CategoryCode = Set.Optional("課程類別代碼", otherCategoryCodes);
        Set.Are(ColumnKind.Title, Title);
        Set.Are(ColumnKind.Code, Code);
        Set.Are(ColumnKind.Platform, Platform);
        Set.Are(ColumnKind.Category, Category);
        Set.Are(ColumnKind.Number, CategoryCode);
        Set.Tell(Person.Number, "", Accepts.Number);
        Set.Tell(Person.Id, "E199000017", Accepts.Id);
        Set.Tell(Name, "甄無名");
        Set.Tell(Title, "颱風地震完全攻略");
        Set.Tell(Code, "PKCG107100131");
    }

    /// <summary>portal-25, portal-19 and eplus, in this order; a file's header determines which it is.</summary>
    public static IReadOnlyList<ColumnSet> All => [Portal25Layout.Instance.Set, Portal19Layout.Instance.Set, EplusLayout.Instance.Set];

    public static HoursLayout Of(ColumnSet set) =>
        set == EplusLayout.Instance.Set ? EplusLayout.Instance : set == Portal19Layout.Instance.Set ? Portal19Layout.Instance
            : Portal25Layout.Instance;

    public ColumnSet Set { get; } = new();
    public PersonColumns Person { get; }
    public Column Title { get; }
    public Column Code { get; }
    public Column Platform { get; }
    public Column Category { get; }
    public Column CategoryCode { get; }
    public Column Name => Person.Name;

    /// <summary>Whether a title ends with the course's code in parentheses.</summary>
    public virtual bool CodeInTitle => false;

    /// <summary>Reads times, hours and marks; any that cannot be read fails the row.</summary>
    public abstract HoursCells Read(RowReader row);

    /// <summary>Which of 起, 迄 and the hours a refused row leaves open.</summary>
    /// <param name="unread">The names of the columns that cannot be read.</param>
    public abstract RecordMarks LackingOf(IReadOnlyList<string> unread);

    /// <summary>Whether a refused row may have been passed with more than 0 hours, as far as its cells tell.</summary>
    /// <param name="marks">What the row leaves open.</param>
    public abstract bool MayHavePassed(RowReader row, RecordMarks marks);
}

/// <summary>What a row of the hours feed says besides the person and the course.</summary>
internal readonly record struct HoursCells(CivilTime Start, CivilTime End, Hours Total, Hours Digital, RecordMarks Marks);
