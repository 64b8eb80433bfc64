using System.Text;
using LearningHours.Feeds.Columns;
using LearningHours.Files;

namespace LearningHours.Feeds;

/// <summary>An example file of a feed: its path below the feeds' folder, and its text.</summary>
public sealed record FeedExample(FeedKind Feed, string Path, string Text);

/// <summary>
/// What officers are told of the files we read, zh-TW: columns, what their cells may hold, an example. Made of the very declarations that read
/// the feeds, so that it cannot say anything else.
/// </summary>
public static class FormatText
{
    private const string Line = "\n";

    /// <summary>The feeds with their folders, and what holds for every file.</summary>
    public static string Overview()
    {
        var text = new StringBuilder();
        text.Append("每種資料放在自己的資料夾：<資料夾>/<資料來源>/<檔案>。一種資料可分成多個檔案；沒有的資料不必放，所需條件會列為待查。").Append(Line).Append(Line);
        text.Append("資料來源").Append(Line);
        foreach (var feed in FeedNames.All) text.Append("  ").Append(FeedNames.Of(feed).PadRight(14)).Append(FeedNames.TitleOf(feed)).Append(Line);
        text.Append(Line).Append("每種檔案都適用").Append(Line);
        foreach (var rule in Rules) text.Append("  ・").Append(rule).Append(Line);
        return text.Append(Line).Append("欄位、可填內容及範例：./run formats <資料來源>，例如 ./run formats hours").Append(Line).ToString();
    }

    /// <summary>The columns of a feed, what they may hold, and an example file; each of its layouts.</summary>
    public static string Of(FeedKind feed)
    {
        var text = new StringBuilder();
        text.Append(FeedNames.Of(feed)).Append("：").Append(FeedNames.TitleOf(feed)).Append(Line);
        text.Append("放在 <資料夾>/").Append(FeedNames.Of(feed)).Append("/ 之下，檔名不拘。").Append(Line);
        foreach (var (layout, example) in FeedColumns.Of(feed).Zip(Examples(feed)))
        {
            text.Append(Line);
            if (layout.Title.Length > 0) text.Append("【").Append(layout.Title).Append('】').Append(Line);
            text.Append("欄位（欄名相同即可，順序不拘，其他欄位略過）").Append(Line);
            foreach (var column in layout.All) Append(text, layout, column);
            text.Append("範例檔（").Append(example.Path).Append('）').Append(Line);
            foreach (var row in example.Text.Split(Line, StringSplitOptions.RemoveEmptyEntries)) text.Append("  ").Append(row).Append(Line);
        }
        return text.ToString();
    }

    /// <summary>An example file for each layout of a feed: every row of it is taken in, together with those of the other feeds.</summary>
    public static IReadOnlyList<FeedExample> Examples(FeedKind feed)
    {
        var layouts = FeedColumns.Of(feed);
        var name = FeedNames.Of(feed);
        return [.. layouts.Select((layout, i) => new FeedExample(feed, layouts.Count == 1 ? $"{name}/{name}.csv" : $"{name}/{name}-{i + 1}.csv", Example(layout)))];
    }

    private static readonly string[] Rules =
    [
        "檔案：CSV、以Tab或分號分隔的文字檔、Excel活頁簿（.xlsx、.xlsm）、ODS、網頁表格或XML試算表存成的.xls，或內含這些檔案的ZIP。",
        "編碼：UTF-8、UTF-16或Big5，自動辨識。",
        "第一列為標題列，上方可以有表名；欄名的全形、半形、前置*、括號內的註記及空白不影響辨識。",
        Accepts.Date + "。",
        Accepts.Instant + "。",
        "人員以身分證字號或員工編號指明；結果只顯示員工編號、姓名及遮罩後的身分證字號。",
        "檔名含_delta的檔案為增補更正檔，其中各列取代先前同一筆資料。",
        "讀不進來的列退回 <結果資料夾>/rejects/<資料來源>/，前面加註行號、欄位、原值、說明及建議，其餘各列照常採用。",
    ];

    private static void Append(StringBuilder text, ColumnSet layout, Column column)
    {
        var note = layout.NoteOf(column);
        text.Append("  ").Append(column.Name).Append("（").Append(NeedOf(layout, column)).Append('）');
        if (note.Accepts.Length > 0) text.Append("　").Append(note.Accepts);
        if (column.Also.Count > 0) text.Append("　亦可寫作：").AppendJoin("、", column.Also);
        text.Append(Line);
    }

    private static string NeedOf(ColumnSet layout, Column column)
    {
        if (layout.Requirements.FirstOrDefault(any => any.Contains(column)) is not { } needed) return "選填";
        return needed.Length == 1 ? "必填" : $"{string.Join("、", needed.Select(static c => c.Name))}擇一必填";
    }

    private static string Example(ColumnSet layout)
    {
        var shown = layout.All.Where(c => layout.NoteOf(c).Example.Length > 0).ToList();
        return string.Join(',', shown.Select(static c => c.Name)) + Line + string.Join(',', shown.Select(c => layout.NoteOf(c).Example)) + Line;
    }
}
