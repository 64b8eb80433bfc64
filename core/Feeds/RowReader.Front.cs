using System.Globalization;

namespace LearningHours.Feeds;

/// <summary>What a reject file has in front of its source's columns (contract section 3); for rows of such files only.</summary>
internal sealed partial class RowReader
{
    /// <summary>行號: the line of the refused row in its file; null if it cannot be read.</summary>
    public int? FrontLine => int.TryParse(Front(0), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    /// <summary>欄位: the column that the row was refused for.</summary>
    public string FrontColumn => Front(1);

    /// <summary>原值: what the cell held.</summary>
    public string FrontValue => Front(2);

    private string Front(int place) => tally.Encoding.TryDecode(_fields.GetSpan(place), out var text) ? text.Trim() : "";
}
