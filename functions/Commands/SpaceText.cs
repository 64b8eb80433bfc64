using System.Text;
using LearningHours.Storage;
using LearningHours.Web;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The space that the account uses, as text: what was counted, what was not, and what counting costs.</summary>
public static class SpaceText
{
    /// <summary>List prices in US$ of a request that lists blobs, and of one that lists rows (README, Scale-out).</summary>
    private const decimal PageOfBlobs = 0.065m / 10_000, PageOfRows = 0.0004m / 10_000;

    public static void Append(StringBuilder text, AccountSpace space)
    {
        text.AppendLine(OperationWords.Space);
        text.AppendLine(StatusWords.Container("exports", Blobs(space.Exports)));
        var results = space.Results.Aggregate(new Space(0, 0, true), static (sum, r) => sum + r.Space);
        text.AppendLine(StatusWords.Container("results", Blobs(results)));
        foreach (var part in space.Results) text.AppendLine(StatusWords.Part(part.Name, part.Nights, Blobs(part.Space)));
        text.AppendLine(StatusWords.Container("nights", Blobs(space.Nights)));
        foreach (var (name, rows) in space.Tables) text.AppendLine(StatusWords.Table(name, rows.Count, rows.IsWhole));
        text.AppendLine(StatusWords.Counting(space.BlobPages + space.RowPages, Cost(space.BlobPages, space.RowPages)));
        if (PagesToCome(space) is > 0 and var pages) text.AppendLine(StatusWords.CountAll(pages, Cost(pages, 0)));
        else if (space.Tables.Any(static t => !t.Rows.IsWhole)) text.AppendLine(StatusWords.CountAllRows);
    }

    private static string Blobs(Space space) => space is { Count: 0, IsWhole: false } ? StatusWords.NotCounted
        : StatusWords.Blobs(space.Count, PageHtml.Size(space.Bytes), space.IsWhole);

    private static decimal Cost(int blobPages, int rowPages) => (blobPages * PageOfBlobs) + (rowPages * PageOfRows);

    /// <summary>
    /// Estimates from the nights counted so far how many requests it would take to count all blobs; 0 if all are counted.
    /// </summary>
    private static int PagesToCome(AccountSpace space)
    {
        if (space.Exports.IsWhole && space.Nights.IsWhole && space.Results.All(static r => r.Space.IsWhole)) return 0;
        var known = space.Results.Where(static r => r.Nights > 0 && r.Space.Count > 0).ToList();
        var ofNight = known.Count == 0 ? 0 : known.Max(static r => r.Space.Count / r.Nights);
        var total = space.Results.Sum(r => r.Space.IsWhole ? r.Space.Count : Math.Max(r.Space.Count, ofNight * r.Nights));
        return space.BlobPages + (int)Math.Min(int.MaxValue / 2, total / SpaceCount.BlobsOfPage);
    }
}
