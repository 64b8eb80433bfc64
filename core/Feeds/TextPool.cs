using LearningHours.Fast;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// Caches texts of a column that many rows repeat (an agency, a unit, a title), so that each is decoded and stored once. Not thread-safe;
/// use one per feed.
/// </summary>
internal sealed class TextPool
{
    private readonly ByteTable _utf8 = new(), _cp950 = new();
    private readonly List<string> _utf8Texts = [], _cp950Texts = [];

    /// <summary>The cell as returned by <see cref="RowReader.Text"/>.</summary>
    public string Text(RowReader row, Column column)
    {
        var bytes = row.Bytes(column);
        if (bytes.IsEmpty) return "";
        var isUtf8 = row.File.Encoding.SplitsAsUtf8;
        var texts = isUtf8 ? _utf8Texts : _cp950Texts;
        var number = (isUtf8 ? _utf8 : _cp950).Intern(bytes, out var isNew);
        if (isNew) texts.Add(row.Text(column));
        else if (texts[number].Length == 0) row.Text(column); // a text that cannot be decoded fails this row too
        return texts[number];
    }

    /// <summary>The cell as returned by <see cref="RowReader.Required"/>.</summary>
    public string Required(RowReader row, Column column)
    {
        var text = Text(row, column);
        if (text.Length == 0) row.Fail(column, CommonProblems.Empty, "");
        return text;
    }
}
