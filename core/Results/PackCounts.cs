using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// How many rows each file of a pack has, according to the pack's own list (檔案清單: 檔名, 筆數, SHA-256). A pack without a list, or with a
/// different one, has no counts.
/// </summary>
public sealed class PackCounts
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);

    public static PackCounts None { get; } = new();

    /// <summary>The number of rows of a file; null if the list has none.</summary>
    /// <param name="path">Relative to the night: the agency's folder, then the path as the list names it.</param>
    public string? this[string path] => _rows.GetValueOrDefault(path[(path.IndexOf('/') + 1)..]);

    /// <param name="list">
    /// As <see cref="PackWriter"/> wrote it; closed afterwards. Rows that do not begin with a name and a number of at most 11 digits are
    /// skipped.
    /// </param>
    public static async Task<PackCounts> ReadAsync(Stream list, CancellationToken cancel)
    {
        var counts = new PackCounts();
        using var rows = WrittenCsv.Open(list);
        while (await rows.ReadAsync(cancel))
        {
            var (name, count) = (rows.GetString(0), rows.GetString(1));
            if (name.Length > 0 && count.Length is > 0 and < 12 && count.All(char.IsAsciiDigit)) counts._rows[name] = count;
        }
        return counts;
    }
}
