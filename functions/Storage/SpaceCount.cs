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
    public Task<Space> BlobsAsync(BlobContainerClient container, string prefix, CancellationToken cancel) =>
        CountAsync(container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel).AsPages(pageSizeHint: blobsOfPage),
            static b => b.Properties.ContentLength ?? 0, () => BlobPages, () => BlobPages++);

    /// <summary>The rows of a table.</summary>
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
            // Made by the first night that needs it.
        }
        return space;
    }
}
