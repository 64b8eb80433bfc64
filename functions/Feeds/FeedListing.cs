using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// The input files of a night, in ordinal order of path, and warnings about files that belong to no feed or cannot be opened.
/// </summary>
public sealed record FeedListing(IReadOnlyList<FeedFile> Files, IReadOnlyList<Warning> Warnings);

/// <summary>
/// Sorts <c>{feed}/{file}</c> paths into feeds. A file outside any folder, in an unknown folder, in a subfolder of a feed, or of a kind
/// that holds no rows causes a warning and is left alone.
/// </summary>
public sealed class FeedListingBuilder
{
    private const int NamesShown = 20;

    /// <summary>The extensions that exporters give their files; what a file really is, its content tells.</summary>
    private static readonly string[] Kinds =
    [
        ".csv", ".txt", ".tsv", ".tab", ".xls", ".xlsx", ".xlsm", ".xltx", ".xlsb", ".ods", ".ots", ".fods", ".xml", ".htm", ".html",
        ".mht", ".mhtml", ".zip", ".gz",
    ];

    private readonly List<FeedFile> _files = [];
    private readonly Dictionary<string, List<string>> _foreign = new(StringComparer.Ordinal);
    private readonly List<string> _others = [], _homeless = [], _unreachable = [];

    /// <param name="received">The Taipei date on which the file arrived; null if unknown.</param>
    public void Add(string path, Func<Stream> open, DateOnly? received = null)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? "" : path[..slash];
        if (folder.Length == 0)
        {
            _homeless.Add(path);
        }
        else if (FeedNames.Parse(folder) is not { } feed)
        {
            if (!_foreign.TryGetValue(folder, out var inFolder)) _foreign[folder] = inFolder = [];
            inFolder.Add(path[(slash + 1)..]);
        }
        else if (path.IndexOf('/', slash + 1) >= 0 || !Kinds.Any(kind => path.EndsWith(kind, StringComparison.OrdinalIgnoreCase)))
        {
            _others.Add(path);
        }
        else
        {
            _files.Add(new FeedFile(feed, path, open, received));
        }
    }

    /// <summary>
    /// Records a file that exists but that nobody can open by its listed name: a name in Big5, a dangling link, or a file we may not read.
    /// </summary>
    public void AddUnreachable(string path) => _unreachable.Add(path);

    public FeedListing Build()
    {
        _files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        _others.Sort(string.CompareOrdinal);
        _unreachable.Sort(string.CompareOrdinal);
        _homeless.Sort(string.CompareOrdinal);
        return new FeedListing(_files,
        [
            .. _foreign.OrderBy(static f => f.Key, StringComparer.Ordinal)
                .Select(static f =>
                    new Warning("unknown-feed", ListingWords.UnknownFolder(f.Key, Meant(f.Key), Shown(f.Value)), f.Value.Count)),
            .. _others.Select(static p => new Warning("not-csv", ListingWords.NoData(p))),
            .. _homeless.Select(static p =>
                new Warning("no-feed", ListingWords.OutsideFolders(p, Meant(Path.GetFileNameWithoutExtension(p))))),
            .. _unreachable.Select(static p => new Warning("unreachable", ListingWords.CannotOpen(p))),
        ]);
    }

    private static string Meant(string name) =>
        NearestName.Of(name, FeedNames.All.Select(FeedNames.Of)) is { } nearest ? ListingWords.DidYouMean(nearest) : "";

    private static string Shown(List<string> names)
    {
        names.Sort(string.CompareOrdinal);
        return ListingWords.Files(names.Take(NamesShown), names.Count > NamesShown);
    }
}
