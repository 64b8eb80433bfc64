using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>External course lists that plans refer to.</summary>
internal sealed class ListsFeed() : Feed<ListedCourse>(FeedKind.Lists, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column List = Set.Required("清單"), Code = Set.Optional("課程代碼"), Title = Set.Optional("課程名稱");

    static ListsFeed()
    {
        Set.RequireAny(Code, Title);
        Set.Are(ColumnKind.ListName, List);
        Set.Are(ColumnKind.Code, Code);
        Set.Are(ColumnKind.Title, Title);
        Set.Tell(List, "sample-city-116/附件1", ColumnNotes.List);
        Set.Tell(Code, "PKCG107100131");
        Set.Tell(Title, "颱風地震完全攻略");
    }

    public override ListedCourse Convert(RowReader row)
    {
        if (row.Bytes(Code).IsEmpty && row.Bytes(Title).IsEmpty) row.Fail(Title, CommonProblems.Empty);
        return new ListedCourse(row.Required(List), CourseCode.Normalise(row.Text(Code)), row.Text(Title), row.Source);
    }

    public override SourceRow SourceOf(ListedCourse fact) => fact.Source;

    public override object ContentOf(ListedCourse fact) => fact with { Source = default };
}
