using System.Buffers;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Files.Sources;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>A table of a file that is read as part of its feed.</summary>
/// <param name="Name">The name within the file; empty if the file has no other part.</param>
internal sealed record FilePart(FeedFile File, string Name, FeedTable Table)
{
    /// <summary>
    /// The parts of a file: every table with a header of the feed, and every table that cannot be read at all. Other tables that hold rows
    /// are named in a warning (contract section 2); if there are no such parts, they become the parts that are refused.
    /// </summary>
    public static IReadOnlyList<FilePart> Of(FeedFile file, WarningLog warnings)
    {
        var layouts = FeedColumns.Of(file.Feed);
        var tables = FeedTables.In("", file.Open, layouts);
        if (tables is [{ IsBeside: false } only]) return [new FilePart(file, "", only)];

        var looks = tables.ConvertAll(table => LookAt(file, table, layouts));
        var parts = looks.FindAll(static look =>
            look.Header is null or { IsComplete: true } || (look.Header.Line > 0 && look.Table.Kind == FeedTable.FileKind));
        if (parts.Count == 0) parts = looks.FindAll(static look => look.HoldsRows);
        if (parts.Count == 0) parts = looks[..1];
        foreach (var look in looks.Except(parts).Where(static look => look.HoldsRows))
            warnings.Add(file.Feed, "SHEET", FileNoteWords.NoHeaderInTable(file.Path, look.Table.Kind, look.Table.Name));
        if (parts is [var single]) return [new FilePart(file, "", single.Table)];
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. parts.Select(part => new FilePart(file, Unique(part.Table.Name, names), part.Table))];
    }

    /// <param name="Header">Null if the table cannot be read.</param>
    /// <param name="HoldsRows">Whether its first rows contain any text.</param>
    private readonly record struct Look(FeedTable Table, Header? Header, bool HoldsRows);

    private static Look LookAt(FeedFile file, FeedTable table, IReadOnlyList<ColumnSet> layouts)
    {
        if (table.Defect is not null) return new Look(table, null, false);
        using var content = new FileContent(file, table);
        if (!new BlockReader(content).TryRead(out var block))
            return new Look(table, content.Broken is null ? Header.None(layouts) : null, false);
        var look = new Look(table, Header.Find(block, table.Encoding, layouts), block.Memory.Span.IndexOfAnyExcept(", \t\r\n\""u8) >= 0);
        ArrayPool<byte>.Shared.Return(block.Bytes);
        return look;
    }

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var i = 2; !names.Add(unique); i++) unique = $"{name} ({i})";
        return unique;
    }
}
