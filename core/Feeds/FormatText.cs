using System.Text;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>An example file of a feed: its path relative to the feeds' folder, and its text.</summary>
public sealed record FeedExample(FeedKind Feed, string Path, string Text);

/// <summary>
/// What officers are told about the files we read, in zh-TW: columns, what their cells may contain, and an example. It is generated from
/// the same declarations that read the feeds, so it cannot contradict them.
/// </summary>
public static class FormatText
{
    private const string Line = "\n";

    /// <summary>Lists the feeds with their folders and the rules that apply to every file.</summary>
    public static string Overview()
    {
        var text = new StringBuilder();
        text.Append(FormatWords.Folders).Append(Line).Append(Line);
        text.Append(FormatWords.Feeds).Append(Line);
        foreach (var feed in FeedNames.All)
            text.Append("  ").Append(FeedNames.Of(feed).PadRight(14)).Append(FeedNames.TitleOf(feed)).Append(Line);
        text.Append(Line).Append(FormatWords.EveryFile).Append(Line);
        foreach (var rule in FormatWords.Rules) text.Append("  ・").Append(rule).Append(Line);
        return text.Append(Line).Append(FormatWords.More).Append(Line).ToString();
    }

    /// <summary>Describes, for each layout of a feed, its columns, what they may contain, and an example file.</summary>
    public static string Of(FeedKind feed)
    {
        var text = new StringBuilder();
        text.Append(FeedNames.Of(feed)).Append("：").Append(FeedNames.TitleOf(feed)).Append(Line);
        text.Append(FormatWords.Place(FeedNames.Of(feed))).Append(Line);
        foreach (var (layout, example) in FeedColumns.Of(feed).Zip(Examples(feed)))
        {
            text.Append(Line);
            if (layout.Title.Length > 0) text.Append("【").Append(layout.Title).Append('】').Append(Line);
            text.Append(FormatWords.Columns).Append(Line);
            foreach (var column in layout.All) Append(text, layout, column);
            text.Append(FormatWords.Example(example.Path)).Append(Line);
            foreach (var row in example.Text.Split(Line, StringSplitOptions.RemoveEmptyEntries)) text.Append("  ").Append(row).Append(Line);
        }
        return text.ToString();
    }

    /// <summary>
    /// An example file for each layout of a feed; every row is accepted when read together with the examples of the other feeds.
    /// </summary>
    public static IReadOnlyList<FeedExample> Examples(FeedKind feed)
    {
        var layouts = FeedColumns.Of(feed);
        var name = FeedNames.Of(feed);
        return [.. layouts.Select((layout, i) =>
            new FeedExample(feed, layouts.Count == 1 ? $"{name}/{name}.csv" : $"{name}/{name}-{i + 1}.csv", Example(layout)))];
    }

    private static void Append(StringBuilder text, ColumnSet layout, Column column)
    {
        var note = layout.NoteOf(column);
        text.Append("  ").Append(column.Name).Append("（").Append(NeedOf(layout, column)).Append('）');
        if (note.Accepts.Length > 0) text.Append("　").Append(note.Accepts);
        if (column.Also.Count > 0) text.Append(FormatWords.AlsoWritten(column.Also));
        text.Append(Line);
    }

    private static string NeedOf(ColumnSet layout, Column column)
    {
        if (layout.Requirements.FirstOrDefault(any => any.Contains(column)) is not { } needed) return FormatWords.Optional;
        return needed.Length == 1 ? FormatWords.Required : FormatWords.OneRequired(needed.Select(static c => c.Name));
    }

    private static string Example(ColumnSet layout)
    {
        var shown = layout.All.Where(c => layout.NoteOf(c).Example.Length > 0).ToList();
        return string.Join(',', shown.Select(static c => c.Name)) + Line + string.Join(',', shown.Select(c => layout.NoteOf(c).Example))
            + Line;
    }
}
