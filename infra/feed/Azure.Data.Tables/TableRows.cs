using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The rows of a query, page by page: the service says in headers where the next page begins.</summary>
internal sealed class TableRows<T>(
    TableRequests requests, string table, string filter, int? maxPerPage, IEnumerable<string> select, CancellationToken cancellation) : AsyncPageable<T>(cancellation)
    where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        var next = continuationToken;
        do
        {
            var response = await requests.SendAsync(RequestMethod.Get, Path(next, pageSizeHint ?? maxPerPage), null, null, [200], CancellationToken).ConfigureAwait(false);
            using var json = TableRequests.Json(response);
            List<T> rows = [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Wire.Read<T>)];
            next = Next(response);
            yield return Page<T>.FromValues(rows, next, response);
        }
        while (next is not null);
    }

    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
            foreach (var row in page.Values)
                yield return row;
    }

    private string Path(string next, int? top)
    {
        List<string> query = [];
        if (filter is not null)
            query.Add($"$filter={Uri.EscapeDataString(filter)}");
        if (top is { } size)
            query.Add(FormattableString.Invariant($"$top={size}"));
        if (select is not null)
            query.Add($"$select={Uri.EscapeDataString(string.Join(',', select))}");
        if (next?.Split(' ', 2) is [var partition, .. var rest])
        {
            query.Add($"NextPartitionKey={Uri.EscapeDataString(partition)}");
            if (rest is [{ Length: > 0 } row])
                query.Add($"NextRowKey={Uri.EscapeDataString(row)}");
        }
        return query.Count == 0 ? $"{table}()" : $"{table}()?{string.Join('&', query)}";
    }

    private static string Next(Response response) =>
        !response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition) ? null
        : response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? $"{partition} {row}" : $"{partition} ";
}
