using LearningHours.Facts;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>The course catalogue: the course, platform and category of each code.</summary>
internal sealed class CoursesFeed() : Feed<CatalogueEntry>(FeedKind.Courses, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column Code = Set.Required("課程代碼"), Title = Set.Required("課程名稱"), Platform = Set.Optional("平臺"),
        CategoryCode = Set.Optional("課程類別代碼"),
        Category = Set.Optional("課程類別"), Hours = Set.Optional("認證時數"), Also = Set.Optional("別名");

    static CoursesFeed()
    {
        Set.Are(ColumnKind.Title, Title);
        Set.Are(ColumnKind.Code, Code);
        Set.Are(ColumnKind.Platform, Platform);
        Set.Are(ColumnKind.Category, Category);
        Set.Are(ColumnKind.Number, CategoryCode, Hours);
        Set.Tell(Code, "PKCG107100131");
        Set.Tell(Title, "颱風地震完全攻略");
        Set.Tell(Platform, "e等公務園+學習平臺");
        Set.Tell(CategoryCode, "");
        Set.Tell(Category, "政策能力訓練", ColumnNotes.Category);
        Set.Tell(Hours, "1", Accepts.Hours);
        Set.Tell(Also, "", ColumnNotes.OtherNames);
    }

    public override string KeyColumns => "課程代碼";

    public override CatalogueEntry Convert(RowReader row)
    {
        var code = row.Required(Code);
        var title = row.Required(Title);
        var entry = new CatalogueEntry(CourseCode.Normalise(code), title, CourseTitle.Normalise(title, code),
            PlatformName.Normalise(row.Text(Platform)),
            CourseCategory.LeadingGroup(row.Text(Category)), CourseCategory.GroupOfCode(row.Text(CategoryCode)), row.HoursOrNull(Hours),
            row.List(Also), row.Source);
        if (entry.Key.Length == 0) row.Fail(Title, HoursProblems.Title);
        return entry;
    }

    public override SourceRow SourceOf(CatalogueEntry fact) => fact.Source;

    public override object KeyOf(CatalogueEntry fact) => fact.Code;

    public override object ContentOf(CatalogueEntry fact) => (fact with { Source = default, Also = [] }, string.Join(';', fact.Also));
}
