using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// A row that cannot be converted as it is, but has exactly one other reading: a title with unquoted commas, the portal's 19 columns under
/// its header of 25, or the other of two encodings in a file that somebody joined from two. Only made for rows that failed.
/// </summary>
/// <param name="Line">The row as it should have been written, without a line break.</param>
/// <param name="Header">The header that applies to the row.</param>
/// <param name="IsAnchored">Whether the reading is certain by itself; otherwise it is valid only if it names a known course.</param>
internal sealed record MendedRow(byte[] Line, Header Header, bool IsAnchored, string Code, string Warning)
{
    private const string Comma = "COMMA", OldRows = "ROWS-19", OtherEncoding = "ENCODINGS";


    /// <summary>Returns the other reading; null if there is none, or more than one.</summary>
    public static MendedRow? Of(RowCursor row, Header header, SourceEncoding encoding)
    {
        if (!header.IsComplete || row.Shape is RowShape.BrokenQuotes or RowShape.HasNul or RowShape.Overlong) return null;
        if (row.Shape != RowShape.Cut && encoding.FromOther(row.Raw) is { } line)
            return new MendedRow(line, header, true, OtherEncoding, RowNoteWords.EncodingMended);
        if (OldPortalRow.Under(header, row.Fields, encoding) is { } old)
        {
            if (row.Fields.FieldCount <= OldPortalRow.Columns + 1 && OldPortalRow.Fits(row.Fields, encoding))
                return new MendedRow(row.Raw.ToArray(), old, true, OldRows, RowNoteWords.OldRowsMended);
            if (JoinedTitle.Of(row.Fields, old, encoding) is { IsAnchored: true } both)
                return new MendedRow(both.Line, old, true, OldRows, RowNoteWords.OldRowsMended);
        }
        return JoinedTitle.Of(row.Fields, header, encoding) is { } joined
            ? new MendedRow(joined.Line, header, joined.IsAnchored, Comma, RowNoteWords.CommaMended) : null;
    }

    /// <summary>A cursor over the mended row, which keeps the line number of the original row.</summary>
    public RowCursor Rows(int line) => new(new Block(Line, Line.Length, line, false), Header.Fewest, Header.Fields);
}
