using System.Text;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Reports;

/// <summary>
/// How the decisions of each agency came out in one night, <c>agency-figures.csv</c>: later nights use it to show the trend. Holds one
/// array of counts per agency, because a report looks back on many nights of thousands of agencies.
/// </summary>
public sealed class PastFigures
{
    /// <summary>The path of the file, at the result root, where it is seen only by those who see all agencies.</summary>
    public const string Path = "agency-figures.csv";

    private static readonly Verdict[] Verdicts = Enum.GetValues<Verdict>();

    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal); // plan/entitlement → index
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal); // by agency, one count per verdict of each item

    /// <summary>Tonight's file: <c>agency,plan,entitlement</c> and a column for each verdict, sorted by agency code.</summary>
    public static ResultFile File(IEnumerable<AgencyFigures> agencies)
    {
        using var csv = new OutputBuffer(null);
        csv.Write(Encoding.UTF8.Preamble);
        csv.Write(Encoding.UTF8.GetBytes($"agency,plan,entitlement,{string.Join(',', Verdicts.Select(static v => v.Word()))}\r\n"));
        foreach (var agency in agencies.OrderBy(static a => a.Code, StringComparer.Ordinal))
        {
            foreach (var item in agency.Items)
            {
                csv.WriteText(agency.Code);
                csv.Write(Encoding.UTF8.GetBytes($",{item.Plan.Id},{item.Entitlement.Id},{string.Join(',', item.ByVerdict)}\r\n"));
            }
        }
        return new ResultFile(Path, csv.Written.ToArray());
    }

    /// <param name="csv">As <see cref="File"/> made it; closed after the last row.</param>
    public static PastFigures Read(Stream csv)
    {
        var figures = new PastFigures();
        using var rows = WrittenCsv.Open(csv);
        while (rows.Read())
        {
            var place = figures.PlaceOf($"{rows.GetString(1)}/{rows.GetString(2)}");
            var counts = figures.CountsOf(rows.GetString(0), place + Verdicts.Length);
            for (var i = 0; i < Verdicts.Length; i++) counts[place + i] = rows.Parse<int>(3 + i);
        }
        return figures;
    }

    /// <summary>Counts in the order of <see cref="Verdict"/>; null if the agency had no decision under the entitlement.</summary>
    public IReadOnlyList<int>? Of(string agency, string plan, string entitlement) =>
        _items.TryGetValue($"{plan}/{entitlement}", out var place) && _counts.TryGetValue(agency, out var counts) && place < counts.Length
            && counts[place..(place + Verdicts.Length)] is var some && some.Any(static n => n > 0)
            ? some : null;

    private int PlaceOf(string item)
    {
        if (!_items.TryGetValue(item, out var place)) _items[item] = place = _items.Count * Verdicts.Length;
        return place;
    }

    private int[] CountsOf(string agency, int length)
    {
        var counts = _counts.GetValueOrDefault(agency) ?? [];
        if (counts.Length < length) Array.Resize(ref counts, length);
        return _counts[agency] = counts;
    }
}
