using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Spelling;

namespace LearningHours.Results;

/// <summary>
/// Where the reject files of a night lie: <c>rejects/{feed}/{file}.csv</c>; a source without <c>.csv</c> gets the ending. No two share a
/// path, even where case and width are not distinguished. A file keeps its own name before any source whose name must be changed (part
/// <c>b.csv</c> of <c>a.zip</c> would be <c>a.zip_b.csv</c>); then sources that end in <c>.csv</c> choose first, so that <c>a.txt</c> gives
/// way to <c>a.txt.csv</c>; then the ordinal order of their paths decides.
/// </summary>
public sealed class RejectPaths
{
    /// <summary>The folder under the result root.</summary>
    public const string Root = "rejects";

    private const string Ending = ".csv";

    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal); // by the path of the source
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="receipts">The receipts of all files of the night, so that a name does not depend on which of them had rejects.</param>
    public RejectPaths(IEnumerable<FileReceipt> receipts)
    {
        foreach (var receipt in receipts.OrderBy(static r => IsItsOwn(NameOf(r)) ? 0 : 1)
            .ThenBy(static r => HasEnding(r.Path) ? 0 : 1).ThenBy(static r => r.Path, StringComparer.Ordinal))
            _paths[receipt.Path] = Take(receipt);
    }

    /// <summary>Relative to the result root, with forward slashes.</summary>
    /// <exception cref="KeyNotFoundException">The receipt is of another night.</exception>
    public string this[FileReceipt receipt] => _paths[receipt.Path];

    private string Take(FileReceipt receipt)
    {
        var folder = $"{Root}/{FeedNames.Of(receipt.Feed)}/";
        var name = NameOf(receipt);
        var path = folder + Safe(name);
        for (var asked = 1; !_taken.Add(CompatibilityForm.Fold(path).ToUpperInvariant());
        asked++) path = folder + SafeName.OfTwin(name, Ending, asked);
        return path;
    }

    /// <summary>The name of a source in its feed's folder; of a file inside an archive, the path that begins with the archive.</summary>
    private static string NameOf(FileReceipt receipt) => receipt.Path[(receipt.Path.IndexOf('/') + 1)..];

    /// <summary>Whether the source can be called as it is, but for the ending.</summary>
    private static bool IsItsOwn(string name) => Safe(name).StartsWith(name, StringComparison.Ordinal);

    private static string Safe(string name) => HasEnding(name)
        ? SafeName.OfFile(name[..^Ending.Length], name[^Ending.Length..])
        : SafeName.OfFile(name, Ending);

    private static bool HasEnding(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);
}
