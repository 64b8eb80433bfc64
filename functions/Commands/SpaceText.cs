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
        if (IsWhole(space)) return;
        var (blobPages, rowPages) = PagesOfAll(space);
        text.AppendLine(StatusWords.CountAll(blobPages + rowPages, Cost(blobPages, rowPages)));
    }

    private static string Blobs(Space space) => space is { Count: 0, IsWhole: false } ? StatusWords.NotCounted
        : StatusWords.Blobs(space.Count, PageHtml.Size(space.Bytes), space.IsWhole);

    private static decimal Cost(long blobPages, long rowPages) => (blobPages * PageOfBlobs) + (rowPages * PageOfRows);

    private static bool IsWhole(AccountSpace space) => space.Exports.IsWhole && space.Nights.IsWhole
        && space.Results.All(static r => r.Space.IsWhole) && space.Tables.All(static t => t.Rows.IsWhole);

    /// <summary>
    /// Estimates how many requests it takes to count all from the start: months not yet counted hold as many blobs a night as those that
    /// were; of anything else, only what was counted is known.
    /// </summary>
    private static (long Blobs, long Rows) PagesOfAll(AccountSpace space)
    {
        var months = space.Results.Where(static r => r.Nights > 0 && r.Space.Count > 0).ToList();
        if (months.Any(static m => m.Space.IsWhole)) months.RemoveAll(static m => !m.Space.IsWhole);
        var (blobs, nights) = (months.Sum(static m => m.Space.Count), Math.Max(1, months.Sum(static m => m.Nights)));
        return (
            Pages(space.Exports, 0, SpaceCount.BlobsOfPage) + Pages(space.Nights, 0, SpaceCount.BlobsOfPage)
                + space.Results.Sum(r => Pages(r.Space, blobs * r.Nights / nights, SpaceCount.BlobsOfPage)),
            space.Tables.Sum(static t => Pages(t.Rows, 0, SpaceCount.RowsOfPage)));
    }

    /// <summary>The pages of one listing, which has at least one, and one more than were read if it was not read to its end.</summary>
    /// <param name="expected">How many blobs or rows it is expected to have; ignored if all were counted.</param>
    private static long Pages(Space space, long expected, int page) => space.IsWhole ? Math.Max(1, Filled(space.Count, page))
        : Math.Max((space.Count / page) + 1, Filled(expected, page));

    private static long Filled(long count, int page) => (count + page - 1) / page;
}
