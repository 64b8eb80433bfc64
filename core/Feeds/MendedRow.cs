using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// A row that does not convert as it stands and has one other reading: a title with unquoted commas, the portal's 19 columns under its
/// header of 25, or the other one of the two encodings that one file holds where somebody joined two. Made only for rows that failed; an
/// ordinary row never comes here.
/// </summary>
/// <param name="Line">The row as it should have been written.</param>
/// <param name="Header">What it stands under.</param>
/// <param name="IsAnchored">Whether the reading holds by itself; otherwise only if it names a course that is known.</param>
internal sealed record MendedRow(byte[] Line, Header Header, bool IsAnchored, string Code, string Warning)
{
    private const string Comma = "COMMA", OldRows = "ROWS-19", OtherEncoding = "ENCODINGS";


    /// <summary>The other reading; null where there is none, or more than one.</summary>
    public static MendedRow? Of(RowCursor row, Header header, SourceEncoding encoding)
    {
        if (!header.IsComplete || row.Shape is RowShape.BrokenQuotes or RowShape.HasNul or RowShape.Overlong) return null;
        if (encoding.FromOther(row.Raw) is { } line) return new MendedRow(line, header, true, OtherEncoding, RowNoteWords.EncodingMended);
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

    /// <summary>The mended row, on the line on which the row stands.</summary>
    public RowCursor Rows(int line) => new(new Block(Line, Line.Length, line, false), Header.Fewest, Header.Fields);
}
