using System.Runtime.CompilerServices;
using LearningHours.Files;
using LearningHours.Files.Sources;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Columns;

/// <summary>
/// The header line of a file, under one of the layouts of its feed. It stands in the first lines: some exporters put a title above it.
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

    /// <summary>Whether the file has no header but a line of more names than any table has columns.</summary>
    public bool IsTooWide { get; private init; }

    /// <summary>Number of fields, nameless ones at the end included.</summary>
    public int Fields { get; }

    /// <summary>The same without those: what a row has that is written out.</summary>
    public int Named { get; }

    /// <summary>Fields of the shortest row: the columns behind are optional, and who leaves them out leaves them empty.</summary>
    public int Fewest { get; }

    /// <summary>Names that stand over several columns, of which the one that is filled is read.</summary>
    public IReadOnlyList<string> Doubled { get; private init; } = [];

    private int Known { get; }

    /// <summary>The place of a column in rows; -1 where the file has none.</summary>
    public int PlaceOf(Column column) => _places[column.Ordinal];

    /// <summary>The same for all columns, by <see cref="Column.Ordinal"/>.</summary>
    public int[] Places => _places;

    /// <summary>A header as a file should have had it.</summary>
    public static Header Of(ColumnSet layout, IReadOnlyList<string> names, int line, SourceEncoding encoding) =>
        new(layout, [.. names.Select(HeaderName.Of)], line, encoding.Encode(string.Join(',', names)));

    /// <summary>Of a file without one.</summary>
    public static Header None(IReadOnlyList<ColumnSet> layouts) => new(layouts[0], [], 0, []);

    /// <summary>The best match among the first lines of the first block: nothing missing before something missing, many columns before
    /// few.</summary>
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

    /// <summary>Where names stand over several columns, the header with the one of each that the first rows fill most; the first of
    /// equals.</summary>
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

    /// <summary>Whether a line above the header says too much for a title: it is a row then, so that a header in the middle of a file hides
    /// none.</summary>
    public bool IsRowAbove(RowCursor line)
    {
        var cells = 0;
        for (var i = 0; i < line.Fields.FieldCount; i++)
        {
            if (line.Fields.GetSpan(i).IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0) cells++;
        }
        return cells > MostTitleCells || cells >= Named || line.Shape is RowShape.BrokenQuotes or RowShape.HasNul;
    }

    /// <summary>Whether a line says the header once more, with or without the byte order mark of the part that it began.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAgain(ReadOnlySpan<byte> line) =>
        (line.Length == Raw.Length || line.Length == Raw.Length + Mark.Length) && Line > 0 && line.EndsWith(Raw)
        && (line.Length == Raw.Length || line.StartsWith(Mark));

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public bool IsBetterThan(Header other) =>
        Known > 0 && (other.Line == 0 || Missing.Count < other.Missing.Count
            || (Missing.Count == other.Missing.Count && Known > other.Known));

    /// <summary>A name as it stands before one with a note, the canonical name before others.</summary>
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
