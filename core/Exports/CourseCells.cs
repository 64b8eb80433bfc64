namespace LearningHours.Exports;

/// <summary>The cells by which a row names its course, as they are split: those that tell courses apart, and those that few values share.</summary>
internal readonly ref struct CourseCells(RowReader row, Feeds.HoursLayout layout)
{
    public ReadOnlySpan<byte> Title { get; } = row.Bytes(layout.Title);
    public ReadOnlySpan<byte> Code { get; } = row.Bytes(layout.Code);
    public ReadOnlySpan<byte> Platform { get; } = row.Bytes(layout.Platform);
    public ReadOnlySpan<byte> Category { get; } = row.Bytes(layout.Category);
    public ReadOnlySpan<byte> CategoryCode { get; } = row.Bytes(layout.CategoryCode);

    /// <summary>Values that <see cref="Kind"/> can have.</summary>
    public const int Kinds = 4;

    /// <summary>What else decides how the cells are read: rows of different kinds never mean the same by the same bytes.</summary>
    public int Kind { get; } = (row.File.Encoding.SplitsAsUtf8 ? 1 : 0) | (layout.CodeInTitle ? 2 : 0);
}
