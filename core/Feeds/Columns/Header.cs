using System.Runtime.CompilerServices;
using LearningHours.Files;
using LearningHours.Files.Sources;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Columns;

/// <summary>
/// The header line of a file, matched against one of the layouts of its feed. It is among the first lines, because some exporters put a
/// title above it.
/// </summary>
internal sealed class Header
{
    private const int LinesSearched = 10, MostTitleCells = 3;

    private static readonly string[] NamesOfRejects = [.. RejectColumns.All.Select(static name => HeaderName.Of(name).Text)];

    private readonly int[] _places;

    private readonly HeaderName[] _names;

    private Header(ColumnSet layout, HeaderName[] names, int line, byte[] raw)
    {
        (Layout, Line, Raw, Fields, _names) = (layout, line, raw, names.Length, names);
        _places = [.. layout.All.Select(c => PlaceOf(c, names))];
        Missing = [.. layout.Requirements.Where(any => !any.Any(c => _places[c.Ordinal] >= 0)).Select(
            static any => string.Join("／", any.Select(static c => c.Name)))];
        IsOfRejects = names.Length >= NamesOfRejects.Length
            && names.Take(NamesOfRejects.Length).Select(static n => n.Text).SequenceEqual(NamesOfRejects);
        Unknown = [.. names.Where((n, i) => n.IsUsed && !_places.Contains(i) && !(IsOfRejects && NamesOfRejects.Contains(n.Text))).Select(
            static n => n.Text)];
        Named = Array.FindLastIndex(names, static n => n.Text.Length > 0) + 1;
        Fewest = layout.Requirements.Select(any => any.Select(c => _places[c.Ordinal]).Where(static p => p >= 0).DefaultIfEmpty(-1).Min())
            .DefaultIfEmpty(-1).Max() + 1;
        Known = _places.Count(static p => p >= 0);
        IsComplete = line > 0 && Missing.Count == 0;
    }

    public ColumnSet Layout { get; }

    /// <summary>The 1-based line number; 0 if no line of the file is a header.</summary>
    public int Line { get; }

    /// <summary>Its bytes as split, without the line break.</summary>
    public byte[] Raw { get; }

    /// <summary>The required columns that are missing; alternatives are joined by ／.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Whether rows can be read under it: it is a header, and no required column is missing.</summary>
    public bool IsComplete { get; }

    /// <summary>The names that the layout does not recognise.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Whether the file is a returned reject file, whose cells are guarded against being run as formulas.</summary>
    public bool IsOfRejects { get; }

    /// <summary>Whether the file has no header, but a line with more names than any table has columns.</summary>
    public bool IsTooWide { get; private init; }

    /// <summary>The number of fields, including nameless ones at the end.</summary>
    public int Fields { get; }

    /// <summary>The number of fields without those at the end: the fields of a row that are written out.</summary>
    public int Named { get; }

    /// <summary>
    /// The number of fields of the shortest valid row. The columns after these are optional; a row that omits them leaves them empty.
    /// </summary>
    public int Fewest { get; }

    /// <summary>The names that occur over several columns, of which the one with most cells filled is read.</summary>
    public IReadOnlyList<string> Doubled { get; private init; } = [];

    private int Known { get; }

    /// <summary>The zero-based field index of a column; -1 if the file does not have it.</summary>
    public int PlaceOf(Column column) => _places[column.Ordinal];

    /// <summary>The field indices of all columns, by <see cref="Column.Ordinal"/>; -1 for those the file does not have.</summary>
    public int[] Places => _places;

    /// <summary>The header that a file should have had.</summary>
    public static Header Of(ColumnSet layout, IReadOnlyList<string> names, int line, SourceEncoding encoding) =>
        new(layout, [.. names.Select(HeaderName.Of)], line, encoding.Encode(string.Join(',', names)));

    /// <summary>The header of a file that has none.</summary>
    public static Header None(IReadOnlyList<ColumnSet> layouts) => new(layouts[0], [], 0, []);

    /// <summary>
    /// The best match among the first ten rows of the first block: fewest required columns missing, then most columns recognised.
    /// </summary>
    public static Header Find(Block first, SourceEncoding encoding, IReadOnlyList<ColumnSet> layouts)
    {
        var best = None(layouts);
        var isWide = false;
        using var rows = new RowCursor(first, 0, int.MaxValue);
        for (var i = 0; i < LinesSearched && rows.Read(); i++)
        {
            if (rows.Shape is RowShape.Overlong) break;
            var names = new HeaderName[rows.Fields.FieldCount];
            for (var f = 0; f < names.Length; f++)
            {
                encoding.TryDecode(rows.Fields.GetSpan(f), out var name);
                names[f] = HeaderName.Of(name);
            }
            if (names.Count(static n => n.Text.Length > 0) > Limits.Columns)
            {
                isWide = true;
                continue;
            }
            foreach (var layout in layouts)
            {
                var header = new Header(layout, names, rows.Line, rows.Raw.ToArray());
                if (header.IsBetterThan(best)) best = header;
            }
            if (best.IsComplete) break;
        }
        return best.Line == 0 && isWide ? new Header(layouts[0], [], 0, []) { IsTooWide = true } : best.WithoutDoubles(first);
    }

    /// <summary>
    /// If names occur over several columns, returns a header that keeps, for each name, the column most often filled in the first block;
    /// the first of them on a tie.
    /// </summary>
    private Header WithoutDoubles(Block first)
    {
        var doubled = _names.Index().Where(static n => n.Item.IsUsed).GroupBy(static n => n.Item.Text)
            .Where(g => g.Count() > 1 && g.Any(n => _places.Contains(n.Index))).ToList();
        if (doubled.Count == 0) return this;
        var filled = new int[Named];
        using (var rows = new RowCursor(first, Fewest, Fields))
        {
            while (rows.Read())
            {
                if (rows.Line <= Line) continue;
                var fields = Math.Min(filled.Length, rows.Fields.FieldCount);
                for (var i = 0; i < fields; i++) if (!rows.Fields.GetSpan(i).Trim(" \t"u8).IsEmpty) filled[i]++;
            }
        }
        var names = _names.ToArray();
        foreach (var same in doubled)
        {
            var kept = same.MaxBy(n => filled[n.Index]).Index;
            foreach (var (i, name) in same) if (i != kept) names[i] = name with { IsUsed = false };
        }
        return new Header(Layout, names, Line, Raw) { Doubled = [.. doubled.Select(static g => g.Key)] };
    }

    /// <summary>
    /// Whether a line above the header has too many cells for a title. It is then treated as a row, so that a header in the middle of a
    /// file hides no rows.
    /// </summary>
    public bool IsRowAbove(RowCursor line)
    {
        var cells = 0;
        for (var i = 0; i < line.Fields.FieldCount; i++)
        {
            if (line.Fields.GetSpan(i).IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0) cells++;
        }
        return cells > MostTitleCells || cells >= Named || line.Shape is RowShape.BrokenQuotes or RowShape.HasNul;
    }

    /// <summary>Whether a line repeats the header, with or without the byte order mark of the part it began.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAgain(ReadOnlySpan<byte> line) =>
        (line.Length == Raw.Length || line.Length == Raw.Length + Mark.Length) && Line > 0 && line.EndsWith(Raw)
        && (line.Length == Raw.Length || line.StartsWith(Mark));

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public bool IsBetterThan(Header other) =>
        Known > 0 && (other.Line == 0 || Missing.Count < other.Missing.Count
            || (Missing.Count == other.Missing.Count && Known > other.Known));

    /// <summary>
    /// The zero-based field index of a column; -1 if there is none. The canonical name takes precedence over other names, and an exact
    /// match over one without its notes.
    /// </summary>
    private static int PlaceOf(Column column, HeaderName[] names)
    {
        foreach (var wanted in column.Matched)
        {
            var place = Array.FindIndex(names, n => n.IsUsed && n.Text == wanted);
            if (place < 0) place = Array.FindIndex(names, n => n.IsUsed && n.WithoutNotes == wanted);
            if (place >= 0) return place;
        }
        return -1;
    }
}
