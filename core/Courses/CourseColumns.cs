using System.Runtime.CompilerServices;
using System.Text;
using LearningHours.Feeds;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;

namespace LearningHours.Courses;

/// <summary>
/// The columns that identify the course of a row, grouped into runs of adjacent columns. The cells of a run are fetched and compared as
/// one, exactly as written, including their separators.
/// </summary>
internal sealed class CourseColumns
{
    private readonly (int First, int Last)[] _runs;

    public CourseColumns(Header header, HoursLayout layout, SourceEncoding encoding)
    {
        Column[] columns = [layout.Title, layout.Code, layout.Platform, layout.Category, layout.CategoryCode];
        var places = Array.ConvertAll(columns, header.PlaceOf);
        var runs = new List<(int First, int Last)>();
        int[] ascending = [.. places];
        Array.Sort(ascending);
        foreach (var place in ascending)
        {
            if (place < 0) continue;
            if (runs.Count > 0 && runs[^1].Last == place - 1) runs[^1] = (runs[^1].First, place);
            else runs.Add((place, place));
        }
        // The run with the title comes last because it is the one that distinguishes courses.
        if (runs.FindIndex(r => r.First <= places[0] && places[0] <= r.Last) is >= 0 and var titles)
        {
            runs.Add(runs[titles]);
            runs.RemoveAt(titles);
        }
        _runs = [.. runs];
        var arrangement = new StringBuilder($"{encoding.SplitsAsUtf8} {layout.CodeInTitle}");
        foreach (var (first, last) in _runs)
        {
            arrangement.Append(' ');
            for (var place = first; place <= last; place++) arrangement.Append(Array.IndexOf(places, place)).Append(',');
        }
        Arrangement = arrangement.ToString();
    }

    /// <summary>
    /// Identifies how the bytes are to be interpreted: rows of different arrangements never mean the same by the same bytes.
    /// </summary>
    public string Arrangement { get; }

    public int Runs => _runs.Length;

    /// <summary>The bytes of a run; valid until the next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Run(int run, RowReader row) => row.AsTheyStand(_runs[run].First, _runs[run].Last);
}
