using System.Buffers;
using CsvHelper;
using LearningHours.Feeds.Columns;
using LearningHours.Files;

namespace LearningHours.Feeds;

/// <summary>
/// A row whose title contains commas but is not quoted. Which of its fields make up the title follows from the number of columns and from
/// the surrounding columns of a recognisable kind. Only a single reading is accepted.
/// </summary>
/// <param name="Line">The row with its title quoted.</param>
/// <param name="IsAnchored">Whether each side of the title has a cell that only fits where it is; if not, the course must be a
/// known one.</param>
internal readonly record struct JoinedTitle(byte[] Line, bool IsAnchored)
{
    private readonly record struct Place(int Title, int Extra);

    /// <summary>Returns the only reading under which every cell fits its column; null if there is none, or more than one.</summary>
    public static JoinedTitle? Of(CsvReader row, Header header, SourceEncoding encoding)
    {
        Place? found = null;
        var looks = Looks(header);
        for (var extra = 1; extra <= row.FieldCount - header.Named; extra++)
        {
            for (var title = 0; title < looks.Length; title++)
            {
                var place = new Place(title, extra);
                if (looks[title] != ColumnKind.Title || !Fits(row, looks, place, encoding)) continue;
                if (found is not null) return null;
                found = place;
            }
        }
        return found is { } only ? new JoinedTitle(Written(row, only), IsHeld(row, looks, only, -1) && IsHeld(row, looks, only, 1)) : null;
    }

    /// <summary>The kinds of a header's columns, by field index.</summary>
    private static ColumnKind[] Looks(Header header)
    {
        var looks = new ColumnKind[header.Named];
        foreach (var column in header.Layout.All)
        {
            if (header.PlaceOf(column) is >= 0 and var place && place < looks.Length) looks[place] = header.Layout.KindOf(column);
        }
        return looks;
    }

    private static bool Fits(CsvReader row, ColumnKind[] looks, Place place, SourceEncoding encoding)
    {
        if (place.Title + place.Extra >= row.FieldCount || IsBlank(row, place.Title) || IsBlank(row, place.Title + place.Extra))
            return false;
        for (var field = looks.Length + place.Extra; field < row.FieldCount; field++)
        {
            if (!IsBlank(row, field)) return false;
        }
        for (var column = 0; column < looks.Length; column++)
        {
            if (!CellLook.Fits(row.GetSpan(FieldOf(column, place)), looks[column], encoding)) return false;
        }
        return true;
    }

    /// <summary>Whether the nearest non-blank cell on one side has a recognisable kind; also true if there is no such cell.</summary>
    private static bool IsHeld(CsvReader row, ColumnKind[] looks, Place place, int step)
    {
        for (var column = place.Title + step; column >= 0 && column < looks.Length; column += step)
        {
            if (!IsBlank(row, FieldOf(column, place))) return looks[column] is not (ColumnKind.Text or ColumnKind.Title);
        }
        return true;
    }

    private static int FieldOf(int column, Place place) => column <= place.Title ? column : column + place.Extra;

    private static bool IsBlank(CsvReader row, int field) => row.GetSpan(field).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    private static byte[] Written(CsvReader row, Place place)
    {
        var line = new ArrayBufferWriter<byte>(row.RawRecord.Length + 8);
        for (var field = 0; field < row.FieldCount; field++)
        {
            if (field > 0) line.Write(","u8);
            if (field == place.Title) line.Write("\""u8);
            if (field >= place.Title && field <= place.Title + place.Extra) line.WriteDoublingQuotes(row.GetSpan(field));
            else line.WriteCell(row.GetSpan(field));
            if (field == place.Title + place.Extra) line.Write("\""u8);
        }
        return line.WrittenSpan.ToArray();
    }
}
