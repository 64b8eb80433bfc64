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
    private readonly List<string> others = [];

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

    public FeedListing Build()
    {
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        others.Sort(string.CompareOrdinal);
        return new FeedListing(files,
        [
            .. foreign.Keys.Order(StringComparer.Ordinal).Select(f => new Warning("unknown-feed", $"資料夾「{f}」不是已知的資料來源，其中檔案未讀取", foreign[f])),
            .. others.Select(p => new Warning("not-csv", $"「{p}」不是資料來源資料夾內的資料檔（csv、txt、xls、xlsx、zip），未讀取")),
        ]);
    }
}
