using System.Text;
using LearningHours.Results;

namespace LearningHours.Web;

/// <summary>
/// How many rows each file of a pack has, according to the pack's own list (檔案清單: 檔名, 筆數, SHA-256). A pack without a list, or with a
/// different one, has no counts.
/// </summary>
public sealed class PackCounts
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);

    public static PackCounts None { get; } = new();

    /// <summary>Whether a file is the list of its pack.</summary>
    public static bool IsList(string path) => path.EndsWith(AgencyPack.Manifest, StringComparison.Ordinal);

    /// <summary>The number of rows of a file, looked up by the name at the end of its path; null if the list has none.</summary>
    public string? this[string path] => _rows.GetValueOrDefault(path[(path.LastIndexOf('/') + 1)..]);

    /// <param name="list">The list as UTF-8 CSV; rows that do not begin with a name and a number of at most 11 digits are skipped.</param>
    public static PackCounts Of(byte[] list)
    {
        var counts = new PackCounts();
        foreach (var line in Encoding.UTF8.GetString(list).TrimStart('\uFEFF').Split('\n'))
        {
            var cells = line.TrimEnd('\r').Split(',');
            if (cells.Length >= 2 && cells[0].Length > 0 && cells[1].Length is > 0 and < 12 && cells[1].All(char.IsAsciiDigit))
                counts._rows[cells[0].Trim('"')] = cells[1];
        }
        return counts;
    }
}
