using System.Text;
using LearningHours.Results;

namespace LearningHours.Web;

/// <summary>How many rows the files of a pack have, as its own list says (檔案清單: 檔名, 筆數, SHA-256). A pack without a list, or another list,
/// has no counts.</summary>
public sealed class PackCounts
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);

    public static PackCounts None { get; } = new();

    /// <summary>Whether a file of a pack is its list.</summary>
    public static bool IsList(string path) => path.EndsWith(AgencyPack.Manifest, StringComparison.Ordinal);

    /// <summary>By the path of a file, of which the name counts; null where the list does not tell.</summary>
    public string? this[string path] => _rows.GetValueOrDefault(path[(path.LastIndexOf('/') + 1)..]);

    /// <param name="list">CSV; rows that do not read name, number, hash are passed over.</param>
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
