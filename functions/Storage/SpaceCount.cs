using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LearningHours.Storage;

/// <summary>How much lies in a place.</summary>
/// <param name="Count">Blobs or rows.</param>
/// <param name="Bytes">Of blobs as they stand, without earlier versions and deleted ones; of rows 0, which tables do not tell.</param>
/// <param name="IsWhole">False where counting stopped before the end: at least so much.</param>
public readonly record struct Space(long Count, long Bytes, bool IsWhole)
{
    public static Space operator +(Space left, Space right) =>
        new(left.Count + right.Count, left.Bytes + right.Bytes, left.IsWhole && right.IsWhole);
}

/// <summary>
/// Counts what lies in containers and tables. Every page of a listing is a request that is paid for, and an account may hold millions of
/// blobs, so that no more pages are asked for than allowed.
/// </summary>
/// <param name="mostPages">Pages of blobs, and as many of rows.</param>
/// <param name="blobsOfPage">At most <see cref="BlobsOfPage"/>.</param>
public sealed class SpaceCount(int mostPages, int blobsOfPage = SpaceCount.BlobsOfPage)
{
    /// <summary>What one request lists: of blobs, and of rows.</summary>
    public const int BlobsOfPage = 5_000, RowsOfPage = 1_000;

    /// <summary>Requests made so far.</summary>
    public int BlobPages { get; private set; }
    public int RowPages { get; private set; }

    /// <summary>The blobs whose names begin so.</summary>
    public async Task<Space> BlobsAsync(BlobContainerClient container, string prefix, CancellationToken cancel)
    {
        var space = new Space(0, 0, BlobPages < mostPages);
        if (!space.IsWhole) return space;
        try
        {
            await foreach (var page in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel)
                .AsPages(pageSizeHint: blobsOfPage))
            {
                BlobPages++;
                space += new Space(page.Values.Count, page.Values.Sum(static b => b.Properties.ContentLength ?? 0), true);
                if (IsEnd(page)) return space;
                if (BlobPages >= mostPages) return space with { IsWhole = false };
            }
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // Made by the first night that needs it.
        }
        return space;
    }

    /// <summary>The rows of a table.</summary>
    public async Task<Space> RowsAsync(TableClient table, CancellationToken cancel)
    {
        var space = new Space(0, 0, RowPages < mostPages);
        if (!space.IsWhole) return space;
        try
        {
            var listing = table.QueryAsync<TableEntity>(maxPerPage: RowsOfPage, select: ["PartitionKey"], cancellationToken: cancel);
            await foreach (var page in listing.AsPages())
            {
                RowPages++;
                space += new Space(page.Values.Count, 0, true);
                if (IsEnd(page)) return space;
                if (RowPages >= mostPages) return space with { IsWhole = false };
            }
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // Made by the first night that needs it.
        }
        return space;
    }

    private static bool IsEnd<T>(Page<T> page) where T : notnull => string.IsNullOrEmpty(page.ContinuationToken);
}
