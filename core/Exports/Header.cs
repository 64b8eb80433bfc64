namespace LearningHours.Exports;

/// <summary>
/// The header line of a file, under one of the layouts of its feed. It stands in the first lines: some exporters put a title above it.
/// </summary>
internal sealed class Header
{
    private const int LinesSearched = 10, MostTitleCells = 3;

    /// <summary>The columns that a reject file puts in front of those of its source.</summary>
    public static IReadOnlyList<string> OfRejects { get; } = ["行號", "欄位", "原值", "代碼", "說明", "建議"];

    private static readonly string[] NamesOfRejects = [.. OfRejects.Select(HeaderName.Normalise)];

    private readonly int[] _places;

    private Header(ColumnSet layout, string[] names, int line, byte[] raw)
    {
        (Layout, Line, Raw, Fields) = (layout, line, raw, names.Length);
        _places = [.. layout.All.Select(c => PlaceOf(c, names))];
        Missing = [.. layout.Requirements.Where(any => !any.Any(c => _places[c.Ordinal] >= 0)).Select(static any => string.Join("／", any.Select(static c => c.Name)))];
        IsOfRejects = names.AsSpan().StartsWith(NamesOfRejects);
        Unknown = [.. names.Where((n, i) => n.Length > 0 && !_places.Contains(i) && !(IsOfRejects && NamesOfRejects.Contains(n)))];
        Fewest = Array.FindLastIndex(names, static n => n.Length > 0) + 1;
        Known = _places.Count(static p => p >= 0);
        IsComplete = line > 0 && Missing.Count == 0;
    }

    public ColumnSet Layout { get; }

    /// <summary>1-based; 0 where no line of the file is a header.</summary>
    public int Line { get; }

    /// <summary>Its bytes as they are split, without the line break.</summary>
    public byte[] Raw { get; }

    /// <summary>Required columns that are not there.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Whether rows can stand under it: it is a header, and nothing is missing.</summary>
    public bool IsComplete { get; }

    /// <summary>Names that the layout does not know.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>A reject file that came back: its rows are guarded against running as formulas.</summary>
    public bool IsOfRejects { get; }

    /// <summary>Number of fields, nameless ones at the end included; a row may leave those out, down to <see cref="Fewest"/>.</summary>
    public int Fields { get; }

    public int Fewest { get; }

    private int Known { get; }

    /// <summary>The place of a column in rows; -1 where the file has none.</summary>
    public int PlaceOf(Column column) => _places[column.Ordinal];

    /// <summary>The same for all columns, by <see cref="Column.Ordinal"/>.</summary>
    public int[] Places => _places;

    /// <summary>A header as a file should have had it.</summary>
    public static Header Of(ColumnSet layout, IReadOnlyList<string> names, int line, SourceEncoding encoding) =>
        new(layout, [.. names.Select(HeaderName.Normalise)], line, encoding.Encode(string.Join(',', names)));

    /// <summary>The best match among the first lines of the first block: nothing missing before something missing, many columns before few.</summary>
    public static Header Find(Block first, SourceEncoding encoding, IReadOnlyList<ColumnSet> layouts)
    {
        var best = new Header(layouts[0], [], 0, []);
        using var rows = new RowCursor(first, 0, int.MaxValue);
        for (var i = 0; i < LinesSearched && rows.Read(); i++)
        {
            if (rows.Shape is RowShape.Overlong) break;
            var names = new string[rows.Fields.FieldCount];
            for (var f = 0; f < names.Length; f++)
            {
                encoding.TryDecode(rows.Fields.GetSpan(f), out var name);
                names[f] = HeaderName.Normalise(name);
            }
            foreach (var layout in layouts)
            {
                var header = new Header(layout, names, rows.Line, rows.Raw.ToArray());
                if (header.IsBetterThan(best)) best = header;
            }
            if (best.IsComplete) break;
        }
        return best;
    }

    /// <summary>Whether a line above the header says too much for a title: it is a row then, so that a header in the middle of a file hides none.</summary>
    public bool IsRowAbove(RowCursor line)
    {
        var cells = 0;
        for (var i = 0; i < line.Fields.FieldCount; i++)
        {
            if (line.Fields.GetSpan(i).IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0) cells++;
        }
        return cells > MostTitleCells || cells >= Fewest || line.Shape is RowShape.BrokenQuotes or RowShape.HasNul;
    }

    private bool IsBetterThan(Header other) =>
        Known > 0 && (other.Line == 0 || Missing.Count < other.Missing.Count || (Missing.Count == other.Missing.Count && Known > other.Known));

    private static int PlaceOf(Column column, string[] names)
    {
        var place = Array.IndexOf(names, HeaderName.Normalise(column.Name));
        for (var i = 0; place < 0 && i < column.Also.Count; i++) place = Array.IndexOf(names, HeaderName.Normalise(column.Also[i]));
        return place;
    }
}
