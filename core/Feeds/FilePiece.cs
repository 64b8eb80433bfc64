using System.Buffers;
using System.Runtime.CompilerServices;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Files.Sources;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>A block of a file, together with the header that applies to its rows.</summary>
internal sealed class FilePiece(FileTally tally, Header header, Block block)
{
    public FileTally Tally => tally;
    public Header Header => header;

    /// <summary>The 1-based line of the file on which the piece begins.</summary>
    public int FirstLine => block.FirstLine;

    /// <summary>The rows, including any lines above the header. Dispose of the cursor before calling <see cref="Return"/>.</summary>
    public RowCursor Rows() =>
        header.Line == 0 ? new(block, header.Fewest, int.MaxValue) : new(block, header.Fewest, header.Fields, HasRowAsShort);

    /// <summary>
    /// Whether some row of the file except the last has no more fields than the given number. It may be in any block, and the blocks before
    /// this one may still be in work; so the file is read again. Few files end without a line end and in a row that is short.
    /// </summary>
    private bool HasRowAsShort(int fields)
    {
        using var content = new FileContent(tally.Part.File, tally.Part.Table);
        var blocks = new BlockReader(content);
        var has = false;
        while (!has && blocks.TryRead(out var other))
        {
            var piece = new FilePiece(tally, header, other);
            using (var rows = new RowCursor(other, header.Fewest, header.Fields, static _ => false))
            {
                while (!has && rows.Read())
                    has = rows.Shape == RowShape.Good && rows.Fields.FieldCount <= fields && piece.IsRow(rows);
            }
            piece.Return();
        }
        return has;
    }

    /// <summary>
    /// Whether the cursor is on a row, and not on the header, a title above it, or the header of another part appended to the first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsRow(RowCursor rows) => rows.Line > header.Line ? !header.IsAgain(rows.Raw)
        : rows.Line < header.Line && header.IsRowAbove(rows);

    public void Return() => ArrayPool<byte>.Shared.Return(block.Bytes);

    /// <summary>
    /// The pieces of a file in order; enumerating to the end also sets the tally's hash and size. The caller must <see cref="Return"/> each
    /// piece. Warnings, including those about columns that no layout has, are added once; pass null as <paramref name="warnings"/>
    /// when rereading.
    /// </summary>
    public static IEnumerable<FilePiece> Of(FileTally tally, WarningLog? warnings, IReadOnlyList<ColumnSet> layouts)
    {
        using var content = new FileContent(tally.Part.File, tally.Part.Table);
        var blocks = new BlockReader(content);
        Header? header = null;
        Problem? tooWide = null;
        while (blocks.TryRead(out var block))
        {
            var isFirst = header is null;
            header ??= Header.Find(block, tally.Encoding, layouts);
            if (header.IsTooWide)
            {
                tooWide = SourceProblems.TooWide(Limits.Columns);
                ArrayPool<byte>.Shared.Return(block.Bytes);
                break;
            }
            if (header.IsOfRejects)
            {
                block = block with { Length = FormulaGuard.Undo(block.Bytes.AsSpan(0, block.Length), tally.Encoding) };
                if (isFirst) header = Header.Find(block, tally.Encoding, layouts);
            }
            if (isFirst)
            {
                tally.Header = header.Raw;
                tally.IsRead = header.IsComplete;
                if (warnings is not null) Warn(tally, header, warnings);
            }
            yield return new FilePiece(tally, header, block);
        }
        if (warnings is not null && (content.Broken ?? tooWide ?? (header is null ? NothingIn(tally) : null)) is { } broken)
            tally.RejectRest(broken, warnings);
        else if (header is null) warnings?.Add(tally.File.Feed, "EMPTY-FILE", FileNoteWords.NothingInIt(tally.File.Path));
        (tally.Sha256, tally.Bytes) = content.Finish();
    }

    /// <summary>Why a file has no rows at all; null if it is simply empty.</summary>
    private static Problem? NothingIn(FileTally tally) => tally.Part.Table.Form == FileForm.Html ? SourceProblems.NoTable : null;

    private static void Warn(FileTally tally, Header header, WarningLog warnings)
    {
        var feed = tally.File.Feed;
        if (header.Line == 0)
            warnings.Add(feed, "NO-HEADER", FileNoteWords.NoHeader(tally.File.Path, tally.Part.Table.Form == FileForm.Html));
        else if (header.Missing.Count > 0) warnings.Add(feed, "HEADER", FileNoteWords.ColumnsMissing(tally.File.Path, header.Missing));
        if (header.Doubled.Count > 0) warnings.Add(feed, "DOUBLED", FileNoteWords.ColumnsDoubled(tally.File.Path, header.Doubled));
        if (header.IsComplete && header.Unknown.Count > 0)
            warnings.Add(feed, "COLUMNS", FileNoteWords.ColumnsUnused(tally.File.Path, header.Unknown));
    }
}
