using CsvHelper;
using LearningHours.Feeds.Columns;
using LearningHours.Files;

namespace LearningHours.Feeds.Kinds;

/// <summary>Rows of the portal's old 19 columns under the header of its 25, as one of the exporters in use writes them.</summary>
internal static class OldPortalRow
{
    public const int Columns = 19;
    private const int Id = 0, Start = 2, Name = 3, End = 8, Total = 9, Unit = 10;

    private static readonly string[] Names =
    [
        "身分證字號", "名稱", "起始日期", "姓名", "學位學分", "班別類別", "上課縣市", "期別", "終迄日期", "訓練總數", "訓練總數單位", "訓練成績", "證件字號",
        "出勤上課狀況", "生日", "學習性質", "數位時數", "實體時數", "課程代碼",
    ];

    /// <summary>
    /// The header that such a row should have had; null if the row has at least as many fields as its header names, or has too few, or the
    /// file is not in the 25-column layout.
    /// </summary>
    public static Header? Under(Header header, CsvReader row, SourceEncoding encoding) =>
        header.Layout == Portal25Layout.Instance.Set && row.FieldCount >= Columns && row.FieldCount < header.Named
            ? Header.Of(Portal19Layout.Instance.Set, Names, header.Line, encoding) : null;

    /// <summary>Whether the cells that differ in position between the two layouts are where the old layout has them.</summary>
    public static bool Fits(CsvReader row, SourceEncoding encoding)
    {
        return Is(Id, ColumnKind.Id) && Is(Start, ColumnKind.Date) && Is(End, ColumnKind.Date) && Is(Total, ColumnKind.Number)
            && Is(Unit, ColumnKind.Number)
            && !CellLook.Fits(row.GetSpan(Name), ColumnKind.Clock, encoding) && (row.FieldCount == Columns || row.GetSpan(Columns).IsEmpty);

        bool Is(int field, ColumnKind kind) => !row.GetSpan(field).IsEmpty && CellLook.Fits(row.GetSpan(field), kind, encoding);
    }
}
