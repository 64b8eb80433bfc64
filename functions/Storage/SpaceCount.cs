using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LearningHours.Storage;

/// <summary>How much a container, a prefix or a table holds.</summary>
/// <param name="Count">The number of blobs or rows.</param>
/// <param name="Bytes">The size of the current blobs, without earlier versions and deleted ones; 0 for rows, whose size
/// tables do not tell.</param>
/// <param name="IsWhole">False if counting stopped before the end: there is at least this much.</param>
public readonly record struct Space(long Count, long Bytes, bool IsWhole)
{
    public static Space operator +(Space left, Space right) =>
        new(left.Count + right.Count, left.Bytes + right.Bytes, left.IsWhole && right.IsWhole);
}

/// <summary>
/// Counts what containers and tables hold. Every page of a listing is a billed request, and an account may hold millions of blobs, so no
/// more pages are requested than allowed.
/// </summary>
/// <param name="mostPages">The most pages of blobs to request, and the most pages of rows.</param>
/// <param name="blobsOfPage">Blobs per page, at most <see cref="BlobsOfPage"/>.</param>
public sealed class SpaceCount(int mostPages, int blobsOfPage = SpaceCount.BlobsOfPage)
{
    /// <summary>The most blobs, and the most rows, that one request lists.</summary>
    public const int BlobsOfPage = 5_000, RowsOfPage = 1_000;

    /// <summary>Requests made so far.</summary>
    public int BlobPages { get; private set; }
    public int RowPages { get; private set; }

    /// <summary>Counts the blobs whose names begin with a prefix.</summary>
    public Task<Space> BlobsAsync(BlobContainerClient container, string prefix, CancellationToken cancel) =>
        CountAsync(container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel).AsPages(pageSizeHint: blobsOfPage),
            static b => b.Properties.ContentLength ?? 0, () => BlobPages, () => BlobPages++);

    /// <summary>Counts the rows of a table.</summary>
    public Task<Space> RowsAsync(TableClient table, CancellationToken cancel) =>
        CountAsync(table.QueryAsync<TableEntity>(maxPerPage: RowsOfPage, select: ["PartitionKey"], cancellationToken: cancel).AsPages(),
            static _ => 0, () => RowPages, () => RowPages++);

    private async Task<Space> CountAsync<T>(IAsyncEnumerable<Page<T>> pages, Func<T, long> bytesOf, Func<int> asked, Action ask)
        where T : notnull
    {
        var space = new Space(0, 0, asked() < mostPages);
        if (!space.IsWhole) return space;
        try
        {
            await foreach (var page in pages)
            {
                ask();
                space += new Space(page.Values.Count, page.Values.Sum(bytesOf), true);
                if (string.IsNullOrEmpty(page.ContinuationToken)) return space;
                if (asked() >= mostPages) return space with { IsWhole = false };
            }
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // It does not exist yet: the first night that needs it creates it.
        }
        return space;
    }
}
