using LearningHours.Exports;
using LearningHours.Facts;

namespace LearningHours.Nightly;

/// <summary>The input files of a night, ordinal by path, and what stood among them without belonging to a feed.</summary>
public sealed record FeedListing(IReadOnlyList<FeedFile> Files, IReadOnlyList<Warning> Warnings);

/// <summary>Sorts <c>{feed}/{file}</c> paths into feeds: a file of an unknown folder, deeper than a feed, or of no kind that holds rows is warned of and left alone.</summary>
public sealed class FeedListingBuilder
{
    /// <summary>What exporters call their files; what a file is, its content tells.</summary>
    private static readonly string[] Kinds = [".csv", ".txt", ".xls", ".xlsx", ".zip"];

    private readonly List<FeedFile> files = [];
    private readonly Dictionary<string, int> foreign = new(StringComparer.Ordinal);
    private readonly List<string> others = [], unreachable = [];

    public void Add(string path, Func<Stream> open)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? "" : path[..slash];
        if (FeedNames.Parse(folder) is not { } feed)
        {
            if (folder.Length > 0) foreign[folder] = foreign.GetValueOrDefault(folder) + 1;
        }
        else if (path.IndexOf('/', slash + 1) >= 0 || !Kinds.Any(kind => path.EndsWith(kind, StringComparison.OrdinalIgnoreCase)))
        {
            others.Add(path);
        }
        else
        {
            files.Add(new FeedFile(feed, path, open));
        }
    }

    /// <summary>Notes a file that is there and that nobody can open by the name that is shown: one in Big5, a link that leads nowhere, one that is not for us.</summary>
    public void AddUnreachable(string path) => unreachable.Add(path);

    public FeedListing Build()
    {
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        others.Sort(string.CompareOrdinal);
        unreachable.Sort(string.CompareOrdinal);
        return new FeedListing(files,
        [
            .. foreign.Keys.Order(StringComparer.Ordinal).Select(f => new Warning("unknown-feed", $"資料夾「{f}」不是已知的資料來源，其中檔案未讀取", foreign[f])),
            .. others.Select(p => new Warning("not-csv", $"「{p}」不是資料來源資料夾內的資料檔（csv、txt、xls、xlsx、zip），未讀取")),
            .. unreachable.Select(p => new Warning("unreachable", $"「{p}」無法開啟，未讀取：檔名不是UTF-8文字（可能為Big5檔名）、沒有讀取權限，或為失效的連結；請以UTF-8檔名或英數字檔名重新放置")),
        ]);
    }
}
