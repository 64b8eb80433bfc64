using LearningHours.Exports.Sources;

namespace LearningHours.Exports;

/// <summary>A table of a file that is read as a part of its feed.</summary>
/// <param name="Name">Within the file; empty where the file has no other.</param>
internal sealed record FilePart(FeedFile File, string Name, FeedTable Table)
{
    /// <summary>
    /// The parts of a file: every table with a header of the feed, and what cannot be read at all. Others that hold rows are named in a warning
    /// (contract section 2); where there is no other, they are the part that is refused.
    /// </summary>
    public static IReadOnlyList<FilePart> Of(FeedFile file, WarningLog warnings)
    {
        var layouts = FeedColumns.Of(file.Feed);
        var tables = FeedTables.In("", file.Open, layouts);
        if (tables is [{ IsBeside: false } only]) return [new FilePart(file, "", only)];

        var looks = tables.ConvertAll(table => (Table: table, Header: HeaderOf(file, table, layouts)));
        var parts = looks.FindAll(static look => look.Header is null or { IsComplete: true } || (look.Header.Line > 0 && look.Table.Kind == FeedTable.FileKind));
        if (parts.Count == 0) parts = looks.FindAll(static look => look.Header!.Fields > 0);
        if (parts.Count == 0) parts = looks[..1];
        foreach (var (table, _) in looks.Except(parts).Where(static look => look.Header!.Fields > 0))
            warnings.Add(file.Feed, "SHEET", $"{file.Path}：{table.Kind}「{table.Name}」沒有這類資料的標題列，其中內容未讀取。");
        if (parts is [var single]) return [new FilePart(file, "", single.Table)];
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. parts.Select(part => new FilePart(file, Unique(part.Table.Name, names), part.Table))];
    }

    /// <summary>Null where the table cannot be read; without <see cref="Header.Fields"/> where it is empty.</summary>
    private static Header? HeaderOf(FeedFile file, FeedTable table, IReadOnlyList<ColumnSet> layouts)
    {
        if (table.Defect is not null) return null;
        using var content = new FileContent(file, table);
        if (new BlockReader(content).TryRead(out var block))
        {
            var header = Header.Find(block, table.Encoding, layouts);
            System.Buffers.ArrayPool<byte>.Shared.Return(block.Bytes);
            return header;
        }
        return content.Broken is null ? Header.None(layouts) : null;
    }

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var i = 2; !names.Add(unique); i++) unique = $"{name} ({i})";
        return unique;
    }
}
